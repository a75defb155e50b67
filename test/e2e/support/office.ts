import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { test as base } from '@playwright/test';
import { call } from './call';
import { makeHome, removeHome, type Server, startOfTime, startServer } from './server';

/** One person at their own computer: a program of their own, with a home of its own, and a window. */
export interface Seat {
  readonly page: Page;
  readonly server: Server;
}

/** A small office around one file in a shared folder. */
export interface Office {
  /** The folder that everybody reaches. */
  readonly folder: string;
  readonly file: string;
  readonly customer: { readonly id: string; readonly name: string };
  /** Sits down at another computer and opens the file, or another one. */
  sit(name: string, file?: string): Promise<Seat>;
}

interface Fixtures {
  readonly office: Office;
  /** Who made and shared the file. */
  readonly lin: Seat;
  readonly chen: Seat;
}

async function windowOn(browser: Browser, server: Server): Promise<Page> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.clock.setFixedTime(startOfTime);
  await page.goto(server.url);
  return page;
}

/** Two programs on one shared file, as on two computers. */
export const test = base.extend<Fixtures & { readonly seats: { made: Seat[]; folder: string; first: Seat } }>(
  {
    seats: async ({ browser }, use) => {
      const made: Seat[] = [];
      const folder = mkdtempSync(join(tmpdir(), 'keyfolio-share-'));
      const server = await startServer(makeHome());
      const first = { server, page: await windowOn(browser, server) };
      made.push(first);
      await call(first.page, 'settings.savePreferences', { myName: 'Lin Yue' });
      await call(first.page, 'files.create', { name: 'Office' });
      await use({ made, folder, first });
      for (const seat of made) {
        await seat.page.context().close();
        await seat.server.stop();
        removeHome(seat.server.home);
      }
      rmSync(folder, { recursive: true, force: true });
    },
    office: async ({ seats, browser }, use) => {
      const { made, folder, first } = seats;
      const { id } = await call<{ id: string }>(first.page, 'customers.create', {
        name: 'Harbour Foods Ltd',
        city: 'Leeds',
        phone: '0113 496 0000',
      });
      await call(first.page, 'sharing.share', { folder });
      const name = readdirSync(folder).find((entry) => entry.endsWith('.keyfolio')) ?? '';
      const file = join(folder, name);
      const sit = async (person: string, other?: string): Promise<Seat> => {
        const server = await startServer(makeHome(), other ?? file);
        const page = await windowOn(browser, server);
        made.push({ server, page });
        await call(page, 'settings.savePreferences', { myName: person });
        await page.reload();
        return { server, page };
      };
      await use({ folder, file, customer: { id, name: 'Harbour Foods Ltd' }, sit });
    },
    lin: async ({ seats, office }, use) => {
      // The file is shared by now; the first page of the program is loaded anew with it.
      if (office.file) await seats.first.page.reload();
      await use(seats.first);
    },
    chen: async ({ office }, use) => {
      await use(await office.sit('Chen Rui'));
    },
  },
);
export { expect } from '@playwright/test';
