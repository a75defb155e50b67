// Builds the application where that is needed, and serves it to a browser on loopback.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildIfStale } from './build-if-stale.mjs';
import { root } from './steps.mjs';

await buildIfStale();
const child = spawn(process.execPath, [join(root, 'out/main/serve.js'), ...process.argv.slice(2)], {
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => process.exit(code ?? 0));
