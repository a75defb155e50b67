import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate, versionOf } from '@main/db/migrate';
import { migrations } from '@main/db/migrations';
import { runRescue } from '@main/jobs/rescue-run';
import { tableShapes } from '@main/jobs/rescue-shapes';
import type { RescueReport } from '@shared/features/files/rescue';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  cutAfter,
  digestOf,
  filesAt,
  overwrite,
  type PlacedPage,
  pageCount,
  pageSize,
  pagesOf,
  rowsOf,
  sampleFile,
} from '../helpers/damage';

let home: string;
let whole: string;
let placed: PlacedPage[];
let tables: string[];
let number = 0;
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'keyfolio-rescue-test-'));
  whole = await sampleFile(home);
  placed = pagesOf(whole);
  tables = tableShapes().map(({ table }) => table);
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

const find = (name: string, kind: PlacedPage['pagetype'] = 'leaf', root = false): PlacedPage => {
  const page = placed.find(
    (one) => one.name === name && one.pagetype === kind && (!root || one.path === '/'),
  );
  if (!page) throw new Error(`No ${kind} page of ${name}`);
  return page;
};

const request = (path: string, target: string) => ({
  path,
  target,
  words: { customer: 'Unreadable customer', plan: 'Unreadable plan', complaint: 'Unreadable complaint' },
  actor: { name: 'Lin Yue', origin: 'here' },
  now: '2026-11-22T08:00:00.000Z',
});
const context = { cancelled: () => false, progress: () => {}, breathe: async () => {} };

interface Rescued {
  readonly report: RescueReport;
  /** Rows of the undamaged file, those of the rescued one that are the same, and those that differ. */
  readonly compare: (table: string) => { before: number; same: number; different: number; extra: number };
}

/** Damages a copy, rescues it, and sees to it that the damaged file was left as it is and the new one agrees with itself. */
async function rescued(damage: (path: string) => void): Promise<Rescued> {
  number += 1;
  const path = join(home, `damaged ${number}.keyfolio`);
  copyFileSync(whole, path);
  damage(path);
  const before = digestOf(path);
  const beside = readdirSync(home);
  const target = join(home, `rescued ${number}.keyfolio`);
  const report = await runRescue(request(path, target), context);
  expect(digestOf(path)).toBe(before);
  expect(readdirSync(home).filter((name) => !beside.includes(name))).toEqual([`rescued ${number}.keyfolio`]);
  expect(report).toMatchObject({ path: target, healthy: true, signInOff: false });
  const db = new Database(target, { readonly: true });
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(db.pragma('foreign_key_check')).toEqual([]);
  db.close();
  return {
    report,
    compare: (table) => {
      const was = rowsOf(whole, table);
      const is = rowsOf(target, table);
      const kept = [...was].filter(([id]) => is.has(id));
      const same = kept.filter(([id, row]) => is.get(id) === row).length;
      return { before: was.size, same, different: kept.length - same, extra: is.size - kept.length };
    },
  };
}

const lostIn = (report: RescueReport) =>
  Object.fromEntries(report.tables.filter(({ lost }) => lost > 0).map(({ table, lost }) => [table, lost]));

/** Everything is there, row by row. */
function everything({ report, compare }: Rescued): void {
  for (const table of tables) expect({ table, ...compare(table) }).toMatchObject({ different: 0, extra: 0 });
  for (const table of tables) expect(compare(table).same).toBe(compare(table).before);
  expect(lostIn(report)).toEqual({});
  expect(report.fieldsLost).toBe(0);
  expect(report.standIns).toEqual({ customers: 0, plans: 0, complaints: 0 });
}

