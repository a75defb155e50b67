import { openTestApp, type TestApp } from '@test/helpers/file';
import { Importer } from '@test/helpers/imported';
import { afterEach, beforeEach, expect, it } from 'vitest';

let app: TestApp;
let imports: Importer;
beforeEach(() => {
  app = openTestApp();
  imports = new Importer(app);
});
afterEach(() => app.close());

const rows = 20_000;
const firms = (city: string, count = rows) =>
  `Customer number,Company,City,Contact\n${Array.from({ length: count }, (_, n) => `C${n},Firm ${n},${city},P${n}`).join('\n')}\n`;

/** Undoes a batch and answers how many other calls were answered before it was done, and what they saw. */
async function undoAndAsk(batchId: string) {
  let done = false;
  const undoing = app.api.history.undo({ batchId }).finally(() => {
    done = true;
  });
  const totals: number[] = [];
  while (!done) {
    totals.push((await app.api.customers.summary({})).total);
    await new Promise((resolve) => setImmediate(resolve));
  }
  return { undone: await undoing, totals };
}

it('answers other calls while an import is undone, and shows it whole or not at all', async () => {
  const { progress } = await imports.file('a.csv', firms('York'));
  const { undone, totals } = await undoAndAsk(progress.report?.batchId ?? '');
  expect(undone).toMatchObject({ count: rows * 2, skipped: 0 });
  expect(totals.length).toBeGreaterThan(10);
  expect(new Set(totals.slice(0, -1))).toEqual(new Set([rows]));
  expect((await app.api.customers.summary({})).total).toBe(0);
}, 120_000);

it('does so too where the import changed customers that were there', async () => {
  const some = 3000;
  await imports.file('a.csv', firms('York', some));
  const { progress } = await imports.file('b.csv', firms('Bath', some));
  expect(progress.report).toMatchObject({ updated: some, created: 0 });
  const { undone, totals } = await undoAndAsk(progress.report?.batchId ?? '');
  expect(undone).toMatchObject({ count: some });
  expect(totals.length).toBeGreaterThan(10);
  const { rows: first } = await app.api.customers.list({ limit: 100 });
  expect(new Set(first.map(({ city }) => city))).toEqual(new Set(['York']));
}, 120_000);
