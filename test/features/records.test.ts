import { AppError } from '@shared/rpc/errors';
import type { FieldConflict } from '@shared/schemas';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '../helpers/file';

let app: TestApp;
let id: string;
beforeEach(async () => {
  app = openTestApp();
  ({ id } = await app.api.customers.create({ name: 'Blauer See', city: 'Mannheim', phone: '0621-08460' }));
});
afterEach(() => app.close());

const failure = async (work: Promise<unknown>): Promise<AppError> => {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof AppError)) throw new Error('This should have been refused');
  return error;
};
const conflictsOf = (error: AppError) => error.details.fields as FieldConflict[];

describe('two people save the same customer', () => {
  it('in different fields: both saves stand', async () => {
    const other = app.as('Chen Wei');
    const first = await app.api.customers.save({ id, baseVersion: 1, set: { city: 'Heidelberg' } });
    const second = await other.customers.save({ id, baseVersion: 1, set: { phone: '0621-99999' } });
    expect([first.version, second.version]).toEqual([2, 3]);
    expect(await app.api.customers.get({ id })).toMatchObject({
      city: 'Heidelberg',
      phone: '0621-99999',
      version: 3,
    });
  });

  it('in the same field: the second is told what was there, what is there and by whom', async () => {
    const other = app.as('Chen Wei');
    await other.customers.save({ id, baseVersion: 1, set: { city: 'Heidelberg' } });
    const error = await failure(
      app.api.customers.save({ id, baseVersion: 1, set: { city: 'Worms', region: 'Pfalz' } }),
    );
    expect(error.code).toBe('conflict');
    expect(error.details).toMatchObject({ table: 'customers', id, version: 2 });
    expect(conflictsOf(error)).toEqual([
      {
        field: 'city',
        original: 'Mannheim',
        theirs: 'Heidelberg',
        mine: 'Worms',
        theirsBy: 'Chen Wei',
        theirsAt: expect.any(String),
      },
    ]);
    const customer = await app.api.customers.get({ id });
    expect(customer).toMatchObject({ city: 'Heidelberg', region: null, version: 2 });
  });

  it('to the same value: nothing to argue about', async () => {
    await app.as('Chen Wei').customers.save({ id, baseVersion: 1, set: { city: 'Worms' } });
    const saved = await app.api.customers.save({ id, baseVersion: 1, set: { city: 'Worms' } });
    expect(saved).toEqual({ id, version: 2, batchId: null });
  });

  it('after the first has put it back: no conflict', async () => {
    const other = app.as('Chen Wei');
    await other.customers.save({ id, baseVersion: 1, set: { city: 'Worms' } });
    await other.customers.save({ id, baseVersion: 2, set: { city: 'Mannheim' } });
    await app.api.customers.save({ id, baseVersion: 1, set: { city: 'Speyer' } });
    expect(await app.api.customers.get({ id })).toMatchObject({ city: 'Speyer' });
  });

  it('several times: the original is the value that the person began with', async () => {
    const other = app.as('Chen Wei');
    await other.customers.save({ id, baseVersion: 1, set: { city: 'Worms' } });
    await other.customers.save({ id, baseVersion: 2, set: { city: 'Speyer' } });
    const error = await failure(app.api.customers.save({ id, baseVersion: 1, set: { city: 'Trier' } }));
    expect(conflictsOf(error)[0]).toMatchObject({ original: 'Mannheim', theirs: 'Speyer', mine: 'Trier' });
  });

  it('with the choice made on the newest version, the loser stays in the history', async () => {
    await app.as('Chen Wei').customers.save({ id, baseVersion: 1, set: { city: 'Worms' } });
    await app.api.customers.save({ id, baseVersion: 2, set: { city: 'Trier' } });
    const history = await app.api.history.ofRecord({ recordId: id });
    expect(
      history.map((change) => [change.by, change.fields.map((f) => [f.field, f.before, f.after])]),
    ).toEqual([
      ['Lin Yue', [['city', 'Worms', 'Trier']]],
      ['Chen Wei', [['city', 'Mannheim', 'Worms']]],
      ['Lin Yue', []],
    ]);
  });

  it('never loses a value without a word, whatever the order', async () => {
    const fields = ['city', 'region', 'phone'] as const;
    const saves = fc.array(
      fc.record({
        who: fc.constantFrom('Chen Wei', 'Anna Keller'),
        behind: fc.nat(4),
        set: fc
          .array(fc.tuple(fc.constantFrom(...fields), fc.constantFrom('a', 'b', 'c')), { minLength: 1 })
          .map((pairs) => Object.fromEntries(pairs) as Partial<Record<(typeof fields)[number], string>>),
      }),
      { minLength: 2, maxLength: 12 },
    );
    await fc.assert(
      fc.asyncProperty(saves, async (all) => {
        const made = await app.api.customers.create({ name: 'Property' });
        type Seen = Record<(typeof fields)[number], string | null>;
        const versions: Seen[] = [{ city: null, region: null, phone: null }];
        for (const { who, behind, set } of all) {
          const current = versions.length;
          const base = Math.max(1, current - behind);
          const now = versions.at(-1) as Seen;
          const then = versions[base - 1] as Seen;
          const clash = fields.filter((field) => {
            const mine = set[field];
            return mine !== undefined && now[field] !== then[field] && now[field] !== mine;
          });
          const call = app.as(who).customers.save({ id: made.id, baseVersion: base, set });
          if (clash.length > 0) {
            const error = await failure(call);
            expect(
              conflictsOf(error)
                .map((conflict) => conflict.field)
                .sort(),
            ).toEqual([...clash].sort());
          } else {
            const saved = await call;
            if (saved.version > current) versions.push({ ...now, ...set });
            expect(saved.version).toBe(versions.length);
          }
        }
        expect(await app.api.customers.get({ id: made.id })).toMatchObject(versions.at(-1) as Seen);
      }),
      { numRuns: 40 },
    );
  });
});

