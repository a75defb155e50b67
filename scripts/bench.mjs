// Measures at full size, one line each; ratios compare with the least work better-sqlite3 can do for the same answer.
// With an argument only the lines whose name contains it: `npm run bench -- "keystroke to painted"`; BENCH_PARTS=1 adds the steps of a keystroke.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { crowdOfWriters } from '../test/bench/crowd.ts';
import { scrolling } from '../test/bench/scrolling.ts';
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
  const app = join(root, 'out/main/serve.js');
  const data = readdirSync(folder).find((name) => /^data-[\d-]+\.keyfolio$/.test(name));
  await typing(app, join(folder, data), browser, wanted);
  await scrolling(app, join(folder, data), browser, wanted);
} else say('No Chromium: the measures in a browser are left out');
