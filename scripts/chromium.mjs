// Finds a Chromium for the browser tests, and gets one where there is none.
import { existsSync } from 'node:fs';
import { aptInstall, say, tool, which } from './steps.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

/** Playwright's own browser, when it has been installed. */
async function playwrights() {
  const { chromium } = await import('@playwright/test');
  const path = chromium.executablePath();
  return path && existsSync(path) ? path : null;
}

async function found() {
  const named = process.env.CHROMIUM;
  if (named) {
    if (existsSync(named)) return named;
    say(`CHROMIUM names ${named}, which is not there; looking elsewhere`);
  }
  for (const name of names) {
    const path = which(name);
    if (path) return path;
  }
  const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  return existsSync(mac) ? mac : playwrights();
}

/**
 * Path of a Chromium: the one named by CHROMIUM, an installed one, Playwright's own; otherwise it is installed.
 * @returns null when none could be had
 */
export async function ensureChromium() {
  const there = await found();
  if (there) return there;
  say('No Chromium found: installing one for the tests (Debian package)');
  if (aptInstall(['chromium'])) {
    const path = await found();
    if (path) return path;
  }
  say('Installing Chromium with `playwright install --with-deps chromium`');
  await tool('playwright', ['install', '--with-deps', 'chromium']);
  return found();
}
