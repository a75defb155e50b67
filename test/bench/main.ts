import { copyFileSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openFile } from '@main/db/open';
import { importJob } from '@main/jobs/import-job';
import { importPlan } from '@shared/features/import/model';
import Database from 'better-sqlite3';
import { directClient } from '../helpers/direct';
import { customerCount, makeCsv, makeFile, seeded } from './data';
import { cleaning } from './duplicates';
import { lists } from './lists';
import { line, timesOf } from './measure';
import { merging } from './merge';
import { rawPages } from './pages-raw';
import { rawCreate, rawImport, rawQueries } from './raw';
import { sharedBesideLocal } from './sharing';

const folder = process.argv[2] ?? '.cache/bench';
/** Only measures whose names contain this are run. */
const filter = process.argv[3] ?? '';
const scratch = (name: string): string => {
  const at = join(folder, name);
  for (const ending of ['', '-wal', '-shm']) rmSync(at + ending, { force: true });
  return at;
};
const random = seeded(3);
const some = <T>(from: readonly T[], n: number): T[] =>
  Array.from({ length: n }, () => from[Math.floor(random() * from.length)] as T);
const repeat = (n: number): number[] => Array.from({ length: n }, (_, index) => index);

/** Measures ours, then bare SQLite, and prints the line. */
async function report<T>(
  name: string,
  args: readonly T[],
  ours: (arg: T) => unknown,
  bare: (arg: T) => unknown,
) {
  if (!name.includes(filter)) return;
  const times = await timesOf(args, ours);
  console.log(line(name, times, await timesOf(args, bare)));
}

/** Every state of the search field while these are typed. */
const typed = (names: readonly string[], least: number): string[] =>
  names.flatMap((name) => [...name].slice(least - 1).map((_, at) => [...name].slice(0, at + least).join('')));
const latin = typed(['keller', 'nordic', 'schafer', 'blauer vogel', 'hansen optics', 'petrov'], 1);
const chinese = some(['华宏', '海天', '宏伟', '天金', '泰瑞', '青岛', '机械', '为业', '沈曾', '光学'], 60);
const slips = typed(['kelelr', 'nordci', 'schaffer', 'blaur', 'optcis', 'petorv', 'hansne'], 4);
const digits = typed(['13481', '8820417', '15077', '049 301'], 3);
const initials = typed(['hw', 'qdht', 'shzc', 'bjjx', 'htjx', 'gzxk'], 2);

const path = makeFile(folder);
const raw = rawQueries(path);
const ids = some(raw.ids(), 300);

await report(
  'open the file',
  repeat(15),
  () => openFile(path).close(),
  () => {
    const db = new Database(path);
    db.pragma('journal_mode = WAL');
    db.pragma('user_version');
    db.close();
  },
);

const file = openFile(path);
const api = directClient(file);
const offsets = some(repeat(200), 100).map((n) => 50_000 + n * 100);
await report(
  'list, first page of 100',
  repeat(100),
  () => api.customers.list({ limit: 100 }),
  () => raw.list(0),
);
await report(
  'list, page at offset 50,000 and beyond',
  offsets,
  (offset) => api.customers.list({ offset, limit: 100 }),
  (offset) => raw.list(offset),
);
for (const [name, texts] of [
  ['Latin', latin],
  ['Chinese, two characters', chinese],
  ['pinyin initials', initials],
] as const) {
  await report(
    `list, search keystroke, ${name}`,
    texts,
    (search) => api.customers.list({ search, limit: 100 }),
    raw.search,
  );
  await report(
    `palette, search keystroke, ${name}`,
    texts,
    (text) => api.search.query({ text }),
    raw.palette,
  );
}
await report('palette, search keystroke, a slip', slips, (text) => api.search.query({ text }), raw.palette);
await report(
  'palette, search keystroke, digits of a number',
  digits,
  (text) => api.search.query({ text }),
  raw.palette,
);
await report('open a customer, figures', ids, (id) => api.customers.get({ id }), raw.open);
const pages = rawPages(path);
const day = '2026-11-22';
await report(
  'open a customer, with people, plans, tasks, timeline',
  ids,
  async (id) => {
    const of = { customerId: id };
    await api.customers.get({ id });
    await api.contacts.ofCustomer(of);
    await api.plans.list(of);
    await api.tasks.ofCustomer(of);
    await api.activities.openRisks(of);
    await api.activities.timeline(of);
  },
  (id) => [raw.open(id), pages.page(id)],
);
await report(
  'timeline of a customer',
  ids,
  (customerId) => api.activities.timeline({ customerId }),
  pages.timeline,
);
await report(
  'Today',
  repeat(40),
  () => api.today.overview({ today: day, now: `${day}T08:00:00.000Z` }),
  () => pages.today('2026-11-29'),
);
pages.close();
raw.close();
file.close();
await sharedBesideLocal(path, scratch, latin, (name) => name.includes(filter));

const creating = 'create a customer';
if (creating.includes(filter)) {
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
  const theirs = await timesOf(repeat(200), (n) =>
    bare.create(`new-${n}-${Math.random()}`, `Neue Firma ${n}`),
  );
  bare.close();
  console.log(line(creating, ours, theirs));
}

const loading = 'import of 100,000 rows with a person each';
if (loading.includes(filter)) {
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
    const { mapping } = await job.inspect({ path: imported, load: {} });
    const plan = importPlan.parse({ load: {}, mapping, key: 'code' });
    const at = new Date().toISOString();
    const report = await job.run({ path: imported, plan, actor: { name: 'Bench', origin: 'bench' }, at });
    if (report.created !== customerCount) throw new Error(`Only ${report.created} rows were imported`);
  });
  const rawImported = scratch('import-raw.keyfolio');
  openFile(rawImported, { create: true }).close();
  const load = rawImport(rawImported, csv);
  console.log(line(loading, importing, await once(load)));
}
await lists(folder, path, (name) => name.includes(filter));
await merging(folder, path, filter);
for (const name of ['local', 'shared', 'create', 'create-raw', 'import', 'import-raw'])
  scratch(`${name}.keyfolio`);
await cleaning(folder, path, (name) => name.includes(filter));