describe('nothing is lost with a page that only leads to others', () => {
  it('an undamaged file comes out as it is', async () => {
    const done = await rescued(() => {});
    everything(done);
    expect(done.report.pages).toMatchObject({ unreadable: 0, unreadableIndex: 0, missing: 0 });
    expect(done.report.sameIdentity).toBe(true);
  });

  it.each(['customers', 'salesLines', 'changes', 'planRows'])('the root of %s', async (table) => {
    const done = await rescued((path) => overwrite(path, [find(table, 'internal', true).pageno]));
    everything(done);
    expect(done.report.pages.unreadable).toBe(1);
  });

  it('the first page, with the header and the way to every table', async () => {
    const done = await rescued((path) => overwrite(path, [1]));
    everything(done);
    expect(done.report.pages.headerReadable).toBe(false);
  });

  it('the header alone', async () => {
    everything(await rescued((path) => overwrite(path, [1], 0, { from: 0, length: 100 })));
  });

  it('pages of the schema', async () => {
    everything(await rescued((path) => overwrite(path, [find('sqlite_schema').pageno], 0)));
  });

  it('every page of the indexes and of the search index', async () => {
    const built = placed.filter(({ name }) =>
      /^sqlite_autoindex|By|searchIndex|Overdue|Declining/.test(name),
    );
    everything(
      await rescued((path) =>
        overwrite(
          path,
          built.map(({ pageno }) => pageno),
        ),
      ),
    );
  });

  it('free pages, which hold what was deleted', async () => {
    const used = new Set(placed.map(({ pageno }) => pageno));
    const free = Array.from({ length: pageCount(whole) }, (_, n) => n + 1).filter((page) => !used.has(page));
    expect(free.length).toBeGreaterThan(10);
    everything(await rescued((path) => overwrite(path, free)));
  });
});

describe('what lay on a page is lost, and nothing else', () => {
  it.each([
    ['salesLines', 0xa5],
    ['salesLines', 0],
    ['changes', 0xff],
  ])('a leaf of %s filled with %i', async (table, fill) => {
    const page = find(table);
    const { report, compare } = await rescued((path) => overwrite(path, [page.pageno], fill));
    const { before, same, different } = compare(table);
    expect({ same, different }).toEqual({ same: before - page.ncell, different: 0 });
    expect(lostIn(report)).toEqual({ [table]: page.ncell });
    for (const other of tables.filter((one) => one !== table)) {
      expect({ other, ...compare(other) }).toMatchObject({ same: compare(other).before, different: 0 });
    }
  });

  it('a leaf of customers: what hangs on them stays, under customers of the same id that say so', async () => {
    const page = find('customers');
    const { report, compare } = await rescued((path) => overwrite(path, [page.pageno]));
    expect(lostIn(report)).toEqual({ customers: page.ncell });
    expect(report.standIns.customers).toBe(page.ncell);
    expect(compare('customers').same).toBe(compare('customers').before - page.ncell);
    for (const table of ['contacts', 'plans', 'complaints', 'salesLines']) {
      expect(compare(table).same).toBe(compare(table).before);
    }
    const file = new Database(report.path, { readonly: true });
    const made = file.prepare("SELECT id FROM customers WHERE name LIKE 'Unreadable customer %'").all();
    expect(made).toHaveLength(page.ncell);
    const original = new Database(whole, { readonly: true });
    for (const { id } of made as { id: string }[])
      expect(original.prepare('SELECT 1 FROM customers WHERE id = ?').get(id)).toBeDefined();
    original.close();
    file.close();
  });

  it('a part of a leaf: the rows beside it stay', async () => {
    const page = find('salesLines');
    const { compare } = await rescued((path) =>
      overwrite(path, [page.pageno], 0xa5, { from: pageSize - 200, length: 200 }),
    );
    const { before, same } = compare('salesLines');
    expect(same).toBeGreaterThan(before - 10);
    expect(same).toBeLessThan(before);
  });

  it('the last page cut off', async () => {
    const last = placed.find(({ pageno }) => pageno === pageCount(whole));
    const { report, compare } = await rescued((path) => cutAfter(path, pageCount(whole) - 1));
    expect(report.pages.missing).toBe(1);
    for (const table of tables) {
      const gone = last?.name === table && last.pagetype === 'leaf' ? last.ncell : 0;
      expect({ table, ...compare(table) }).toMatchObject({ same: compare(table).before - gone });
    }
  });

  it('the file cut in half', async () => {
    const half = Math.floor(pageCount(whole) / 2);
    const { report, compare } = await rescued((path) => cutAfter(path, half));
    expect(report.pages.missing).toBe(pageCount(whole) - half);
    expect(report.lostMore).toBe(true);
    // A piece of an attachment goes on over further pages, which lie in the other half.
    for (const table of tables.filter((one) => one !== 'attachmentPieces')) {
      const gone = placed
        .filter(({ name, pageno, pagetype }) => name === table && pagetype === 'leaf' && pageno > half)
        .reduce((n, { ncell }) => n + ncell, 0);
      const { before, same } = compare(table);
      const told = report.tables.find((one) => one.table === table);
      expect({ table, saved: told?.saved ?? 0 }).toEqual({ table, saved: before - gone });
      expect(same).toBeGreaterThanOrEqual(before - gone - report.fieldsLost);
    }
  });
});

