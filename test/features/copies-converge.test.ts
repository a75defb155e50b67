import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Side } from '@shared/features/copies/rules';
import { recordTables } from '@shared/features/history/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '../helpers/file';

const kinds = [
  ...['edit', 'edit', 'edit', 'create', 'remove', 'restore', 'purge', 'undo', 'redo', 'contact'],
  ...['plan', 'text', 'text', 'row', 'complaint', 'status', 'severity', 'move', 'merge', 'merge', 'merge'],
];
/** One thing that may happen in one of the copies; the numbers choose a record and a value. */
const act = fc.record({
  kind: fc.constantFrom(...kinds),
  at: fc.nat({ max: 2 }),
  a: fc.nat({ max: 5 }),
  b: fc.nat({ max: 3 }),
});
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

/** The same choice for the same dispute, whoever decides it. */
const choose = (key: string): Side =>
  [...key].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 2 === 0 ? 'here' : 'there';

const idsIn = (app: TestApp, table: string): string[] =>
  app.file.raw
    .prepare(`SELECT id FROM ${table} WHERE deletedAt IS NULL ORDER BY id`)
    .pluck()
    .all() as string[];
const pick = (ids: readonly string[], n: number): string | undefined => ids[n % Math.max(1, ids.length)];

async function merge(into: TestApp, from: TestApp): Promise<boolean> {
  const path = from.file.path;
  const { clashes } = await into.api.copies.compare({ path });
  const decisions = clashes.map(({ key }) => ({ key, take: choose(key) }));
  return (await into.api.copies.merge({ path, decisions })).batchId !== null;
}

async function perform(replicas: readonly TestApp[], { kind, at, a, b }: Act): Promise<void> {
  const app = replicas[at % replicas.length] as TestApp;
  const other = replicas[(at + 1 + (a % (replicas.length - 1))) % replicas.length] as TestApp;
  const { api } = app;
  const customer = pick(idsIn(app, 'customers'), a);
  const plan = pick(idsIn(app, 'plans'), a);
  const complaint = pick(idsIn(app, 'complaints'), b);
  const versionOf = async (table: string, id: string) => {
    const sql = `SELECT id, version AS baseVersion FROM ${table} WHERE id = ?`;
    return app.file.raw.prepare(sql).get(id) as { id: string; baseVersion: number };
  };
  const value = `${kind} ${b}`;
  if (kind === 'merge') await merge(app, other);
  else if (kind === 'create') await api.customers.create({ name: `Customer ${a} ${b}` });
  else if (kind === 'undo') await api.history.undo({});
  else if (kind === 'redo') await api.history.redo({});
  else if (kind === 'purge') {
    const gone = (await api.history.bin({}))[b];
    if (gone) await api.history.purge({ records: [{ table: gone.table, id: gone.id }] });
  } else if (kind === 'restore') {
    const [gone] = await api.history.bin({});
    if (gone) await api.history.restore({ records: [{ table: gone.table, id: gone.id }] });
  } else if (kind === 'text' && plan) {
    const { texts } = await api.plans.get({ id: plan });
    const body = { type: 'doc' as const, content: [value] };
    const known = texts.find(({ key }) => key === 'summary.ask');
    await api.plans.saveText({ planId: plan, key: 'summary.ask', baseVersion: known?.version ?? 0, body });
  } else if (!customer) return;
  else if (kind === 'edit') {
    const { version } = await api.customers.get({ id: customer });
    const set = [
      { city: value },
      { phone: value },
      { firstTrade: `200${b}-01-01` },
      { lifecycleSet: 'lost' as const },
    ][b];
    await api.customers.save({ id: customer, baseVersion: version, set: set ?? {} });
  } else if (kind === 'remove') await api.customers.remove({ ids: [customer] });
  else if (kind === 'contact') await api.contacts.create({ customerId: customer, name: value });
  else if (kind === 'row' && plan) await api.plans.addRow({ planId: plan, kind: 'action', title: value });
  else if (kind === 'status' && complaint) {
    const status = (['acknowledged', 'solution_offered', 'settled', 'closed'] as const)[b] ?? 'settled';
    await api.complaints.setStatus({ ...(await versionOf('complaints', complaint)), status });
  } else if (kind === 'severity' && complaint)
    await api.complaints.save({ ...(await versionOf('complaints', complaint)), set: { severity: b + 1 } });
  else if (kind === 'move' && complaint)
    await api.complaints.save({
      ...(await versionOf('complaints', complaint)),
      set: { customerId: customer },
    });
  else if (kind === 'complaint')
    await api.complaints.create({ customerId: customer, title: value, kind: 'transport', severity: 2 });
  else if (kind === 'plan')
    await api.plans.create({
      customerId: customer,
      periodFrom: `20${10 + b}-01-01`,
      periodTo: `20${10 + b}-12-31`,
    });
}

