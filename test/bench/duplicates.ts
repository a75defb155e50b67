import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openFile } from '@main/db/open';
import { duplicatesJob } from '@main/jobs/duplicates-job';
import { defaultPicks } from '@shared/features/duplicates/merging';
import Database from 'better-sqlite3';
import { directClient } from '../helpers/direct';
import { customerCount } from './data';
import { line, summary, timesOf } from './measure';

const screening = 'duplicate screening of all customers';
const typing = 'look-alikes while a customer is typed';
const merging = 'merge of two customers';
const merges = 120;

/** Screening, the check while typing, and merging, each beside the plain statements that find or write as much as SQL can. */
export async function cleaning(
  folder: string,
  data: string,
  wanted: (name: string) => boolean,
): Promise<void> {
  // An older file is brought up to date first; the job only reads.
  openFile(data).close();
  if (wanted(screening)) {
    const job = duplicatesJob({ cancelled: () => false, progress: () => {}, breathe: async () => {} });
    const ours = await once(async () => {
      const { customers } = await job.screen({ path: data, access: null });
      if (customers !== customerCount) throw new Error(`Only ${customers} were looked at`);
    });
    console.log(line(screening, ours, await once(() => equalKeys(data)), 30_000));
  }
  if (wanted(typing)) {
    const file = openFile(data);
    const api = directClient(file);
    const names = [
      '青岛海天机械',
      '上海宏伟贸易有限公司',
      'Keller Nordic Fods',
      'Blauer Vogel Optics Ltd',
      '华宏',
    ];
    const typed = names.flatMap((name) => [...name].map((_, at) => [...name].slice(0, at + 1).join('')));
    const raw = file.raw.prepare(
      'SELECT id, name FROM customers WHERE nameKey = ? AND deletedAt IS NULL LIMIT 5',
    );
    const ours = await timesOf(typed, (name) => api.duplicates.whileTyping({ name }));
    console.log(line(typing, ours, await timesOf(typed, (name) => raw.all(name)), 50));
    file.close();
  }
  if (wanted(merging)) await mergeTwo(folder, data);
}

async function mergeTwo(folder: string, data: string): Promise<void> {
  const places = ['merge-two.keyfolio', 'merge-two-raw.keyfolio'].map((name) => join(folder, name));
  const clear = () => {
    for (const path of places)
      for (const ending of ['', '-wal', '-shm']) rmSync(path + ending, { force: true });
  };
  clear();
  for (const path of places) copyFileSync(data, path);
  const [mine = '', bare = ''] = places;
  const file = openFile(mine);
  const api = directClient(file);
  const ids = file.raw
    .prepare('SELECT id FROM customers ORDER BY rowId LIMIT ?')
    .pluck()
    .all(2 * merges) as string[];
  const pairs = Array.from(
    { length: merges },
    (_, at) => [ids[2 * at] ?? '', ids[2 * at + 1] ?? ''] as const,
  );
  // Each pair is merged once, so nothing is run before it is measured.
  const times: number[] = [];
  for (const [aId, bId] of pairs) {
    const { a, b } = await api.duplicates.compare({ aId, bId });
    const pair = { keepId: aId, keepVersion: a.version, loseId: bId, loseVersion: b.version };
    const start = performance.now();
    await api.duplicates.merge({ ...pair, picks: defaultPicks(a, b) });
    times.push(performance.now() - start);
  }
  const ours = summary(times.slice(20));
  file.close();
  const write = plainMerge(bare);
  const raw = await timesOf(pairs, write.run);
  write.close();
  clear();
  console.log(line(merging, ours, raw));
}

/** Pairs with an equal key, which is what SQL alone can find: no near spelling, no sound, no order of words. */
function equalKeys(path: string): void {
  const db = new Database(path, { readonly: true });
  for (const key of ['nameKey', 'phoneKey', 'taxNumber', 'email'])
    db.prepare(
      `SELECT a.id, b.id FROM customers a JOIN customers b ON b.${key} = a.${key} AND b.rowId > a.rowId
       WHERE a.deletedAt IS NULL AND b.deletedAt IS NULL`,
    )
      .raw()
      .all();
  db.close();
}

/** The moves without history, sales sums or search index. */
function plainMerge(path: string) {
  const db = new Database(path);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  const tables = [
    'contacts',
    'plans',
    'complaints',
    'activities',
    'tasks',
    'addresses',
    'attachments',
    'salesLines',
  ];
  const moves = tables.map((table) => db.prepare(`UPDATE ${table} SET customerId = ? WHERE customerId = ?`));
  const kept = db.prepare(
    'UPDATE customers SET phone = coalesce(phone, phone), version = version + 1 WHERE id = ?',
  );
  const gone = db.prepare("UPDATE customers SET deletedAt = '2026-02-01', mergedIntoId = ? WHERE id = ?");
  const run = db.transaction(([keep, lose]: readonly [string, string]) => {
    for (const move of moves) move.run(keep, lose);
    kept.run(keep);
    gone.run(keep, lose);
  });
  return { run, close: () => db.close() };
}

async function once(work: () => unknown) {
  const start = performance.now();
  await work();
  const time = performance.now() - start;
  return { p50: time, p95: time };
}
