import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { _electron, type ElectronApplication, expect, test } from '@playwright/test';
import type { Desk } from '../e2e/support/desk';
import { mainJourney } from '../e2e/support/journey';
import { makeHome, removeHome } from '../e2e/support/server';

const app = process.env.KEYFOLIO_APP ?? '';

/** A desk in Electron: the laid-out application over a home of its own. */
async function electronDesk(): Promise<Desk> {
  const home = makeHome();
  const saved = join(home, 'saved');
  mkdirSync(saved);
  const launch = () =>
    _electron.launch({
      executablePath: process.env.ELECTRON,
      args: ['--no-sandbox', '--disable-gpu', '--lang=en-GB', app],
      env: {
        ...(process.env as Record<string, string>),
        KEYFOLIO_HOME: home,
        KEYFOLIO_SAVE_TO: saved,
        TZ: 'UTC',
      },
    });
  let running: ElectronApplication = await launch();
  let page = await running.firstWindow();
  return {
    get page() {
      return page;
    },
    // One program has one window on a file: the colleague's save comes over the same calls.
    colleague: async () => page,
    pdf: async () => {
      await page.getByRole('button', { name: 'Save PDF' }).click();
      let path = '';
      await expect
        .poll(
          async () => {
            const { readdirSync } = await import('node:fs');
            path = readdirSync(saved).find((name) => name.endsWith('.pdf')) ?? '';
            return path;
          },
          { timeout: 30_000 },
        )
        .toContain('.pdf');
      await expect(page.getByRole('button', { name: 'Save PDF' })).toBeEnabled();
      return readFileSync(join(saved, path));
    },
    restart: async () => {
      await running.close();
      running = await launch();
      page = await running.firstWindow();
    },
    close: async () => {
      await running.close();
      removeHome(home);
    },
  };
}

test('the main job in Electron, from the first run to opening again', async () => {
  expect(existsSync(app), 'the laid-out application').toBe(true);
  const desk = await electronDesk();
  try {
    await mainJourney(desk);
  } finally {
    await desk.close();
  }
});
