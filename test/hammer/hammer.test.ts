import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFile } from '@main/db/open';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bundle } from '../helpers/bundle';
import { crowd, type Outcome } from './crowd';

/** `HAMMER=300 npm run test:hammer` for the long run. */
const seconds = Number(process.env.HAMMER ?? 5);
const milliseconds = seconds * 1000;
const folder = mkdtempSync(join(tmpdir(), 'keyfolio-hammer-'));
let writer: string;
let make: string;
let file: string;

beforeAll(async () => {
  writer = await bundle('test/hammer/writer.ts', 'hammer-writer');
  make = await bundle('test/hammer/make.ts', 'hammer-make');
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(async () => {
  file = join(folder, `${Math.random().toString(36).slice(2)}.keyfolio`);
  await once(spawn(process.execPath, [make, file], { stdio: 'inherit' }), 'exit');
}, 60_000);

const total = (counts: ReadonlyMap<string, number>) => [...counts.values()].reduce((a, b) => a + b, 0);

function say({ told, acknowledged, killed }: Outcome): void {
  const worst = (key: 'p99' | 'max') => Math.max(...told.map((one) => one[key])).toFixed(0);
  const conflicts = told.reduce((sum, one) => sum + one.conflicts, 0);
  console.log(
    `${total(acknowledged)} saves, ${conflicts} conflicts, ${killed} killed; wait p99 ${worst('p99')} ms, longest ${worst('max')} ms`,
  );
}

/** What the file holds, read as the application reads it; its structure is checked on the way. */
function countsInFile(): Map<string, { notes: number; version: number }> {
  const opened = openFile(file);
  try {
    expect(opened.shared).toBe(true);
    expect(opened.raw.pragma('journal_mode', { simple: true })).toBe('delete');
    expect(opened.raw.pragma('integrity_check', { simple: true })).toBe('ok');
    const rows = opened.raw
      .prepare('SELECT id, CAST(notes AS INTEGER) AS notes, version FROM customers')
      .all() as {
      id: string;
      notes: number;
      version: number;
    }[];
    const logged = opened.raw.prepare('SELECT count(*) FROM changes').pluck().get();
    expect(logged).toBe(rows.reduce((sum, row) => sum + row.version, 0));
    return new Map(rows.map(({ id, ...row }) => [id, row]));
  } finally {
    opened.close();
  }
}

describe('eight programs on one shared file at full speed', () => {
  it('lose no update and show no error', { timeout: 60_000 + milliseconds * 2 }, async () => {
    const outcome = await crowd({ writer, file, count: 8, milliseconds, way: 'ours' });
    say(outcome);
    expect(outcome.told.map((one) => one.first)).toEqual(Array(8).fill(null));
    expect(total(outcome.acknowledged)).toBeGreaterThan(100);
    for (const [id, { notes }] of countsInFile()) expect(notes).toBe(outcome.acknowledged.get(id) ?? 0);
  });

  it('go on as if nothing had happened when any of them is killed', {
    timeout: 60_000 + milliseconds * 2,
  }, async () => {
    const outcome = await crowd({ writer, file, count: 8, milliseconds, way: 'ours', killEvery: 400 });
    say(outcome);
    expect(outcome.killed).toBeGreaterThan(3);
    expect(outcome.told.map((one) => one.first)).toEqual(Array(8).fill(null));
    let unacknowledged = 0;
    for (const [id, { notes }] of countsInFile()) {
      const known = outcome.acknowledged.get(id) ?? 0;
      expect(notes).toBeGreaterThanOrEqual(known);
      unacknowledged += notes - known;
    }
    // A kill between the commit and the word of it may leave one more each time.
    expect(unacknowledged).toBeLessThanOrEqual(outcome.killed);
  });
});
