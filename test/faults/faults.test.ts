import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { schemaVersion } from '@main/db/migrations';
import { type OpenFile, openFile } from '@main/db/open';
import Database from 'better-sqlite3';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { bundle } from '../helpers/bundle';
import { directClient } from '../helpers/direct';

let program: string;
let folder: string;
let path: string;
let opened: OpenFile[] = [];

beforeAll(async () => {
  program = await bundle('test/faults/program.ts', 'faults');
}, 60_000);
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'keyfolio-fault-'));
  path = join(folder, 'office.keyfolio');
});
afterEach(() => {
  vi.useRealTimers();
  for (const file of opened) if (file.raw.open) file.close();
  opened = [];
  rmSync(folder, { recursive: true, force: true });
});

const open = (options: Parameters<typeof openFile>[1] = {}): OpenFile => {
  const file = openFile(path, options);
  opened.push(file);
  return file;
};

/** A shared file with some customers; closed again. */
async function made(count: number): Promise<void> {
  const local = openFile(path, { create: true });
  const api = directClient(local, 'Founder');
  for (let n = 0; n < count; n += 1) await api.customers.create({ name: `Customer ${n}`, city: 'Graz' });
  local.close();
  openFile(path, { shared: true }).close();
}

/** Starts the program and waits until it is in the middle of its act. */
async function inTheMiddleOf(
  what: string,
  ...args: string[]
): Promise<{ child: ChildProcess; told: () => string }> {
  const child = spawn(process.execPath, [program, what, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  let text = '';
  await new Promise<void>((resolve) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      if (text.includes('ready')) resolve();
    });
  });
  return { child, told: () => text };
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = once(child, 'close');
  child.kill('SIGKILL');
  await gone;
}

const whole = (file: OpenFile) => expect(file.raw.pragma('integrity_check', { simple: true })).toBe('ok');

describe('a program killed', () => {
  it('in the middle of a commit leaves a journal, and the next one to open the file undoes the half', async () => {
    await made(200);
    const { child } = await inTheMiddleOf('spill', path);
    await kill(child);
    expect(existsSync(`${path}-journal`)).toBe(true);
    const file = open();
    whole(file);
    expect(file.raw.prepare("SELECT count(*) FROM customers WHERE city = 'Graz'").pluck().get()).toBe(200);
    expect(existsSync(`${path}-journal`)).toBe(false);
    await directClient(file).customers.create({ name: 'Afterwards' });
  });

  it('during a backup leaves no backup that is not whole', async () => {
    await made(300);
    const copies = join(folder, 'copies');
    mkdirSync(copies);
    for (let round = 0; round < 6; round += 1) {
      const { child } = await inTheMiddleOf('backup', path, join(copies, `round-${round}`));
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 60));
      await kill(child);
    }
    const names = readdirSync(copies).filter((name) => name.endsWith('.keyfolio'));
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) {
      const copy = new Database(join(copies, name), { readonly: true });
      expect(copy.pragma('integrity_check', { simple: true })).toBe('ok');
      expect(copy.prepare('SELECT count(*) FROM customers').pluck().get()).toBe(300);
      copy.close();
    }
    whole(open());
  });

  it('during a migration leaves the file at the version it had', async () => {
    await made(20);
    const { child } = await inTheMiddleOf('migrate', path);
    await kill(child);
    const file = open();
    whole(file);
    expect(file.raw.pragma('user_version', { simple: true })).toBe(schemaVersion);
    expect(file.raw.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'added'").get()).toBeUndefined();
  });

  it('while others write takes nothing with it that was acknowledged', async () => {
    await made(1);
    const { child, told } = await inTheMiddleOf('save', path);
    const api = directClient(open(), 'Other');
    for (let n = 0; n < 30; n += 1) await api.customers.create({ name: `Other ${n}` });
    await kill(child);
    await api.customers.create({ name: 'After the kill' });
    const ids = new Set(opened[0]?.raw.prepare('SELECT id FROM customers').pluck().all() as string[]);
    // The last line may be cut short.
    const saved = told()
      .split('\n')
      .slice(0, -1)
      .filter((line) => line.startsWith('saved '));
    expect(saved.filter((line) => !ids.has(line.slice(6)))).toEqual([]);
  });
});

