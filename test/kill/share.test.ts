import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFile } from '@main/db/open';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bundle } from '../helpers/bundle';
import { directClient } from '../helpers/direct';

const kills = Number(process.env.KILLS ?? 8);
const customers = 200;
const root = mkdtempSync(join(tmpdir(), 'keyfolio-kill-share-'));
let sharer: string;

beforeAll(async () => {
  sharer = await bundle('test/kill/sharer.ts', 'sharer');
}, 60_000);
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Starts the program and kills it so many milliseconds after it began to share. */
function share(
  home: string,
  path: string,
  folder: string,
  killAfter: number | null,
): Promise<{ done: boolean; took: number }> {
  const child = spawn(process.execPath, [sharer, home, path, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let began = 0;
  child.stdout.on('data', (data: Buffer) => {
    if (!data.toString().startsWith('go')) return;
    began = performance.now();
    if (killAfter !== null) setTimeout(() => child.kill('SIGKILL'), killAfter);
  });
  return new Promise((resolve) =>
    child.on('exit', (code) => resolve({ done: code === 0, took: performance.now() - began })),
  );
}

/** How many customers a whole file holds; null for one that is not there. */
function customersIn(path: string): number | null {
  if (!existsSync(path)) return null;
  const file = openFile(path);
  try {
    expect(file.raw.pragma('integrity_check', { simple: true })).toBe('ok');
    return (file.raw.prepare('SELECT count(*) AS n FROM customers').get() as { n: number }).n;
  } finally {
    file.close();
  }
}

it(
  `a file that is moved into a shared folder is never lost, killed ${kills} times on the way`,
  async () => {
    const path = join(root, 'A.keyfolio');
    const file = openFile(path, { create: true });
    const api = directClient(file);
    for (let n = 0; n < customers; n += 1) await api.customers.create({ name: `Customer ${n}` });
    file.close();
    let span = 0;
    let killed = 0;
    for (let round = 0; round < kills; round += 1) {
      const folder = join(root, `share-${round}`);
      mkdirSync(folder);
      const home = join(root, `home-${round}`);
      const here = join(root, `B-${round}.keyfolio`);
      const copy = openFile(path);
      await copy.raw.backup(here);
      copy.close();
      // The first one comes to the end: it says how long the way is.
      const { done, took } = await share(home, here, folder, round === 0 ? null : (span * round) / kills);
      if (round === 0) span = took;
      if (!done) killed += 1;
      const target = join(folder, `B-${round}.keyfolio`);
      const [old, shared] = [customersIn(here), customersIn(target)];
      if (done) expect([old, shared]).toEqual([null, customers]);
      // Wherever it stopped, what is there under a name that people open is whole; and something is there.
      for (const count of [old, shared]) if (count !== null) expect(count).toBe(customers);
      expect(old ?? shared).toBe(customers);
      // What was half done is not in the way of the next attempt.
      if (old !== null && shared === null) expect((await share(home, here, folder, null)).done).toBe(true);
      if (old === null || shared === null) {
        expect(customersIn(target)).toBe(customers);
        const left = readdirSync(folder).filter((name) => statSync(join(folder, name)).isFile());
        expect(left).toEqual([`B-${round}.keyfolio`]);
      }
    }
    expect(killed).toBeGreaterThan(kills / 3);
  },
  60_000 + kills * 5000,
);
