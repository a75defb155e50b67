import { performance } from 'node:perf_hooks';
import { openFile } from '@main/db/open';
import { AppError } from '@shared/rpc/errors';
import type { FieldConflict } from '@shared/schemas';
import Database from 'better-sqlite3';
import { directClient } from '../helpers/direct';

/**
 * One of several programs that write to the same shared file as fast as they can: each save adds one to a count kept in one of a few
 * customers. `writer <file> <name> <milliseconds> <ours|raw>`; prints one line of JSON at the end, and a line for each acknowledged
 * count while it runs.
 */
const [path = '', name = '', span = '1000', way = 'ours'] = process.argv.slice(2);
const until = performance.now() + Number(span);
const waits: number[] = [];
const counted: Record<string, number> = {};
let conflicts = 0;
const errors: string[] = [];

const acknowledge = (id: string): void => {
  counted[id] = (counted[id] ?? 0) + 1;
  process.stdout.write(`+ ${id}\n`);
};

/** What the others saved meanwhile; any other error is passed on. */
function conflictOf(error: unknown): { version: number; notes: string } {
  if (!(error instanceof AppError) || error.code !== 'conflict') throw error;
  const { version, fields } = error.details as { version: number; fields: FieldConflict[] };
  return { version, notes: String(fields[0]?.theirs) };
}

/** As in an office: mostly one's own customers, now and then one that everybody works on. */
function pick(ids: readonly string[]): string {
  const mine = Number.parseInt(name.replace(/\D+/g, ''), 10) % 8;
  const everybodys = 40;
  const slice = Math.floor((ids.length - everybodys) / 8);
  const [from, size] = Math.random() < 0.1 ? [0, everybodys] : [everybodys + mine * slice, slice];
  return ids[from + Math.floor(Math.random() * size)] ?? '';
}

async function ours(): Promise<void> {
  const file = openFile(path, { shared: true });
  const api = directClient(file, name);
  const ids: string[] = [];
  for (let offset = 0; offset < 2000; offset += 500)
    ids.push(...(await api.customers.list({ offset, limit: 500 })).rows.map((row) => row.id));
  const known = new Map<string, { version: number; notes: string }>();
  const look = async (id: string) => {
    const { version, notes } = await api.customers.get({ id });
    return { version, notes: notes ?? '0' };
  };
  while (performance.now() < until) {
    const id = pick(ids);
    const started = performance.now();
    try {
      for (;;) {
        const { version, notes } = known.get(id) ?? (await look(id));
        // Two who count to the same number would otherwise agree, and be right to.
        const next = `${Number.parseInt(notes, 10) + 1} ${name}`;
        const failed = await api.customers
          .save({ id, baseVersion: version, set: { notes: next } })
          .then((saved) => void known.set(id, { version: saved.version, notes: next }), conflictOf);
        if (!failed) break;
        conflicts += 1;
        known.set(id, failed);
      }
      acknowledge(id);
    } catch (error) {
      errors.push(error instanceof AppError ? `${error.code} ${error.message}` : String(error));
    }
    waits.push(performance.now() - started);
  }
  file.close();
}

/** The least that gives the same: the row, its version, one line of history, in one transaction under the same settings. */
function raw(): void {
  const db = new Database(path, { timeout: 10_000 });
  db.pragma('synchronous = EXTRA');
  db.pragma('cache_size = -65536');
  const ids = db.prepare('SELECT id FROM customers ORDER BY sortKey LIMIT 2000').pluck().all() as string[];
  const read = db.prepare<[string], { notes: string | null; version: number }>(
    'SELECT notes, version FROM customers WHERE id = ?',
  );
  const save = db.prepare(
    'UPDATE customers SET notes = ?, version = version + 1, updatedAt = ? WHERE id = ?',
  );
  const batch = db.prepare(
    "INSERT INTO batches (id, at, byName, origin, label, kind) VALUES (?, ?, ?, ?, 'customers.save', 'do')",
  );
  const change = db.prepare(
    "INSERT INTO changes (batchNo, tableName, recordId, action, version, fields, customerId) VALUES (?, 'customers', ?, 'update', ?, ?, ?)",
  );
  const once = db.transaction((id: string, at: string) => {
    const row = read.get(id);
    const notes = `${Number.parseInt(row?.notes ?? '0', 10) + 1} ${name}`;
    save.run(notes, at, id);
    const { lastInsertRowid } = batch.run(crypto.randomUUID(), at, name, name);
    change.run(
      lastInsertRowid,
      id,
      (row?.version ?? 0) + 1,
      JSON.stringify({ notes: [row?.notes ?? null, notes] }),
      id,
    );
  });
  while (performance.now() < until) {
    const id = pick(ids);
    const started = performance.now();
    try {
      read.get(id);
      once.immediate(id, new Date().toISOString());
      acknowledge(id);
    } catch (error) {
      errors.push(String(error));
    }
    waits.push(performance.now() - started);
  }
  db.close();
}

if (way === 'ours') await ours();
else raw();
waits.sort((a, b) => a - b);
const at = (share: number) => waits[Math.min(waits.length - 1, Math.floor(waits.length * share))] ?? 0;
process.stdout.write(
  `${JSON.stringify({ name, saves: Object.values(counted).reduce((a, b) => a + b, 0), conflicts, errors: errors.length, first: errors[0] ?? null, p50: at(0.5), p99: at(0.99), max: at(1) })}\n`,
);
