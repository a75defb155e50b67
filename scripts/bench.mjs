// Measures at full size, one line each; ratios compare with the least work better-sqlite3 can do for the same answer.
// With an argument only the lines whose name contains it: `npm run bench -- "keystroke to painted"`; BENCH_PARTS=1 adds the steps of a keystroke.
import { join } from 'node:path';
import { crowdOfWriters } from '../test/bench/crowd.ts';
import { typing } from '../test/bench/typing.ts';
import { bundle } from '../test/helpers/bundle.ts';
import { buildIfStale } from './build-if-stale.mjs';
import { ensureChromium } from './chromium.mjs';
import { root, run, say } from './steps.mjs';

const folder = join(root, '.cache/bench');
const filter = process.argv[2] ?? '';
await buildIfStale();
process.exitCode = await run(process.execPath, [await bundle('test/bench/main.ts', 'bench'), folder, filter]);
await crowdOfWriters(folder, (name) => name.includes(filter));
const browser = await ensureChromium();
if (browser) {
  const wanted = (name) => name.includes(filter);
  await typing(join(root, 'out/main/serve.js'), join(folder, 'data.keyfolio'), browser, wanted);
} else say('No Chromium: the measures in a browser are left out');