/** Everything a record says, without its machinery. */
function recordsOf(app: TestApp) {
  return Object.fromEntries(
    recordTables.map((table) => {
      const rows = app.file.raw.prepare(`SELECT * FROM ${table} ORDER BY id`).all() as Record<
        string,
        unknown
      >[];
      return [table, rows.map(({ rowId, version, updatedAt, ...row }) => row)];
    }),
  );
}

/** Every change that somebody made, wherever; what merges did to follow others' is none. */
function logOf(app: TestApp): Set<string> {
  const rows = app.file.raw
    .prepare(
      `SELECT b.id || ' ' || h.recordId || ' ' || h.action || ' ' || coalesce(h.fields, '') FROM changes h
       JOIN batches b ON b.batchNo = h.batchNo WHERE h.effect <> 1`,
    )
    .pluck()
    .all() as string[];
  return new Set(rows);
}

const searchable = (app: TestApp) =>
  (['customers', 'contacts', 'plans', 'complaints'] as const).reduce(
    (sum, table) => sum + idsIn(app, table).length,
    0,
  );

describe('copies of one file', () => {
  it('come to say the same, whatever was done in them and in which order they were merged', {
    timeout: 120_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 2, max: 3 }),
        fc.array(act, { minLength: 3, maxLength: Number(process.env.ACTS ?? 25) }),
        async (count, acts) => {
          const first = openTestApp();
          const replicas = [first];
          try {
            await first.api.customers.create({ name: 'Keller Optik', city: 'Graz' });
            for (let n = 1; n < count; n += 1) {
              const path = join(first.folder, `${n}.keyfolio`);
              await first.api.copies.take({ path });
              replicas.push(openTestApp(path));
            }
            const made = new Set<string>();
            for (const one of acts) {
              // Refusals (a taken period, nothing to undo) are fine: nothing happened then.
              await perform(replicas, one).catch((error: { code?: string }) => {
                if (!['conflict', 'not_found', 'validation'].includes(error.code ?? '')) throw error;
              });
              for (const app of replicas) for (const line of logOf(app)) made.add(line);
            }
            for (let round = 0, news = true; news; round += 1) {
              expect(round).toBeLessThan(6);
              news = false;
              for (const into of replicas)
                for (const from of replicas) if (into !== from && (await merge(into, from))) news = true;
            }
            const [wanted, ...others] = replicas.map(recordsOf);
            for (const other of others) expect(other).toEqual(wanted);
            for (const app of replicas) {
              const known = logOf(app);
              const purged = app.file.raw.prepare('SELECT recordId FROM purged').pluck().all() as string[];
              // Removing something for good takes its history along.
              const kept = [...made].filter((line) => !purged.some((id) => line.includes(` ${id} `)));
              expect(kept.filter((line) => !known.has(line))).toEqual([]);
              expect(app.file.raw.pragma('foreign_key_check')).toEqual([]);
              expect(app.file.raw.prepare('SELECT count(*) FROM searchIndex').pluck().get()).toBe(
                searchable(app),
              );
            }
          } finally {
            for (const app of replicas.slice(1)) app.close();
            first.close();
            rmSync(first.folder, { recursive: true, force: true });
          }
        },
      ),
      {
        numRuns: Number(process.env.RUNS ?? 12),
        ...(process.env.SEED && { seed: Number(process.env.SEED) }),
      },
    );
  });
});
