import { spawn } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFile } from '@main/db/open';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bundle } from '../helpers/bundle';
import { openTestApp } from '../helpers/file';

const kills = Math.max(8, Math.round(Number(process.env.KILLS ?? 20) / 2));
const firms = 2000;
const folder = mkdtempSync(join(tmpdir(), 'keyfolio-kill-merge-'));
const base = join(folder, 'base.keyfolio');
const copy = join(folder, 'copy.keyfolio');
let merger: string;

beforeAll(async () => {
  merger = await bundle('test/kill/merger.ts', 'merger');
  openFile(base, { create: true }).close();
  const office = openTestApp(base);
  const names = Array.from({ length: firms }, (_, n) => `Customer ${n}`);
  office.file.raw.pragma('synchronous = OFF');
  const ids: string[] = [];
  for (const name of names) ids.push((await office.api.customers.create({ name, city: 'Graz' })).id);
  await office.api.copies.take({ path: copy });
  await office.api.customers.editMany({ who: { ids: ids.slice(0, firms / 4) }, set: { city: 'Linz' } });
  office.close();
  const laptop = openTestApp(copy);
  laptop.file.raw.pragma('synchronous = OFF');
  await laptop.api.customers.editMany({ who: { ids }, set: { city: 'Wien' } });
  for (const id of ids.slice(0, firms / 4))
    await laptop.api.contacts.create({ customerId: id, name: 'Anna' });
  laptop.close();
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Starts a merge and kills it some time after it began; tells whether it had said that it was done, and how long it lived. */
async function mergeFor(path: string, ms: number): Promise<{ done: boolean; lived: number }> {
  const child = spawn(process.execPath, [merger, path, copy], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  const started = new Promise<number>((resolve) => {
    child.stdout.on('data', (data: Buffer) => {
      said += data.toString();
      if (said.includes('ready')) resolve(performance.now());
    });
  });
  const ended = new Promise<number>((resolve) => child.on('exit', () => resolve(performance.now())));
  const from = await started;
  const timer = setTimeout(() => child.kill('SIGKILL'), ms);
  const until = await ended;
  clearTimeout(timer);
  return { done: said.includes('done'), lived: until - from };
}

it(`a merge killed at any moment is there whole or not at all, ${kills} times over`, {
  timeout: 60_000 + kills * 5000,
}, async () => {
  const whole = join(folder, 'whole.keyfolio');
  copyFileSync(base, whole);
  const { lived } = await mergeFor(whole, 60_000);
  let cut = 0;
  for (let round = 0; round < kills; round += 1) {
    const path = join(folder, `${round}.keyfolio`);
    copyFileSync(base, path);
    const { done } = await mergeFor(path, (lived * (round + 1)) / (kills + 1));
    const file = openFile(path);
    const count = (sql: string) => file.raw.prepare(sql).pluck().get() as number;
    expect(file.raw.pragma('integrity_check', { simple: true })).toBe('ok');
    const merged = count("SELECT count(*) FROM batches WHERE label = 'copies.merge'");
    const wien = count("SELECT count(*) FROM customers WHERE city = 'Wien'");
    const people = count('SELECT count(*) FROM contacts');
    const brought = count('SELECT count(*) FROM batches WHERE broughtBy IS NOT NULL');
    file.close();
    expect([merged, wien, people, brought]).toEqual(
      merged === 1 ? [1, firms, firms / 4, 1 + firms / 4] : [0, 0, 0, 0],
    );
    if (done) expect(merged).toBe(1);
    else cut += 1;
    for (const ending of ['', '-wal', '-shm']) rmSync(path + ending, { force: true });
  }
  expect(cut).toBeGreaterThan(0);
});
