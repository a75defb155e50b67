import type { Page } from '@playwright/test';
import { makeHome, removeHome, type Server, startServer } from './server';

/** The application as a person sits before it, in a browser or in Electron. */
export interface Desk {
  /** The first window. */
  readonly page: Page;
  /** Somebody else's window on the same file. */
  colleague(): Promise<Page>;
  /** The PDF of a document, made the way this surrounding makes it. */
  pdf(name: string): Promise<Buffer>;
  /** Ends the program and starts it again; afterwards `page` is another one. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** A desk in the browser: the server of this repository and pages that Playwright makes. */
export async function browserDesk(newPage: () => Promise<Page>): Promise<Desk> {
  const home = makeHome();
  let server: Server = await startServer(home);
  const open = async () => {
    const page = await newPage();
    await page.goto(server.url);
    return page;
  };
  let page = await open();
  return {
    get page() {
      return page;
    },
    colleague: open,
    pdf: async () => {
      await page.locator('html[data-print-ready="true"]').waitFor({ state: 'attached' });
      return page.pdf({ preferCSSPageSize: true, printBackground: true });
    },
    restart: async () => {
      await page.close();
      await server.stop();
      server = await startServer(home);
      page = await open();
    },
    close: async () => {
      await server.stop();
      removeHome(home);
    },
  };
}