describe('the rescued file', () => {
  it('is an ordinary file: it opens for writing, and search finds what was saved', async () => {
    const { report } = await rescued((path) => overwrite(path, [1]));
    const files = filesAt(mkdtempSync(join(home, 'other-')));
    const state = await files.open(report.path);
    expect(state).toMatchObject({ mode: 'write', reason: null });
    const found = files
      .current()
      ?.raw.prepare('SELECT count(*) AS n FROM searchIndex WHERE searchIndex MATCH ?')
      .get('a*') as { n: number };
    expect(found.n).toBeGreaterThan(0);
    await files.idle();
    files.close();
  });

  it('keeps the file id and every entry of the change log', async () => {
    const { compare, report } = await rescued((path) => overwrite(path, [find('customers').pageno]));
    expect(compare('fileInfo')).toMatchObject({ same: compare('fileInfo').before, extra: 0 });
    expect(compare('batches').same).toBe(compare('batches').before);
    expect(compare('changes').same).toBe(compare('changes').before);
    expect(report.sameIdentity).toBe(true);
  });

  it('has what was saved last and is in the log only', async () => {
    const path = join(home, 'logged.keyfolio');
    copyFileSync(whole, path);
    const db = new Database(path);
    db.pragma('wal_autocheckpoint = 0');
    db.exec("UPDATE customers SET city = 'Only in the log'");
    const copy = join(home, 'logged copy.keyfolio');
    for (const suffix of ['', '-wal']) copyFileSync(path + suffix, copy + suffix);
    db.close();
    overwrite(copy, [1]);
    const target = join(home, 'logged rescued.keyfolio');
    await runRescue(request(copy, target), context);
    const made = new Database(target, { readonly: true });
    const { n } = made
      .prepare("SELECT count(*) AS n FROM customers WHERE city <> 'Only in the log'")
      .get() as {
      n: number;
    };
    made.close();
    expect(n).toBe(0);
  });
});

/** A file of its own with some more in it, rescued after damage to these pages. */
async function prepared(name: string, sql: string, damage: (placed: PlacedPage[]) => number[]) {
  const path = join(home, `${name}.keyfolio`);
  copyFileSync(whole, path);
  const db = new Database(path);
  db.exec(sql);
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
  overwrite(path, damage(pagesOf(path)));
  return runRescue(request(path, join(home, `${name} rescued.keyfolio`)), context);
}

describe('who may sign in', () => {
  const withManager = `UPDATE members SET role = 'manager' WHERE rowId = 1;
    INSERT INTO credentials (memberId, hash, changedAt) SELECT id, 'secret', '2026-01-01T00:00:00.000Z' FROM members`;

  it('stays the same', async () => {
    const report = await prepared('signed', withManager, () => []);
    expect(report.signInOff).toBe(false);
    expect(rowsOf(report.path, 'credentials').size).toBe(rowsOf(whole, 'members').size);
  });

  it('is everybody when no manager is left to let anybody in, and the report says so', async () => {
    const report = await prepared('locked', withManager, (pages) =>
      pages.filter(({ name }) => name === 'members').map(({ pageno }) => pageno),
    );
    expect(report.signInOff).toBe(true);
    expect(lostIn(report)).toMatchObject({ members: rowsOf(whole, 'members').size });
    expect(rowsOf(report.path, 'credentials').size).toBe(0);
  });
});

