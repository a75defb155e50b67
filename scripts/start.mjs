// Starts Keyfolio: builds it where that is needed, fetches Electron once, and falls back to the browser without it.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildIfStale } from './build-if-stale.mjs';
import { findElectron, layOut } from './electron.mjs';
import { root, say } from './steps.mjs';

await buildIfStale();
const electron = process.env.KEYFOLIO_BROWSER ? null : findElectron();
const args = process.argv.slice(2);
let child;
if (electron) {
  // An older Electron needs its own SQLite addon, so the application is laid out apart; otherwise it runs from here.
  const laid = electron.binding ? layOut(electron.binding) : { folder: root, remove: () => {} };
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  child = spawn(electron.executable, [...sandbox, laid.folder, ...args], { stdio: 'inherit' });
  child.on('exit', laid.remove);
} else {
  say(
    'Electron could not be downloaded here, so Keyfolio opens in the browser instead: same application, same file.',
  );
  child = spawn(process.execPath, [join(root, 'out/main/serve.js'), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  child.stdout.on('data', (data) => {
    process.stdout.write(data);
    const url = /http:\/\/\S+/.exec(String(data))?.[0];
    if (url) openBrowser(url);
  });
}
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => process.exit(code ?? 0));

/** Opens the system's browser; where there is none, the printed address is the way in. */
function openBrowser(url) {
  const [command, ...before] =
    process.platform === 'darwin'
      ? ['open']
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '']
        : ['xdg-open'];
  spawn(command, [...before, url], { stdio: 'ignore', detached: true }).on('error', () => {});
}