describe('a save', () => {
  it('that changes nothing makes no version and no history', async () => {
    const saved = await app.api.customers.save({ id, baseVersion: 1, set: { city: 'Mannheim' } });
    expect(saved).toEqual({ id, version: 1, batchId: null });
    expect(await app.api.history.ofRecord({ recordId: id })).toHaveLength(1);
  });

  it('is pushed with the tables and records it touched', async () => {
    app.pushed.length = 0;
    await app.api.customers.save({ id, baseVersion: 1, set: { city: 'Worms' } });
    expect(app.pushed).toHaveLength(1);
    expect(app.pushed[0]?.tables).toContain('customers');
    expect(app.pushed[0]?.ids).toContain(id);
  });

  it('of a customer that is gone says so', async () => {
    await app.api.customers.remove({ ids: [id] });
    const error = await failure(app.api.customers.save({ id, baseVersion: 2, set: { city: 'Worms' } }));
    expect([error.code, error.details.deleted]).toEqual(['not_found', true]);
    const unknown = await failure(app.api.customers.save({ id: 'nobody', baseVersion: 1, set: {} }));
    expect([unknown.code, unknown.details.deleted]).toEqual(['not_found', false]);
  });

  it('that cannot be taken leaves everything as it was', async () => {
    const error = await failure(app.api.customers.save({ id, baseVersion: 1, set: { name: '  ' } }));
    expect(error.code).toBe('validation');
    expect(await app.api.customers.get({ id })).toMatchObject({ name: 'Blauer See', version: 1 });
  });

  it('tells when each field was changed', async () => {
    await app.api.customers.save({ id, baseVersion: 1, set: { city: 'Worms', tier: 'gold' } });
    const { changedAt } = await app.api.customers.get({ id });
    expect(Object.keys(changedAt).sort()).toEqual(['city', 'tier']);
  });

  it('keeps sort and search in step with the name', async () => {
    await app.api.customers.save({ id, baseVersion: 1, set: { name: '曾记茶行' } });
    const { rows } = await app.api.customers.list({ search: 'zengji' });
    expect(rows.map((row) => row.id)).toEqual([id]);
  });

  it('of many at once is one batch', async () => {
    const two = await app.api.customers.create({ name: 'Two' });
    const done = await app.api.customers.editMany({ who: { ids: [id, two.id] }, set: { tier: 'gold' } });
    expect(done.count).toBe(2);
    await app.api.history.undo({});
    const { rows } = await app.api.customers.list({ filter: { tier: ['gold'] } });
    expect(rows).toEqual([]);
  });
});

describe('the settings of a file', () => {
  it('have defaults, and keep what was set beside them', async () => {
    const before = await app.api.settings.get({});
    expect(before.values).toMatchObject({ abcCutoffA: 80, abcCutoffB: 95 });
    await app.api.settings.save({ baseVersion: before.version, set: { firmName: '青岛海纳' } });
    const between = await app.api.settings.get({});
    await app.api.settings.save({ baseVersion: between.version, set: { currency: 'EUR' } });
    expect((await app.api.settings.get({})).values).toMatchObject({ firmName: '青岛海纳', currency: 'EUR' });
  });
});

describe('the team', () => {
  it('lists its members by name, and knows who is asking', async () => {
    const me = await app.api.team.create({ name: 'Lin Yue' });
    await app.api.team.create({ name: 'Anna' });
    const team = await app.api.team.list({});
    expect(team.members.map((member) => member.name)).toEqual(['Anna', 'Lin Yue']);
    expect(team.meId).toBe(me.id);
    await app.api.team.save({ id: me.id, baseVersion: 1, set: { active: false } });
    const after = await app.api.team.list({});
    expect(after.members.find((member) => member.id === me.id)?.active).toBe(false);
  });
});
