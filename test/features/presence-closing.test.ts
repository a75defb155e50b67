import { openFile } from '@main/db/open';
import { Presence } from '@main/features/sharing/presence';
import { FileReach } from '@main/features/sharing/reach';
import { type FileIdentity, identify } from '@main/features/sharing/reach-identity';
import { noticeMs } from '@main/features/sharing/reach-notice';
import type { Change } from '@shared/rpc/client';
import { ManualClock } from '@test/helpers/clock';
import { openSharedApps, type Program, type SharedApps } from '@test/helpers/shared';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

let clock: ManualClock;
let office: SharedApps;
let lin: Program;
let asker: Presence;
beforeEach(async () => {
  clock = new ManualClock();
  office = await openSharedApps(['Lin Yue'], { clock });
  [lin] = office.programs as [Program];
  await clock.advance(5000);
  asker = new Presence({ path: office.path, who: () => ({ name: 'Marta', computer: 'PC' }), clock });
});
afterEach(async () => {
  vi.useRealTimers();
  await asker.stop();
  await office.close();
});

const closing = async () => (await lin.api.sharing.state({})).closing;

describe('somebody asks to close the file', () => {
  it('counts three minutes down by its own clock, then closes and says who asked', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    await asker.want('close');
    await asker.start();
    await clock.advance(4000);
    const first = await closing();
    expect(first?.name).toBe('Marta');
    expect(first?.secondsLeft).toBeGreaterThan(170);
    vi.setSystemTime(new Date('1999-01-01'));
    await clock.advance(60_000);
    expect((await closing())?.secondsLeft).toBe((first?.secondsLeft ?? 0) - 60);
    await clock.advance(noticeMs);
    expect(lin.files.current()).toBeNull();
    const { file, failed } = await lin.api.files.current({});
    expect(file).toBeNull();
    expect(failed).toMatchObject({ path: office.path, code: 'asked_to_close' });
    expect(lin.pushed.at(-1)).toEqual({ tables: ['*'], ids: [] });
  });

  it('saves what waits before closing', async () => {
    await asker.want('close');
    await asker.start();
    await clock.advance(noticeMs);
    const saving = lin.api.customers.create({ name: 'At the last moment' });
    await clock.advance(6000);
    await saving;
    expect(lin.files.current()).toBeNull();
    const again = openFile(office.path);
    expect(again.raw.prepare('SELECT name FROM customers').pluck().all()).toEqual(['At the last moment']);
    again.close();
  });

  it('goes on when the asker takes it back, goes or dies', async () => {
    for (const end of ['back', 'gone', 'dead']) {
      const one = new Presence({ path: office.path, who: () => ({ name: end, computer: 'PC' }), clock });
      await one.want('close');
      await one.start();
      await clock.advance(5000);
      expect((await closing())?.name).toBe(end);
      if (end === 'back') await one.want(null);
      else if (end === 'gone') await one.stop();
      else vi.spyOn(one, 'beat').mockResolvedValue();
      await clock.advance(15_000);
      expect(await closing()).toBeNull();
      await one.stop();
    }
    await clock.advance(noticeMs);
    expect(lin.files.current()).not.toBeNull();
  });
});

describe('a server that does not answer', () => {
  it('is waited for without stopping the program, and nothing is closed before it answers', async () => {
    const file = openFile(office.path);
    let answers = true;
    const hanging: (() => void)[] = [];
    const pushed: Change[] = [];
    const reopened: string[] = [];
    const reach = new FileReach(file, {
      who: () => ({ name: 'Gao', computer: 'PC' }),
      push: (change) => void pushed.push(change),
      reopen: (old) => {
        reopened.push(old.path);
        return openFile(old.path);
      },
      swap: () => {},
      drop: () => {},
      keep: () => {},
      log: () => {},
      clock,
      identify: async (path): Promise<FileIdentity> => {
        if (!answers) await new Promise<void>((resolve) => hanging.push(resolve));
        return identify(path);
      },
    });
    await clock.advance(2000);
    expect(reach.lost).toBe(false);
    answers = false;
    const looking = clock.advance(30_000);
    await looking;
    expect(reach.lost).toBe(true);
    expect(file.raw.open).toBe(true);
    answers = true;
    for (const answer of hanging) answer();
    await clock.advance(12_000);
    await reach.ready();
    expect(reach.lost).toBe(false);
    expect(reopened).toEqual([office.path]);
    expect(file.raw.open).toBe(false);
    reach.stop();
  });
});
