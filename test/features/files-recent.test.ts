import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RecentFiles } from '@main/features/files/recent';
import { openLocalStore } from '@main/features/settings/preferences';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

/** Paths on a server that sleeps. */
const asleep = vi.hoisted(() => ({ asked: [] as string[], wake: [] as (() => void)[] }));
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  const access: typeof real.access = async (path, mode) => {
    if (!String(path).startsWith('/server/')) return real.access(path, mode);
    asleep.asked.push(String(path));
    await new Promise<void>((resolve) => asleep.wake.push(resolve));
  };
  return { ...real, access };
});

let home: string;
let recent: RecentFiles;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'keyfolio-recent-'));
  recent = new RecentFiles(openLocalStore(home));
  asleep.asked.length = 0;
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

it('lists the latest first, each once, and says which are gone', async () => {
  const [a, b] = [join(home, 'A.keyfolio'), join(home, 'B.keyfolio')];
  writeFileSync(a, '');
  for (const path of [a, b, a]) recent.remember(path);
  expect(await recent.look()).toEqual([
    { path: a, name: 'A', exists: true },
    { path: b, name: 'B', exists: false },
  ]);
  writeFileSync(b, '');
  expect((await recent.look()).map(({ exists }) => exists)).toEqual([true, true]);
  recent.forget(a);
  expect(recent.list().map(({ path }) => path)).toEqual([b]);
});

it('does not wait for a server that sleeps, and asks it one question at a time', async () => {
  recent.remember('/server/one.keyfolio');
  recent.remember('/server/two.keyfolio');
  for (let time = 0; time < 2; time += 1)
    expect((await recent.look()).map(({ exists }) => exists)).toEqual([true, true]);
  expect(asleep.asked).toEqual(['/server/two.keyfolio']);
  for (const wake of asleep.wake) wake();
});
