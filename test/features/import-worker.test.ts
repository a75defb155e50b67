import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openFile } from '@main/db/open';
import type { JobProgress } from '@main/jobs/protocol';
import { type Job, startJob } from '@main/jobs/runner';
import { importPlan } from '@shared/features/import/model';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';

// Inside the project, so that the thread finds the native module where the application has it.
const folder = mkdtempSync(join('node_modules', '.import-worker-'));
const entry = join(process.cwd(), folder, 'worker.mjs');
const plan = importPlan.parse({ load: {}, mapping: ['customer.code', 'customer.name'], key: 'code' });
const actor = { name: 'Lin Yue', origin: 'here' };
const rows = 20_000;

beforeAll(async () => {
  const alias = { '@shared': join(process.cwd(), 'src-shared'), '@main': join(process.cwd(), 'src-main') };
  await build({
    configFile: false,
    logLevel: 'silent',
    resolve: { alias },
    ssr: { noExternal: true },
    build: {
      ssr: join(process.cwd(), 'src-main/jobs/worker.ts'),
      outDir: folder,
      minify: false,
      rollupOptions: { external: ['better-sqlite3'], output: { entryFileNames: 'worker.mjs' } },
    },
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let job: Job;
let path: string;
let listen: (progress: JobProgress) => void;
beforeEach(async () => {
  path = join(mkdtempSync(join(folder, 'file-')), 'a.keyfolio');
  openFile(path, { create: true }).close();
  listen = () => {};
  job = startJob('import', (progress) => listen(progress), entry);
  const lines = Array.from({ length: rows }, (_, i) => `C${i},公司${i}`);
  const bytes = new TextEncoder().encode(`code,name\n${lines.join('\n')}\n`).buffer;
  await job.call('open', { bytes, name: 'a.csv' }, [bytes]);
  await job.call('inspect', { path, load: {} });
});
afterEach(() => job.close());

const run = () => job.call('run', { path, plan, actor, at: new Date().toISOString() });
const writing = () =>
  new Promise<void>((resolve) => {
    listen = ({ phase, done }) => {
      if (phase === 'writing' && done > 0) resolve();
    };
  });

function counts(): { customers: number; batches: number; found: number; healthy: unknown } {
  const file = openFile(path);
  const one = (sql: string): number => file.raw.prepare<[], number>(sql).pluck().get() ?? -1;
  const found = {
    customers: one('SELECT count(*) FROM customers'),
    batches: one('SELECT count(*) FROM batches'),
    found: one("SELECT count(*) FROM searchIndex WHERE searchIndex MATCH 'c19999'"),
    healthy: file.raw.pragma('integrity_check', { simple: true }),
  };
  file.close();
  return found;
}

it('imports in a thread of its own and says how far it is', async () => {
  const seen: JobProgress[] = [];
  listen = (progress) => seen.push(progress);
  expect(await run()).toMatchObject({ created: rows, rejected: 0 });
  expect(seen.map(({ phase }) => phase)).toEqual(expect.arrayContaining(['planning', 'writing', 'saving']));
  expect(seen.every(({ done }, at) => at === 0 || done >= (seen[at - 1]?.done ?? 0))).toBe(true);
  expect(counts()).toEqual({ customers: rows, batches: 1, found: 1, healthy: 'ok' });
});

it('stops when asked, busy as the thread is, and leaves nothing', async () => {
  const begun = writing();
  const running = run();
  await begun;
  job.cancel();
  await expect(running).rejects.toMatchObject({ code: 'cancelled' });
  expect(counts()).toEqual({ customers: 0, batches: 0, found: 0, healthy: 'ok' });
});

it('leaves nothing when the thread dies in the middle', async () => {
  const begun = writing();
  const running = run();
  const lost = expect(running).rejects.toMatchObject({ code: 'internal' });
  await begun;
  await job.close();
  await lost;
  expect(counts()).toEqual({ customers: 0, batches: 0, found: 0, healthy: 'ok' });
});
