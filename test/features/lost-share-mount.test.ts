import { execFileSync } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, readdirSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { retryMs } from '@main/features/sharing/reach';
import { ManualClock } from '@test/helpers/clock';
import { openSharedApps, type Program } from '@test/helpers/shared';
import { expect, it, vi } from 'vitest';

const system = (command: string, ...given: string[]): void =>
  void execFileSync(command, given, { stdio: ['ignore', 'ignore', 'pipe'] });

/** A file system in a file, as far from the rest of this computer as one can get without a second one. */
function makeDisk(): { root: string; place: string; disk: string } {
  const root = mkdtempSync(join(tmpdir(), 'keyfolio-mount-'));
  const disk = join(root, 'disk');
  closeSync(openSync(disk, 'w'));
  truncateSync(disk, 32 * 1024 * 1024);
  const place = join(root, 'share');
  mkdirSync(place);
  return { root, place, disk };
}

/** Whether this computer lets us mount: Linux, as administrator, with loop devices. */
function canMount(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  const { root, place, disk } = makeDisk();
  try {
    system('mkfs.ext4', '-q', disk);
    system('mount', '-o', 'loop', disk, place);
    system('umount', place);
    return true;
  } catch {
    return false;
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

const names = async ({ api }: Program) =>
  (await api.customers.list({ limit: 50, offset: 0 })).rows.map(({ name }) => name).sort();

async function unmountedAndBack(): Promise<void> {
  const { root, place, disk } = makeDisk();
  system('mkfs.ext4', '-q', disk);
  system('mount', '-o', 'loop', disk, place);
  const clock = new ManualClock();
  const office = await openSharedApps(['Lin Yue', 'Marta'], { clock, parent: place });
  try {
    const [lin, marta] = office.programs as [Program, Program];
    await clock.advance(5000);
    await lin.api.customers.create({ name: 'Saved before' });
    system('umount', '-l', place);
    let saved = false;
    const saving = lin.api.customers.create({ name: 'Typed meanwhile' }).then(() => {
      saved = true;
    });
    await clock.advance(30_000);
    expect(saved).toBe(false);
    for (const program of [lin, marta]) expect((await program.api.sharing.state({})).lost).toBe(true);
    // The empty place on this computer's own disk stays empty, whatever the programs try to write beside the file.
    expect(readdirSync(place)).toEqual([]);
    // As soon as nobody holds the old one any more.
    await vi.waitFor(() => system('mount', '-o', 'loop', disk, place));
    await clock.advance(2 * retryMs);
    await saving;
    await clock.advance(2 * retryMs);
    for (const program of [lin, marta]) {
      expect(await names(program)).toEqual(['Saved before', 'Typed meanwhile']);
      expect((await program.api.sharing.state({})).lost).toBe(false);
    }
    expect(lin.files.current()?.raw.pragma('integrity_check', { simple: true })).toBe('ok');
  } finally {
    await office.close();
    system('umount', '-l', place);
    rmSync(root, { recursive: true, force: true });
  }
}

// What a computer does not let us do cannot be tried there; the name of the test says so.
if (canMount()) it('a share that is unmounted and mounted again', unmountedAndBack);
else
  it('a share that is unmounted: this computer lets nobody mount, so only the renamed folder is tried', () => {
    expect(canMount()).toBe(false);
  });
