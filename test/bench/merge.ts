import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openFile } from '@main/db/open';
import { copiesJob } from '@main/jobs/copies-job';
import Database from 'better-sqlite3';
import { line, type Times } from './measure';

const name = 'merge of a copy with 10,000 changes';
const changed = 10_000;
/** So many changes stand in one act, as when a list is edited. */
const perBatch = 10;
const at = '2026-02-01T08:00:00.000Z';

/** Merges a copy in which 10,000 customers were changed and 1,000 of them here as well, beside the plain statements it cannot do without. */
export async function merging(folder: string, data: string, filter: string): Promise<void> {
  if (!name.includes(filter)) return;
  const place = (file: string): string => {
    const path = join(folder, file);
    for (const ending of ['', '-wal', '-shm']) rmSync(path + ending, { force: true });
    return path;
  };
  const [here, there, bare] = ['merge.keyfolio', 'merge-copy.keyfolio', 'merge-raw.keyfolio'].map(place) as [
    string,
    string,
    string,
  ];
  const fileHere = openFile(data);
  fileHere.raw.pragma('wal_checkpoint(TRUNCATE)');
  fileHere.close();
  for (const path of [here, there, bare]) copyFileSync(data, path);
  change(there, changed, 'copy', 'Changed there');
  change(here, changed / 10, 'office', 'Changed here');
  const job = copiesJob({ cancelled: () => false, progress: () => {}, breathe: async () => {} });
  const ours = await once(() => {
    const merged = job.merge({
      path: here,
      other: there,
      access: null,
      at,
      actor: { name: 'Bench', origin: 'bench' },
      decisions: [],
      rest: 'there',
    });
    if (merged.figures.updated !== changed || merged.decidedThere !== changed / 10)
      throw new Error(`The merge did something else: ${JSON.stringify(merged)}`);
  });
  console.log(line(name, ours, await once(plain(bare))));
  for (const file of ['merge.keyfolio', 'merge-copy.keyfolio', 'merge-raw.keyfolio']) place(file);
}

/** Edits the notes of the first customers, act by act, as saving them would. */
function change(path: string, count: number, by: string, text: string): void {
  const file = openFile(path);
  const { raw } = file;
  const rows = raw.prepare('SELECT id, notes FROM customers ORDER BY rowId LIMIT ?').all(count) as {
    id: string;
    notes: string | null;
  }[];
  const batch = raw.prepare(
    "INSERT INTO batches (id, at, byName, origin, label, kind) VALUES (?, ?, ?, ?, 'customers.save', 'do')",
  );
  const log = raw.prepare(
    "INSERT INTO changes (batchNo, tableName, recordId, customerId, action, version, fields) VALUES (?, 'customers', ?, ?, 'update', 2, ?)",
  );
  const update = raw.prepare('UPDATE customers SET notes = ?, version = 2, updatedAt = ? WHERE id = ?');
  raw.transaction(() => {
    let batchNo: number | bigint = 0;
    for (const [index, { id, notes }] of rows.entries()) {
      if (index % perBatch === 0) batchNo = batch.run(`${by}-${index}`, at, by, by).lastInsertRowid;
      log.run(batchNo, id, id, JSON.stringify({ notes: [notes, text] }));
      update.run(text, at, id);
    }
  })();
  file.close();
}

/** The least that 10,000 changes cost: one statement for the row and one for the log each, in one transaction. */
function plain(path: string): () => void {
  const db = new Database(path);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  const ids = db.prepare('SELECT id FROM customers ORDER BY rowId LIMIT ?').pluck().all(changed) as string[];
  const log = db.prepare(
    "INSERT INTO changes (batchNo, tableName, recordId, customerId, action, version, fields) VALUES (1, 'customers', ?, ?, 'update', 2, ?)",
  );
  const update = db.prepare('UPDATE customers SET notes = ?, version = 2, updatedAt = ? WHERE id = ?');
  return () => {
    db.transaction(() => {
      for (const id of ids) {
        log.run(id, id, '{"notes":[null,"Changed there"]}');
        update.run('Changed there', at, id);
      }
    })();
    db.close();
  };
}

async function once(work: () => unknown): Promise<Times> {
  const start = performance.now();
  await work();
  const time = performance.now() - start;
  return { p50: time, p95: time };
}
