import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { leaseMs } from '@main/features/sharing/lease';
import { readLease } from '@main/features/sharing/lease-rows';
import { lookMs } from '@main/features/sharing/presence';
import { bundle } from '@test/helpers/bundle';
import { ManualClock } from '@test/helpers/clock';
import { openSharedApps, type Program, type SharedApps } from '@test/helpers/shared';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

let holder: string;
beforeAll(async () => {
  holder = await bundle('test/helpers/holder.ts', 'holder');
});

let clock: ManualClock;
let office: SharedApps;
let lin: Program;
let marta: Program;
let child: ChildProcess | null = null;
beforeEach(async () => {
  clock = new ManualClock();
  office = await openSharedApps(['Lin Yue', 'Marta'], { clock });
  [lin, marta] = office.programs as [Program, Program];
  await clock.advance(5000);
});
afterEach(async () => {
  child?.kill('SIGKILL');
  await office.close();
});

async function hold(what: 'lease' | 'lock'): Promise<ChildProcess> {
  child = spawn(process.execPath, [holder, office.path, what], { stdio: ['ignore', 'pipe', 'inherit'] });
  if (child.stdout) await once(child.stdout, 'data');
  return child;
}

async function kill(program: ChildProcess): Promise<void> {
  const gone = once(program, 'exit');
  program.kill('SIGKILL');
  await gone;
}

const namesAt = async ({ api }: Program) => (await api.sharing.state({})).people.map(({ name }) => name);

describe('a program that is killed', () => {
  it('is no longer shown within twelve seconds', { timeout: 60_000 }, async () => {
    const program = await hold('lease');
    // Its counter moves by its own clock, so this one is moved along until that was seen.
    await vi.waitFor(
      async () => {
        await clock.advance(lookMs);
        expect(await namesAt(lin)).toContain('Holder');
      },
      { timeout: 20_000, interval: 100 },
    );
    await kill(program);
    await clock.advance(12_000);
    expect(await namesAt(lin)).toEqual(['Lin Yue', 'Marta']);
  });

  it.each(['lease', 'lock'] as const)(
    'in the middle of long work with its %s leaves nothing blocked',
    {
      timeout: 60_000,
    },
    async (what) => {
      await kill(await hold(what));
      expect((await lin.api.customers.list({ limit: 10, offset: 0 })).total).toBe(0);
      const early = lin.api.customers.create({ name: 'Waits in vain' }).catch((error: unknown) => error);
      await clock.advance(11_000);
      expect(await early).toMatchObject({
        code: 'busy',
        details: { lease: { name: 'Holder', purpose: 'import' } },
      });
      await clock.advance(leaseMs);
      await Promise.all(
        [lin, marta].map((program) => program.api.customers.create({ name: `By ${program.name}` })),
      );
      expect((await marta.api.customers.list({ limit: 10, offset: 0 })).total).toBe(2);
      const raw = lin.files.current()?.raw;
      if (!raw) throw new Error('No file is open');
      expect(readLease(raw)).toBeNull();
      expect(raw.prepare("SELECT 1 FROM fileInfo WHERE key = 'half'").get()).toBeUndefined();
      expect(raw.pragma('integrity_check', { simple: true })).toBe('ok');
    },
  );
});
