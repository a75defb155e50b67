import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Desk } from '../e2e/support/desk';
import { mainJourney } from '../e2e/support/journey';
import { app, makeElectronHome, sitDown } from './seat';

/** A desk in Electron: the laid-out application over a home of its own. */
async function electronDesk(): Promise<Desk> {
  const { home, saved, leave } = makeElectronHome();
  let { running, page } = await sitDown(home);
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
      ({ running, page } = await sitDown(home));
    },
    close: async () => {
      await running.close();
      leave();
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
