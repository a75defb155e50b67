import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openFile } from '@main/db/open';
import { type FilterRule, filterTree } from '@shared/features/customers/filter';
import { directClient } from '../helpers/direct';
import { rawLists } from './lists-raw';
import { line, summary, type Times } from './measure';

const today = '2026-11-22';

const rule = (field: string, test: FilterRule['test'], ...values: (string | number)[]) => ({
  field,
  test,
  values,
});
const where = (...rules: FilterRule[]) => filterTree.parse({ join: 'and', rules });

/** Lists in other orders, filtered and grouped, and edits of ten thousand at once. */
export async function lists(folder: string, from: string, wanted: (name: string) => boolean): Promise<void> {
  const scratch = join(folder, 'lists-scratch.keyfolio');
  for (const ending of ['', '-wal', '-shm']) rmSync(scratch + ending, { force: true });
  copyFileSync(from, scratch);
  const file = openFile(scratch);
  const api = directClient(file);
  const bare = rawLists(scratch);
  /** Anybody's change: an order that was kept is worked out anew. */
  const change = file.raw.prepare("INSERT OR REPLACE INTO fileInfo (key, value) VALUES ('bench', ?)");
  const measured = async (times: number, work: (n: number) => unknown, before: (n: number) => unknown) => {
    const all: number[] = [];
    for (let n = -2; n < times; n += 1) {
      await before(n);
      const start = performance.now();
      await work(n);
      if (n >= 0) all.push(performance.now() - start);
    }
    return summary(all);
  };
  const both = async (
    name: string,
    ours: (n: number) => Promise<unknown>,
    theirs: (n: number) => unknown,
    before: (n: number) => unknown = (n) => change.run(String(n)),
    times = 15,
  ) => {
    if (!wanted(name)) return;
    const mine: Times = await measured(times, ours, before);
    console.log(line(name, mine, await measured(times, theirs, () => {})));
  };

  const pinyin = { sort: { key: 'otherName', desc: false }, limit: 100 };
  if (wanted('list, sorted by pinyin')) {
    const start = performance.now();
    await api.customers.list(pinyin);
    const cold = performance.now() - start;
    console.log(line('list, sorted by pinyin, 100,000 texts never seen', { p50: cold, p95: cold }, null));
  }
  await both('list, sorted by pinyin, 100,000 texts', () => api.customers.list(pinyin), bare.byText);
  await both(
    'list, sorted by pinyin, next pages',
    (n) => api.customers.list({ ...pinyin, offset: 1000 * (n + 3) }),
    (n) => bare.byTextAt(1000 * (n + 3)),
    () => {},
    40,
  );
  const bySales = { sort: { key: 'sales12m', desc: true }, limit: 100 };
  await both('list, sorted by sales', () => api.customers.list(bySales), bare.bySales);
  const byOwner = { sort: { key: 'ownerId', desc: false }, limit: 100 };
  await both("list, sorted by owner's name", () => api.customers.list(byOwner), bare.byOwner);
  const silent = where(rule('region', 'is', '华东'), rule('lastContactOn', 'notInLastDays', 90));
  await both(
    'list, filtered: one region, no contact for 90 days',
    () => api.customers.list({ where: silent, today, limit: 100 }),
    () => bare.silent('2026-08-24'),
  );
  const named = where(rule('otherName', 'contains', '沈曾'), rule('custom01', 'atLeast', 500));
  await both(
    'list, filtered: part of a text, own number',
    () => api.customers.list({ where: named, limit: 100 }),
    bare.named,
  );
  const grouped = { groupBy: { key: 'region', desc: false }, limit: 100 };
  await both('list, grouped by region', () => api.customers.list(grouped), bare.grouped);
  await both(
    'groups by region with counts and sums',
    () => api.customers.groups({ key: 'region' }),
    bare.groups,
  );
  await both('totals of all', () => api.customers.totals({ who: { question: {} } }), bare.totals);

  const ids = bare.ids(10_000);
  let batch = '';
  const edit = 'bulk edit of 10,000';
  await both(
    edit,
    async (n) => {
      batch =
        (
          await api.customers.editMany({
            who: { ids },
            set: { nextStep: `Step ${n}`, tier: n % 2 ? 'gold' : 'iron' },
          })
        ).batchId ?? '';
    },
    (n) => bare.edit(ids, `Other ${n}`, n % 2 ? 'gold' : 'iron'),
    undefined,
    7,
  );
  await both(
    'bulk edit of 10,000, taken back',
    () => api.history.undo({ batchId: batch }),
    (n) => bare.edit(ids, `Back ${n}`, 'gold'),
    async (n) => {
      batch =
        (await api.customers.editMany({ who: { ids }, set: { nextStep: `To undo ${n}` } })).batchId ?? '';
    },
    3,
  );
  await both(
    'bulk edit of 10,000, shown before',
    (n) => api.customers.previewEdit({ who: { ids }, set: { nextStep: `Preview ${n}` } }),
    (n) => bare.preview(ids, `Preview ${n}`),
    undefined,
    7,
  );
  await both(
    'bulk edit of 10,000, cells pasted',
    (n) =>
      api.customers.saveCells({
        cells: ids.map((id, at) => ({ id, field: 'nextStep', text: `Cell ${n} ${at}` })),
        lang: 'en',
      }),
    (n) => bare.cells(ids, n),
    undefined,
    5,
  );
  bare.close();
  file.close();
  for (const ending of ['', '-wal', '-shm']) rmSync(scratch + ending, { force: true });
}