describe('what the change log still knows of a lost record', () => {
  it('is in the record that takes its place', async () => {
    const page = find('customers');
    const report = await prepared(
      'named',
      `INSERT INTO changes (batchNo, tableName, recordId, customerId, action, version, fields)
       SELECT 1, 'customers', id, id, 'update', 2, '{"name":["Old","Named in the log"],"city":[null,"Wuxi"]}' FROM customers`,
      () => [page.pageno],
    );
    expect(report.standIns.customers).toBe(page.ncell);
    const db = new Database(report.path, { readonly: true });
    const { n } = db
      .prepare("SELECT count(*) AS n FROM customers WHERE name = 'Named in the log' AND city = 'Wuxi'")
      .get() as { n: number };
    db.close();
    expect(n).toBe(page.ncell);
  });
});

describe('a file of an older schema', () => {
  it('comes out in the present one, and its changes name their customers', async () => {
    const path = join(home, 'older.keyfolio');
    const old = new Database(path);
    migrate(old, () => {}, migrations.slice(0, 1));
    const id = '01900000-0000-7000-8000-0000000000';
    const at = '2026-01-01T00:00:00.000Z';
    old.exec(`INSERT INTO customers (id, version, createdAt, updatedAt, name, sortKey, nameKey)
      VALUES ('${id}01', 1, '${at}', '${at}', 'Old Firm', 'old firm', 'old firm');
      INSERT INTO contacts (id, version, createdAt, updatedAt, customerId, name)
      VALUES ('${id}02', 1, '${at}', '${at}', '${id}01', 'Wu Jun');
      INSERT INTO batches (id, at, byName, origin, label, kind) VALUES ('${id}03', '${at}', 'me', 'here', 'x', 'do');
      INSERT INTO changes (batchNo, tableName, recordId, parentId, action, version)
      VALUES (1, 'customers', '${id}01', NULL, 'create', 1), (1, 'contacts', '${id}02', '${id}01', 'create', 1)`);
    old.close();
    const target = join(home, 'older rescued.keyfolio');
    const report = await runRescue(request(path, target), context);
    expect(lostIn(report)).toEqual({});
    const db = new Database(target, { readonly: true });
    expect(versionOf(db)).toBe(migrations.length);
    expect(db.prepare('SELECT customerId FROM changes').pluck().all()).toEqual([`${id}01`, `${id}01`]);
    expect(db.prepare('SELECT restricted FROM customers').pluck().all()).toEqual([0]);
    db.close();
  });
});

describe('a rescue that cannot be', () => {
  it('leaves nothing when it is stopped', async () => {
    const target = join(home, 'stopped.keyfolio');
    let asked = 0;
    const stopping = { ...context, cancelled: () => ++asked > 2 };
    await expect(runRescue(request(whole, target), stopping)).rejects.toMatchObject({ code: 'cancelled' });
    expect(existsSync(target)).toBe(false);
    expect(existsSync(`${target}.part`)).toBe(false);
  });

  it('says so when there is nothing to read', async () => {
    const path = join(home, 'noise.keyfolio');
    writeFileSync(path, Buffer.alloc(20 * pageSize, 0x5a));
    const target = join(home, 'noise rescued.keyfolio');
    await expect(runRescue(request(path, target), context)).rejects.toMatchObject({
      code: 'corrupt',
      details: { kind: 'nothing' },
    });
    expect(existsSync(target)).toBe(false);
  });

  it('does not try its hand at a newer file', async () => {
    const path = join(home, 'newer.keyfolio');
    copyFileSync(whole, path);
    const db = new Database(path);
    db.pragma('user_version = 99');
    db.close();
    await expect(runRescue(request(path, join(home, 'no.keyfolio')), context)).rejects.toMatchObject({
      code: 'too_new',
    });
  });
});
