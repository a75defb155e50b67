// Measures at full size, one line each; ratios compare with the least work better-sqlite3 can do for the same answer.
import { join } from 'node:path';
import { bundle } from '../test/helpers/bundle.ts';
import { root, run } from './steps.mjs';

const folder = join(root, '.cache/bench');
process.exitCode = await run(process.execPath, [await bundle('test/bench/main.ts', 'bench'), folder]);
