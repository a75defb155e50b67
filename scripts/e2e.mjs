// Journeys in Chromium, against the browser server over a file of its own. Further arguments go to Playwright.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureChromium } from './chromium.mjs';
import { aptInstall, playwrightCounts, report, root, say, tool, which } from './steps.mjs';

/** Runs them; the application must have been built. */
export async function browserTests(args = []) {
  const chromium = await ensureChromium();
  if (!chromium) {
    say('FAILED: no Chromium could be had. Install one, or name it in CHROMIUM.');
    return { passed: 0, failed: 1, skipped: 0 };
  }
  if (!which('pdftoppm')) aptInstall(['poppler-utils']);
  if (!which('pdftoppm'))
    say('SKIPPED: printed pages are not compared, since pdftoppm (poppler-utils) is missing');
  const json = report('e2e.json');
  const code = await tool('playwright', ['test', '--project=chromium', ...args], {
    CHROMIUM: chromium,
    PLAYWRIGHT_JSON_OUTPUT_NAME: json,
  });
  return playwrightCounts(json, code);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  if (!existsSync(join(root, 'out/main/serve.js'))) await tool('electron-vite', ['build']);
  const { failed } = await browserTests(process.argv.slice(2));
  process.exitCode = failed > 0 ? 1 : 0;
}
