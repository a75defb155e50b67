import { idleAfterMs, pollMs } from '@main/features/sharing/reach';
import { importPlan } from '@shared/features/import/model';
import type { Change } from '@shared/rpc/client';
import { ManualClock } from '@test/helpers/clock';
import { openSharedApps, type Program, type SharedApps } from '@test/helpers/shared';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

let clock: ManualClock;
let office: SharedApps;
beforeEach(() => {
  clock = new ManualClock();
});
afterEach(() => office.close());

/** What was pushed since the last call, without who is here. */
function pushesOf(program: Program): Change[] {
  return program.pushed.splice(0).filter(({ tables }) => tables.join() !== 'presence');
}

async function twoPrograms(shared: boolean): Promise<[Program, Program]> {
  office = await openSharedApps(['Lin Yue', 'Marta'], { clock, shared });
  await clock.advance(5000);
  for (const program of office.programs) program.pushed.length = 0;
  return office.programs as [Program, Program];
}

describe.each([
  ['a shared file', true],
  ['a file of this computer', false],
])('what others commit to %s', (_, shared) => {
  it('is pushed within two seconds, the tables and the records and nothing else', async () => {
    const [lin, marta] = await twoPrograms(shared);
    const { id } = await lin.api.customers.create({ name: 'Firm' });
    const person = await lin.api.contacts.create({ customerId: id, name: 'Ada' });
    await clock.advance(2000);
    const pushed = pushesOf(marta);
    expect(pushed).toHaveLength(1);
    expect(new Set(pushed[0]?.tables)).toEqual(new Set(['customers', 'contacts', 'batches']));
    expect(new Set(pushed[0]?.ids)).toEqual(new Set([id, person.id]));
    expect((await marta.api.customers.get({ id })).name).toBe('Firm');
  });

  it('is pushed once, and one’s own commits not a second time', async () => {
    const [lin, marta] = await twoPrograms(shared);
    const { id } = await lin.api.customers.create({ name: 'Firm' });
    expect(pushesOf(lin)).toHaveLength(1);
    await clock.advance(3000);
    expect(pushesOf(lin)).toEqual([]);
    expect(pushesOf(marta)).toHaveLength(1);
    const theirs = await marta.api.customers.create({ name: 'Theirs' });
    await lin.api.customers.save({ id, baseVersion: 1, set: { city: 'Ghent' } });
    pushesOf(lin);
    await clock.advance(3000);
    expect(pushesOf(lin).map(({ ids }) => ids)).toEqual([[theirs.id]]);
    await clock.advance(10_000);
    expect([...pushesOf(lin)]).toEqual([]);
  });

  it('is not pushed again when a thread of the program itself wrote it', async () => {
    const [lin, marta] = await twoPrograms(shared);
    const bytes = Buffer.from('Company\nFirm One\nFirm Two\n');
    const part = { name: 'a.csv', size: bytes.length, offset: 0, data: bytes.toString('base64') };
    const { uploadId } = await lin.api.import.upload(part);
    const { mapping } = await lin.api.import.inspect({ uploadId });
    const plan = importPlan.parse({ load: {}, mapping, key: 'name' });
    await lin.api.import.check({ uploadId, plan });
    await lin.api.import.run({ uploadId, plan });
    await vi.waitFor(async () => {
      await clock.advance(300);
      expect((await lin.api.import.progress({ uploadId })).state).toBe('done');
    });
    await clock.advance(5000);
    expect(pushesOf(lin)).toEqual([expect.objectContaining({ ids: [] })]);
    expect(pushesOf(marta)).toHaveLength(1);
    expect((await marta.api.customers.list({ limit: 10, offset: 0 })).total).toBe(2);
  });

  it('says "everything" where the log does not tell all: a purge', async () => {
    const [lin, marta] = await twoPrograms(shared);
    const { id } = await lin.api.customers.create({ name: 'Firm' });
    await lin.api.customers.remove({ ids: [id] });
    await clock.advance(2000);
    pushesOf(marta);
    await lin.api.history.purge({ records: [{ table: 'customers', id }] });
    await clock.advance(2000);
    expect(pushesOf(marta)).toEqual([{ tables: ['*'], ids: [] }]);
    // The numbers of what was purged are given anew; what is written under them is seen all the same.
    await lin.api.customers.create({ name: 'Under an old number' });
    await clock.advance(2000);
    expect(pushesOf(marta)).toHaveLength(1);
  });

  it('names no more ids than a window can use', async () => {
    const [lin, marta] = await twoPrograms(shared);
    await lin.application.services.write('many', async ({ db, log }) => {
      const { createRecord } = await import('@main/db/records');
      for (let n = 0; n < 510; n += 1) await createRecord(db, log, 'members', { name: `M${n}`, active: 1 });
    });
    await clock.advance(2000);
    expect(pushesOf(marta)).toEqual([{ tables: ['members', 'batches'], ids: [] }]);
  });

  it('is looked for more slowly when nobody uses the program, and at once when somebody does again', async () => {
    const [lin, marta] = await twoPrograms(shared);
    await clock.advance(idleAfterMs + pollMs.idle);
    pushesOf(marta);
    await lin.api.customers.create({ name: 'Seen at the next look' });
    while (pushesOf(marta).length === 0) await clock.advance(100);
    await lin.api.customers.create({ name: 'Seen at the one after it' });
    await clock.advance(pollMs.used * 2);
    expect(pushesOf(marta)).toEqual([]);
    await clock.advance(pollMs.idle);
    expect(pushesOf(marta)).toHaveLength(1);
    await clock.advance(1000);
    await lin.api.customers.create({ name: 'Another' });
    await marta.api.customers.list({ limit: 10, offset: 0 });
    await vi.waitFor(() => expect(pushesOf(marta)).toHaveLength(1));
  });
});

