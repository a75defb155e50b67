import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { call, go, settle } from '../e2e/support/call';
import { type ElectronSeat, makeElectronHome, sitDown } from './seat';

/** What a test keeps in the main process to look at. */
interface Kept {
  opened: string[];
  dragged: string | null;
}

/** What would leave the program is kept instead, and files that are saved go into a folder. */
const keep = (seat: ElectronSeat): Promise<void> =>
  seat.running.evaluate(({ shell, session, webContents }, saved) => {
    const kept: Kept = { opened: [], dragged: null };
    Object.assign(globalThis, { kept });
    shell.openExternal = async (address) => {
      kept.opened.push(address);
    };
    shell.openPath = async (path) => {
      kept.opened.push(path);
      return '';
    };
    for (const contents of webContents.getAllWebContents())
      contents.startDrag = ({ file }) => {
        kept.dragged = file;
      };
    session.defaultSession.on('will-download', (_event, item) => {
      item.setSavePath(`${saved}/${item.getFilename()}`);
    });
  }, seat.saved);
const kept = (seat: ElectronSeat): Promise<Kept> =>
  seat.running.evaluate(() => (globalThis as unknown as { kept: Kept }).kept);

test('links, files and pictures leave the program as they are', async () => {
  const { home, saved, leave } = makeElectronHome();
  const seat = await sitDown(home);
  const { running, page } = seat;
  try {
    await call(page, 'files.create', { name: 'Office', sample: 'en' });
    await page.reload();
    await keep(seat);
    const { rows } = await call<{ rows: { id: string; version: number }[] }>(page, 'customers.list', {
      search: 'Qingyao',
    });
    const [customer] = rows;
    const id = customer?.id ?? '';
    await call(page, 'customers.save', {
      id,
      baseVersion: customer?.version,
      set: { web: 'qingyao.example/pumps' },
    });

    await test.step('an address opens in the browser, not here', async () => {
      await go(page, `/customers/${id}/file`);
      await page
        .getByRole('link', { name: /qingyao\.example/ })
        .first()
        .click();
      await expect.poll(async () => (await kept(seat)).opened).toEqual(['https://qingyao.example/pumps']);
      expect(running.windows()).toHaveLength(1);
    });

    await test.step('what is no address of that kind opens nothing', async () => {
      await page.evaluate(() => {
        for (const address of ['javascript:alert(1)', 'file:///etc/passwd', 'smb://server/share'])
          window.open(address);
      });
      expect((await kept(seat)).opened).toHaveLength(1);
      expect(running.windows()).toHaveLength(1);
    });

    await test.step('a file is dragged out, and opened outside', async () => {
      await go(page, `/customers/${id}/files`);
      await settle(page);
      const text = 'Thirty days net.\n';
      await page.locator('input[type=file]').setInputFiles([
        { name: 'Terms 条款.txt', mimeType: 'text/plain', buffer: Buffer.from(text) },
        { name: 'run.sh', mimeType: 'text/x-sh', buffer: Buffer.from('#!/bin/sh\n') },
      ]);
      const row = page.getByRole('row', { name: /Terms 条款\.txt/ });
      await row.dispatchEvent('dragstart');
      await expect.poll(async () => (await kept(seat)).dragged).not.toBeNull();
      const { dragged } = await kept(seat);
      expect(basename(dragged ?? '')).toBe('Terms 条款.txt');
      expect(readFileSync(dragged ?? '', 'utf8')).toBe(text);

      await row.getByRole('button', { name: 'What to do with Terms 条款.txt' }).click();
      await page.getByRole('menuitem', { name: 'Open', exact: true }).click();
      await expect.poll(async () => (await kept(seat)).opened).toHaveLength(2);
      expect(readFileSync((await kept(seat)).opened[1] ?? '', 'utf8')).toBe(text);
    });

    await test.step('what could be run is not offered to be opened', async () => {
      await page.getByRole('button', { name: 'What to do with run.sh' }).click();
      const menu = page.getByRole('menu', { name: 'What to do with run.sh' });
      await expect(menu.getByRole('menuitem', { name: 'Save as…' })).toBeVisible();
      await expect(menu.getByRole('menuitem', { name: 'Open', exact: true })).toHaveCount(0);
      await page.keyboard.press('Escape');
    });

    await test.step('the decision map goes out as a picture and as a drawing', async () => {
      await go(page, `/customers/${id}/map`);
      const begins = { 'Picture (PNG)': '\u0089PNG', 'Drawing (SVG)': '<svg' };
      for (const [entry, start] of Object.entries(begins)) {
        await page.getByRole('button', { name: 'Save picture' }).click();
        await page.getByRole('menuitem', { name: entry }).click();
        const path = join(saved, `Qingyao Precision Pumps decision map.${entry.slice(-4, -1).toLowerCase()}`);
        await expect.poll(() => existsSync(path) && readFileSync(path, 'latin1').includes(start)).toBe(true);
      }
    });
  } finally {
    await running.close();
    leave();
  }
});
