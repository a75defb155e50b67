// The journeys in a real Electron, from a folder laid out like a package.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { display, findElectron, layOut } from './electron.mjs';
import { playwrightCounts, report, root, run, say, tool } from './steps.mjs';

/** Runs them; the application must have been built. Skipped, and said so, where there is no Electron or no display. */
export async function electronTests(args = []) {
  const skipped = (why) => {
    say(`SKIPPED: the journeys in Electron, since ${why}`);
    const specs = readdirSync(join(root, 'test/electron')).filter((name) => name.endsWith('.spec.ts'));
    return { passed: 0, failed: 0, skipped: specs.length };
  };
  const electron = findElectron();
  if (!electron) return skipped('no Electron could be had (name one in ELECTRON)');
  const wrapper = display();
  if (!wrapper) return skipped('there is no display and no xvfb-run');
  const app = layOut(electron.binding);
  try {
    const json = report('electron.json');
    const env = {
      ELECTRON: electron.executable,
      KEYFOLIO_APP: app.folder,
      PLAYWRIGHT_JSON_OUTPUT_NAME: json,
    };
    const command = [
      ...wrapper,
      join(root, 'node_modules/.bin/playwright'),
      'test',
      '--project=electron',
      ...args,
    ];
    const code = await run(command[0], command.slice(1), env);
    return playwrightCounts(json, code);
  } finally {
    app.remove();
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  if (!existsSync(join(root, 'out/main/main.js'))) await tool('electron-vite', ['build']);
  const { failed } = await electronTests(process.argv.slice(2));
  process.exitCode = failed > 0 ? 1 : 0;
}