describe('a program that stalls with the lock', () => {
  it('blocks the others for the busy time only, and they say who is to blame', {
    timeout: 30_000,
  }, async () => {
    await made(1);
    const { child } = await inTheMiddleOf('stall', path);
    const api = directClient(open(), 'Other');
    const started = performance.now();
    let ticks = 0;
    const ticking = setInterval(() => {
      ticks += 1;
    }, 50);
    await expect(api.customers.create({ name: 'Waiting' })).rejects.toMatchObject({ code: 'busy' });
    clearInterval(ticking);
    expect(performance.now() - started).toBeLessThan(15_000);
    // The program itself went on meanwhile: its windows answered.
    expect(ticks).toBeGreaterThan(50);
    expect((await api.customers.list({})).total).toBe(1);
    await kill(child);
    await api.customers.create({ name: 'Free again' });
  });
});

describe('a clock set back', () => {
  it('changes neither the order of the history nor what undo takes back', async () => {
    await made(1);
    const api = directClient(open(), 'Lin Yue');
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-22T10:00:00Z') });
    const { id } = await api.customers.create({ name: 'First' });
    await api.customers.save({ id, baseVersion: 1, set: { city: 'Graz' } });
    vi.setSystemTime(new Date('2019-01-01T00:00:00Z'));
    await api.customers.save({ id, baseVersion: 2, set: { city: 'Wien' } });
    const [newest] = await api.history.ofRecord({ recordId: id });
    expect(newest?.fields).toEqual([{ field: 'city', before: 'Graz', after: 'Wien' }]);
    await api.history.undo({});
    expect((await api.customers.get({ id })).city).toBe('Graz');
    await expect(api.customers.save({ id, baseVersion: 2, set: { city: 'Linz' } })).resolves.toMatchObject({
      version: 5,
    });
  });
});

/** Mounting wants an administrator, as in a container. */
const mayMount = process.platform === 'linux' && process.getuid?.() === 0 && tryMount();

function tryMount(): boolean {
  const at = mkdtempSync(join(tmpdir(), 'keyfolio-mount-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', at], { stdio: 'ignore' });
    execFileSync('umount', [at]);
    return true;
  } catch {
    return false;
  } finally {
    rmSync(at, { recursive: true, force: true });
  }
}

if (mayMount) {
  describe('a disk that can be mounted here', () => {
    let disk: string;
    beforeEach(() => {
      disk = join(folder, 'disk');
      mkdirSync(disk);
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', disk]);
      path = join(disk, 'office.keyfolio');
    });
    afterEach(() => {
      for (const file of opened) if (file.raw.open) file.close();
      execFileSync('umount', ['-l', disk]);
    });

    it('full: the save says so, nothing saved before is lost, and it goes on when there is room', async () => {
      await made(5);
      const file = open();
      const api = directClient(file, 'Lin Yue');
      const text = 'x'.repeat(150_000);
      const fill = async () => {
        for (let n = 0; n < 100; n += 1) await api.customers.create({ name: `Big ${n}`, notes: text });
      };
      await expect(fill()).rejects.toMatchObject({ code: 'internal', details: { kind: 'disk_full' } });
      whole(file);
      const before = (await api.customers.list({})).total;
      expect(before).toBeGreaterThan(5);
      execFileSync('mount', ['-o', 'remount,size=30m', disk]);
      await api.customers.create({ name: 'Room again' });
      expect((await api.customers.list({})).total).toBe(before + 1);
    });

    it('made read-only under the program: the save says so, reading goes on, and saving when it is writable again', async () => {
      await made(5);
      const file = open();
      const api = directClient(file, 'Lin Yue');
      await api.customers.create({ name: 'Before' });
      file.raw.pragma('wal_checkpoint');
      // Nothing may be open for writing while a disk is made read-only; a network server does it all the same.
      file.close();
      execFileSync('mount', ['-o', 'remount,ro', disk]);
      const readOnly = open();
      expect(readOnly.readOnly).toBe('permission');
      const reader = directClient(readOnly, 'Lin Yue');
      expect((await reader.customers.list({})).total).toBe(6);
      await expect(reader.customers.create({ name: 'No' })).rejects.toMatchObject({ code: 'read_only' });
      readOnly.close();
      execFileSync('mount', ['-o', 'remount,rw', disk]);
      await directClient(open(), 'Lin Yue').customers.create({ name: 'After' });
    });
  });
}

afterAll(() => {
  if (!mayMount) console.warn('Full and read-only disks were not tried: mounting is not allowed here');
});
