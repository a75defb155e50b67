import { copyFileSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openFile } from '@main/db/open';
import { importJob } from '@main/jobs/import-job';
import type { ImportPlan } from '@shared/features/import/model';
import Database from 'better-sqlite3';
import { directClient } from '../helpers/direct';
import { customerCount, makeCsv, makeFile, seeded } from './data';
import { line, timesOf } from './measure';
import { rawCreate, rawImport, rawQueries } from './raw';

const folder = process.argv[2] ?? '.cache/bench';
const path = join(folder, 'data.keyfolio');
const scratch = (name: string): string => {
  const at = join(folder, name);
  for (const ending of ['', '-wal', '-shm']) rmSync(at + ending, { force: true });
  return at;
};
const random = seeded(3);
const some = <T>(from: readonly T[], n: number): T[] =>
  Array.from({ length: n }, () => from[Math.floor(random() * from.length)] as T);
const repeat = (n: number): number[] => Array.from({ length: n }, (_, index) => index);

/** Every state of the search field while these are typed. */
const typed = (names: readonly string[], least: number): string[] =>
  names.flatMap((name) => [...name].slice(least - 1).map((_, at) => [...name].slice(0, at + least).join('')));
const latin = typed(['keller', 'nordic', 'schafer', 'blauer vogel', 'hansen optics', 'petrov'], 1);
const chinese = some(['华宏', '海天', '宏伟', '天金', '泰瑞', '青岛', '机械', '为业', '沈曾', '光学'], 60);
const initials = typed(['hw', 'qdht', 'shzc', 'bjjx', 'htjx', 'gzxk'], 2);

if (!existsSync(path)) console.log(`Making ${path}: ${customerCount} customers, once`);
makeFile(path);
const raw = rawQueries(path);
const ids = some(raw.ids(), 300);

const opening = await timesOf(repeat(15), () => openFile(path).close());
const rawOpening = await timesOf(repeat(15), () => {
  const db = new Database(path);
  db.pragma('journal_mode = WAL');
  db.pragma('user_version');
  db.close();
});
console.log(line('open the file', opening, rawOpening));

const file = openFile(path);
const api = directClient(file);
const offsets = some(repeat(200), 100).map((n) => 50_000 + n * 100);
console.log(
  line(
    'list, first page of 100',
    await timesOf(repeat(100), () => api.customers.list({ limit: 100 })),
    await timesOf(repeat(100), () => raw.list(0)),
  ),
);
console.log(
  line(
    'list, page at offset 50,000 and beyond',
    await timesOf(offsets, (offset) => api.customers.list({ offset, limit: 100 })),
    await timesOf(offsets, (offset) => raw.list(offset)),
  ),
);
for (const [name, texts] of [
  ['Latin', latin],
  ['Chinese, two characters', chinese],
  ['pinyin initials', initials],
] as const) {
  console.log(
    line(
      `list, search keystroke, ${name}`,
      await timesOf(texts, (search) => api.customers.list({ search, limit: 100 })),
      await timesOf(texts, (text) => raw.search(text)),
    ),
  );
  console.log(
    line(
      `palette, search keystroke, ${name}`,
      await timesOf(texts, (text) => api.search.query({ text })),
      await timesOf(texts, (text) => raw.palette(text)),
    ),
  );
}
console.log(
  line(
    'open a customer',
    await timesOf(ids, (id) => api.customers.get({ id })),
    await timesOf(ids, (id) => raw.open(id)),
  ),
);
raw.close();
file.close();

const created = scratch('create.keyfolio');
const rawCreated = scratch('create-raw.keyfolio');
copyFileSync(path, created);
copyFileSync(path, rawCreated);
const createFile = openFile(created);
const createApi = directClient(createFile);
const ours = await timesOf(repeat(200), (n) =>
  createApi.customers.create({ name: `Neue Firma ${n}`, city: 'Graz' }),
);
createFile.close();
const bare = rawCreate(rawCreated);
const theirs = await timesOf(repeat(200), (n) => bare.create(`new-${n}-${Math.random()}`, `Neue Firma ${n}`));
bare.close();
console.log(line('create a customer', ours, theirs));

const csv = join(folder, 'import.csv');
makeCsv(csv);
const imported = scratch('import.keyfolio');
openFile(imported, { create: true }).close();
const bytes = readFileSync(csv);
const once = async (work: () => unknown) => {
  const start = performance.now();
  await work();
  const time = performance.now() - start;
  return { p50: time, p95: time };
};
const importing = await once(async () => {
  const job = importJob({ cancelled: () => false, progress: () => {}, breathe: async () => {} });
  job.open({ bytes: new Uint8Array(bytes).buffer as ArrayBuffer, name: 'import.csv' });
  const { mapping } = job.inspect({ load: {} });
  const plan: ImportPlan = {
    load: {},
    mapping,
    dateOrders: {},
    decimal: null,
    currency: null,
    key: 'code',
    existing: 'update',
    values: {},
    members: {},
    unreadable: {},
    nameless: 'reject',
    edits: [],
  };
  const at = new Date().toISOString();
  const report = await job.run({ path: imported, plan, actor: { name: 'Bench', origin: 'bench' }, at });
  if (report.created !== customerCount) throw new Error(`Only ${report.created} rows were imported`);
});
const rawImported = scratch('import-raw.keyfolio');
openFile(rawImported, { create: true }).close();
const load = rawImport(rawImported, csv);
console.log(line('import of 100,000 rows with a person each', importing, await once(load)));
for (const name of ['create', 'create-raw', 'import', 'import-raw']) scratch(`${name}.keyfolio`);
