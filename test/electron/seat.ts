import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { makeHome, removeHome } from '../e2e/support/server';

/** Folder of the laid-out application. */
export const app = process.env.KEYFOLIO_APP ?? '';

/** One person's Electron, over a home of its own. */
export interface ElectronSeat {
  readonly home: string;
  /** Where everything goes that is saved in a dialog. */
  readonly saved: string;
  readonly running: ElectronApplication;
  readonly page: Page;
}

/** A home with a folder for what is saved; `leave` takes it away. */
export function makeElectronHome(): { home: string; saved: string; leave(): void } {
  const home = makeHome();
  const saved = join(home, 'saved');
  mkdirSync(saved);
  return { home, saved, leave: () => removeHome(home) };
}

/** Starts the program, with a file as a double click passes it. */
export async function sitDown(home: string, file?: string): Promise<ElectronSeat> {
  const saved = join(home, 'saved');
  const running = await _electron.launch({
    executablePath: process.env.ELECTRON,
    args: ['--no-sandbox', '--disable-gpu', '--lang=en-GB', app, ...(file ? [file] : [])],
    env: {
      ...(process.env as Record<string, string>),
      KEYFOLIO_HOME: home,
      KEYFOLIO_SAVE_TO: saved,
      TZ: 'UTC',
    },
  });
  return { home, saved, running, page: await running.firstWindow() };
}

/** The next thing asked for in the system's dialog for opening is this. */
export const willChoose = (seat: ElectronSeat, path: string): Promise<void> =>
  seat.running.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
  }, path);

/** Entries of the native menu that are grey, by their commands. */
export const greyEntries = (seat: ElectronSeat): Promise<string[]> =>
  seat.running.evaluate(({ Menu }) =>
    (Menu.getApplicationMenu()?.items ?? [])
      .flatMap((item) => item.submenu?.items ?? [])
      .filter((item) => !item.enabled && item.id?.includes('.'))
      .map((item) => item.id),
  );