describe('who may see what', () => {
  /** Lin Yue is the manager and signed in; Marta is in sales, sees her own customers, and is signed in at the other computer. */
  async function office2(): Promise<{ lin: Program; marta: Program; martaId: string }> {
    const [lin, marta] = await twoPrograms(true);
    await lin.api.team.turnOn({ name: 'Lin Yue', password: 'correct horse' });
    const { id } = await lin.api.team.create({ name: 'Marta', role: 'sales', sees: 'own', edits: 'own' });
    await lin.api.team.setPassword({ memberId: id, password: 'password of Marta' });
    await clock.advance(2000);
    await marta.api.team.signIn({ memberId: id, password: 'password of Marta' });
    pushesOf(marta);
    return { lin, marta, martaId: id };
  }

  it('names no record that the signed-in person does not see', async () => {
    const { lin, marta, martaId } = await office2();
    await lin.api.customers.create({ name: 'Not hers' });
    const hers = await lin.api.customers.create({ name: 'Hers', ownerId: martaId });
    await clock.advance(2000);
    expect(pushesOf(marta).flatMap(({ ids }) => ids)).toEqual([hers.id]);
  });

  it('holds at once when the rights of the signed-in person are changed elsewhere', async () => {
    const { lin, marta, martaId } = await office2();
    await lin.api.customers.create({ name: 'Not hers' });
    const list = () => marta.api.customers.list({ limit: 10, offset: 0 });
    expect((await list()).total).toBe(0);
    const [, member] = (await lin.api.team.list({})).members.sort((a, b) => a.name.localeCompare(b.name));
    expect(member?.id).toBe(martaId);
    await lin.api.team.save({ id: martaId, baseVersion: member?.version ?? 0, set: { sees: 'all' } });
    await clock.advance(2000);
    expect(pushesOf(marta).at(-1)).toEqual({ tables: ['*'], ids: [] });
    expect((await list()).total).toBe(1);
    await lin.api.team.setPassword({ memberId: martaId, password: null });
    await clock.advance(2000);
    expect((await marta.api.team.signInState({})).me).toBeNull();
  });
});
