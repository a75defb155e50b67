import { importPlan } from '@shared/features/import/model';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSharedApps, type Program, type SharedApps } from '../helpers/shared';

let apps: SharedApps;
let one: Program;
let two: Program;

beforeEach(async () => {
  apps = await openSharedApps(['Lin', 'Chen']);
  const [first, second] = apps.programs;
  if (!first || !second) throw new Error('Two programs were asked for');
  [one, two] = [first, second];
});
afterEach(() => apps.close());

const rows = 3000;
const csv = Buffer.from(
  `name,city\n${Array.from({ length: rows }, (_, n) => `Firm ${n},Graz`).join('\n')}\n`,
);

describe('an import into a shared file', () => {
  it('holds the lease, lets others read, makes their saves wait, and leaves the file in its mode', async () => {
    const { uploadId } = await one.api.import.upload({
      name: 'firms.csv',
      size: csv.length,
      offset: 0,
      data: csv.toString('base64'),
    });
    const found = await one.api.import.inspect({ uploadId });
    const plan = importPlan.parse({ load: {}, mapping: found.mapping, key: 'name' });
    await one.api.import.run({ uploadId, plan });
    const file = two.files.current();
    const seen = new Set<string>();
    const saving: Promise<unknown>[] = [];
    for (;;) {
      const progress = await one.api.import.progress({ uploadId });
      const lease = file?.raw.prepare('SELECT name, purpose FROM main.lease').get() as
        | { name: string; purpose: string }
        | undefined;
      if (lease) seen.add(`${lease.name} ${lease.purpose}`);
      if (lease && saving.length === 0) saving.push(two.api.customers.create({ name: 'Meanwhile' }));
      if (progress.state !== 'running') {
        expect(progress).toMatchObject({ state: 'done', report: { created: rows } });
        break;
      }
      const { total } = await two.api.customers.list({});
      expect([0, rows, rows + 1]).toContain(total);
      await new Promise((resolve) => setImmediate(resolve));
    }
    await Promise.all(saving);
    expect([...seen]).toEqual(['Lin import']);
    expect(saving).toHaveLength(1);
    expect((await two.api.customers.list({})).total).toBe(rows + 1);
    expect((await one.api.customers.list({})).total).toBe(rows + 1);
    expect(file?.raw.prepare('SELECT * FROM main.lease').all()).toEqual([]);
    expect(file?.raw.pragma('journal_mode', { simple: true })).toBe('delete');
  });
});
