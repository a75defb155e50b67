import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFile } from '@main/db/open';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bundle } from '../helpers/bundle';

/** How many times each writer is killed; `KILLS=100 npm run test:kill` for the long run. */
const kills = Number(process.env.KILLS ?? 20);
const importRows = 4000;

let writer: string;
const folder = mkdtempSync(join(tmpdir(), 'keyfolio-kill-'));
let file: string;
let acknowledged: string;

beforeAll(async () => {
  writer = await bundle('test/kill/writer.ts', 'writer');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(() => {
  file = join(folder, `${Math.random().toString(36).slice(2)}.keyfolio`);
  acknowledged = `${file}.acknowledged`;
});

const lines = (): string[] => {
  if (!existsSync(acknowledged)) return [];
  const text = readFileSync(acknowledged, 'utf8');
  // A kill may have cut the last line short.
  return text
    .slice(0, text.lastIndexOf('\n') + 1)
    .split('\n')
    .filter(Boolean);
};

/** Starts a writer and kills it at a random moment after its first word, or before it when `early`. */
async function killOne(args: readonly string[], early: boolean, span: number): Promise<boolean> {
  const before = lines().length;
  const child: ChildProcess = spawn(process.execPath, [writer, file, acknowledged, ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = new Promise<boolean>((resolve) => child.on('exit', (code) => resolve(code === 0)));
  const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  if (!early) while (lines().length === before && child.exitCode === null) await wait(2);
  await wait(Math.random() * span);
  child.kill('SIGKILL');
  return ended;
}

/** Opens the file as the application does, and checks it whole. */
function reopen() {
  const opened = openFile(file);
  expect(opened.raw.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(opened.raw.pragma('foreign_key_check')).toEqual([]);
  return opened;
}

describe('a writer killed at any moment', () => {
  it(`loses nothing it acknowledged, ${kills} times over`, { timeout: 20_000 + kills * 5000 }, async () => {
    let kept = 0;
    for (let round = 0; round < kills; round += 1) {
      await killOne([], round % 4 === 3, round % 4 === 3 ? 300 : 120);
      if (!existsSync(file)) continue;
      const opened = reopen();
      try {
        const rows = opened.raw.prepare('SELECT id, city, version, deletedAt FROM customers').all() as {
          id: string;
          city: string;
          version: number;
          deletedAt: string | null;
        }[];
        const byId = new Map(rows.map((row) => [row.id, row]));
        for (const line of lines()) {
          const [act, id = '', value] = line.split(' ');
          const row = byId.get(id);
          expect(row, `${line} in round ${round}`).toBeDefined();
          if (act === 'save') expect(Number(row?.city)).toBeGreaterThanOrEqual(Number(value));
          if (act === 'remove') expect(row?.deletedAt).not.toBeNull();
        }
        // Every version a row has is told of in the history, and the index holds exactly what is not deleted.
        const logged = opened.raw.prepare('SELECT count(*) AS n FROM changes').get() as { n: number };
        expect(logged.n).toBe(rows.reduce((sum, row) => sum + row.version, 0));
        const indexed = opened.raw.prepare('SELECT count(*) AS n FROM searchIndex').get() as { n: number };
        expect(indexed.n).toBe(rows.filter((row) => row.deletedAt === null).length);
        kept = lines().length;
      } finally {
        opened.close();
      }
    }
    expect(kept).toBeGreaterThan(kills);
  });
});

describe('an import killed at any moment', () => {
  const rounds = Math.max(5, Math.round(kills / 4));
  it(`is there whole or not at all, ${rounds} times over`, {
    timeout: 20_000 + rounds * 10_000,
  }, async () => {
    const csv = join(folder, 'customers.csv');
    const rows = Array.from(
      { length: importRows },
      (_, at) => `K-${at},Customer ${at},青岛海纳${at},Person ${at}`,
    );
    writeFileSync(csv, `Code,Company,Short name,Contact\n${rows.join('\n')}\n`);
    openFile(file, { create: true }).close();
    let expected = 0;
    for (let round = 0; round < rounds; round += 1) {
      const before = lines().filter((line) => line.startsWith('done')).length;
      await killOne([csv], false, 900);
      const finished = lines().filter((line) => line.startsWith('done')).length > before;
      const opened = reopen();
      const count = (sql: string) => (opened.raw.prepare(sql).get() as { n: number }).n;
      const customers = count('SELECT count(*) AS n FROM customers');
      const contacts = count('SELECT count(*) AS n FROM contacts');
      const batches = count('SELECT count(*) AS n FROM batches');
      opened.close();
      expect(customers % importRows).toBe(0);
      expect(contacts).toBe(customers);
      expect(batches).toBe(customers / importRows);
      // What was reported as done is there; a kill between the commit and the report may leave one more.
      expect(customers).toBeGreaterThanOrEqual(expected + (finished ? importRows : 0));
      expected = customers;
    }
  });
});
