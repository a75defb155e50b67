import { openFile } from '@main/db/open';
import { leaseMs, withLease } from '@main/features/sharing/lease';
import { readLease, writeLease } from '@main/features/sharing/lease-rows';
import { AppError } from '@shared/rpc/errors';
import { ManualClock, settled } from '@test/helpers/clock';
import { openSharedApps, type Program, type SharedApps } from '@test/helpers/shared';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let clock: ManualClock;
let office: SharedApps;
let lin: Program;
let marta: Program;
beforeEach(async () => {
  clock = new ManualClock();
  office = await openSharedApps(['Lin Yue', 'Marta'], { clock });
  [lin, marta] = office.programs as [Program, Program];
  await clock.advance(5000);
});
afterEach(() => office.close());

const fileOf = ({ files }: Program) => {
  const file = files.current();
  if (!file) throw new Error('No file is open');
  return file;
};
const presenceOf = ({ files }: Program) => files.reach?.presence ?? null;

/** Something that goes on until it is told to end. */
function task(): { work: () => Promise<string>; end: () => void } {
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { work: () => ended.then(() => 'done'), end };
}

const hold = (program: Program, work: () => Promise<string>) =>
  withLease(fileOf(program), presenceOf(program), 'merge', work, clock);

async function outcome(work: Promise<unknown>): Promise<AppError | null> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error === null || error instanceof AppError) return error;
  throw error;
}

describe('long exclusive work', () => {
  it('is shown to everybody while it goes on', async () => {
    const { work, end } = task();
    const done = hold(lin, work);
    await clock.advance(2000);
    const seen = { name: 'Lin Yue', purpose: 'merge' };
    expect((await marta.api.sharing.state({})).lease).toMatchObject({ ...seen, me: false });
    expect((await lin.api.sharing.state({})).lease).toMatchObject({ ...seen, me: true });
    const before = marta.pushed.length;
    end();
    expect(await done).toBe('done');
    await clock.advance(2000);
    expect((await marta.api.sharing.state({})).lease).toBeNull();
    // Taking and giving back a lease changes nothing that a window shows but this.
    expect(marta.pushed.slice(before)).toEqual([{ tables: ['presence'], ids: [] }]);
  });

  it('lets others read, and their saves wait and then go through', async () => {
    const { work, end } = task();
    const done = hold(lin, work);
    await settled();
    let saved = false;
    const saving = marta.api.customers.create({ name: 'Waits' }).then(() => {
      saved = true;
    });
    await clock.advance(4000);
    expect((await marta.api.customers.list({ limit: 10, offset: 0 })).total).toBe(0);
    expect(saved).toBe(false);
    end();
    await done;
    await clock.advance(1000);
    await saving;
    expect((await lin.api.customers.list({ limit: 10, offset: 0 })).total).toBe(1);
  });

  it('lets the holder’s own saves through', async () => {
    const { work, end } = task();
    const done = hold(lin, work);
    await lin.api.customers.create({ name: 'Its own' });
    end();
    await done;
  });

  it('names who it is to those who waited long enough', async () => {
    const { work, end } = task();
    const done = hold(lin, work);
    await settled();
    const saving = outcome(marta.api.customers.create({ name: 'Waits in vain' }));
    const second = outcome(hold(marta, async () => 'never'));
    await clock.advance(11_000);
    for (const error of [await saving, await second]) {
      expect(error?.code).toBe('busy');
      expect(error?.details.lease).toMatchObject({ name: 'Lin Yue', purpose: 'merge' });
    }
    end();
    await done;
  });

  it('goes on as long as its holder lives, however long it takes', async () => {
    const { work, end } = task();
    const done = hold(lin, work);
    await clock.advance(120_000);
    expect((await marta.api.sharing.state({})).lease?.name).toBe('Lin Yue');
    const saving = outcome(marta.api.customers.create({ name: 'Waits in vain' }));
    await clock.advance(11_000);
    expect((await saving)?.code).toBe('busy');
    end();
    await done;
  });

  it('is over when the work fails', async () => {
    await expect(hold(lin, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(readLease(fileOf(marta).raw)).toBeNull();
  });
});

describe('a holder who died', () => {
  const leave = (holder: string) =>
    writeLease(fileOf(lin).raw, { holder, name: 'Ghost', computer: 'PC', purpose: 'import' });

  it('leaves nothing blocked: after fifteen seconds a save takes the lease away', async () => {
    leave('a-session-that-is-nowhere');
    await clock.advance(2000);
    const early = outcome(marta.api.customers.create({ name: 'Too early' }));
    await clock.advance(10_000);
    expect((await early)?.details.lease).toMatchObject({ name: 'Ghost', purpose: 'import' });
    await clock.advance(leaseMs - 10_000);
    await marta.api.customers.create({ name: 'Goes through' });
    expect(readLease(fileOf(lin).raw)).toBeNull();
    await clock.advance(1000);
    expect((await lin.api.sharing.state({})).lease).toBeNull();
  });

  it('is succeeded by the next long work', async () => {
    leave('a-session-that-is-nowhere');
    presenceOf(marta)?.stillFor('a-session-that-is-nowhere');
    await clock.advance(leaseMs);
    expect(await hold(marta, async () => readLease(fileOf(lin).raw)?.name ?? '')).toBe('Marta');
  });

  it('hears of it when it was only asleep', async () => {
    const { work, end } = task();
    const done = withLease(
      fileOf(lin),
      presenceOf(lin),
      'restore',
      async ({ confirm }) => {
        confirm();
        await work();
        confirm();
      },
      clock,
    );
    await settled();
    const other = readLease(fileOf(marta).raw);
    expect(other?.name).toBe('Lin Yue');
    writeLease(fileOf(marta).raw, { holder: 'other', name: 'Marta', computer: 'PC', purpose: 'merge' });
    end();
    expect((await outcome(done))?.code).toBe('cancelled');
    // The successor keeps theirs.
    expect(readLease(fileOf(marta).raw)?.name).toBe('Marta');
  });
});

it('a file of one program needs no lease', async () => {
  const path = `${office.folder}/own.keyfolio`;
  const file = openFile(path, { create: true });
  await withLease(file, null, 'import', async () => expect(readLease(file.raw)).toBeNull(), clock);
  file.close();
});
