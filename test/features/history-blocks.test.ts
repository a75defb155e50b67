import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type OpenFile, openFile } from '@main/db/open';
import { transact } from '@main/db/transact';
import { takeAllBack, takeBack } from '@main/features/history/taking-back';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openTestApp } from '../helpers/file';

const people = 6;
const values = ['A', 'B', 'it’s "so"', '𠮷野', null] as const;
const fields = ['city', 'region', 'name', 'notes'] as const;
const edit = fc.record({
  who: fc.uniqueArray(fc.nat({ max: people - 1 }), { minLength: 1 }),
  set: fc.dictionary(fc.constantFrom(...fields), fc.constantFrom(...values), {
    minKeys: 1,
    noNullPrototype: true,
  }),
  limit: fc.option(fc.integer({ min: 0, max: 2 }), { nil: undefined }),
});

/** Everything a person or the next undo could notice: the records, the log and what a search finds. */
function all(file: OpenFile) {
  const log = file.raw.prepare(
    'SELECT batchNo, tableName, recordId, parentId, customerId, action, version, fields FROM changes ORDER BY changeNo',
  );
  const found = file.raw.prepare(
    "SELECT rowid FROM searchIndex WHERE searchIndex MATCH 'a OR b OR so' ORDER BY rowid",
  );
  const customers = file.raw.prepare('SELECT * FROM customers ORDER BY id').all() as Record<
    string,
    unknown
  >[];
  return {
    customers: customers.map(({ updatedAt: _, ...row }) => row),
    people: file.raw.prepare('SELECT id, name, mapX, version FROM contacts ORDER BY id').all(),
    log: log.all(),
    found: found.all(),
  };
}

/** Takes the changes of a batch back in a copy of the file. */
async function takenBack(from: string, folder: string, batchNo: number, inBlocks: boolean) {
  const path = join(folder, `${inBlocks ? 'blocks' : 'singly'}.keyfolio`);
  copyFileSync(from, path);
  const file = openFile(path);
  const changes = file.raw
    .prepare("SELECT * FROM changes WHERE batchNo = ? AND action = 'update' ORDER BY changeNo DESC")
    .all(batchNo) as { tableName: string; recordId: string; fields: string }[];
  const actor = { name: 'Lin Yue', origin: 'here' };
  const { value } = await transact(file, actor, 'test', async (db, log) => {
    if (inBlocks) return takeAllBack(db, log, changes);
    const sum = { count: 0, skipped: 0 };
    for (const change of changes) {
      const taken = await takeBack(db, log, change);
      if (taken) sum.count += 1;
      else if (taken === false) sum.skipped += 1;
    }
    return sum;
  });
  const left = { ...value, ...all(file) };
  file.close();
  rmSync(path, { force: true });
  return left;
}

describe('taking a large act back', () => {
  it('in blocks leaves what taking it back record by record does, whatever was changed since', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'keyfolio-test-'));
    const base = join(folder, 'base.keyfolio');
    const first = openTestApp(base);
    const ids: string[] = [];
    for (let n = 0; n < people; n += 1)
      ids.push((await first.api.customers.create({ name: `Firm ${n}` })).id);
    const person = await first.api.contacts.create({ customerId: ids[0] ?? '', name: 'Person' });
    first.close();
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 5 }), fc.nat(), async (edits, which) => {
        const path = join(folder, 'edited.keyfolio');
        copyFileSync(base, path);
        const app = openTestApp(path);
        try {
          for (const { who, set, limit } of edits) {
            const { name, ...others } = set;
            const wanted = { ...others, ...(limit !== undefined && { creditLimit: limit }) };
            const chosen = who.map((at) => ids[at] ?? '');
            if (Object.keys(wanted).length > 0)
              await app.api.customers.editMany({ who: { ids: chosen }, set: wanted });
            if (name) for (const id of chosen) await rename(id, name);
          }
          async function rename(id: string, name: string) {
            const { version } = await app.api.customers.get({ id });
            await app.api.customers.save({ id, baseVersion: version, set: { name } });
          }
          await app.api.customers.remove({ ids: [ids[1] ?? ''] });
          // One act over two tables, and one record twice, as a merge writes it.
          const batches = app.file.raw.prepare('SELECT max(batchNo) FROM batches').pluck().get() as number;
          const log = app.file.raw.prepare(
            `INSERT INTO changes (batchNo, tableName, recordId, parentId, customerId, action, version, fields)
             VALUES (?, 'contacts', ?, ?, ?, 'update', 9, '{"mapX":[3,null],"name":["Then","Person"]}')`,
          );
          const batchNo = 1 + (which % batches);
          for (let twice = 0; twice < 2; twice += 1) log.run(batchNo, person.id, ids[0], ids[0]);
          app.file.raw.pragma('wal_checkpoint(TRUNCATE)');
          const singly = await takenBack(app.file.path, folder, batchNo, false);
          expect(await takenBack(app.file.path, folder, batchNo, true)).toEqual(singly);
          expect(singly.count + singly.skipped).toBeGreaterThan(0);
        } finally {
          app.close();
          for (const ending of ['', '-wal', '-shm']) rmSync(path + ending, { force: true });
        }
      }),
      { numRuns: 12 },
    );
    rmSync(folder, { recursive: true, force: true });
  });
});
