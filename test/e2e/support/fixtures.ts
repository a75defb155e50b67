import { test as base, type Page } from '@playwright/test';
import { call, fresh } from './call';
import { makeHome, removeHome, type Server, startOfTime, startServer } from './server';

interface Fixtures {
  /** The application on a home of its own, nothing in it yet. */
  readonly server: Server;
  /** A page showing a file with sample data. */
  readonly sample: Page;
}

export const test = base.extend<Fixtures>({
  page: async ({ page }, use) => {
    await page.clock.setFixedTime(startOfTime);
    await use(page);
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the braces
  server: async ({}, use) => {
    const home = makeHome();
    const server = await startServer(home);
    await use(server);
    await server.stop();
    removeHome(home);
  },
  sample: async ({ server, page }, use) => {
    await page.goto(server.url);
    await call(page, 'files.create', { name: 'Sample', sample: 'en' });
    await fresh(page, server.url);
    await use(page);
  },
});
export { expect } from '@playwright/test';
