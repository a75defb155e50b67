import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { call, go } from '../e2e/support/call';
import { type ElectronSeat, greyEntries, makeElectronHome, sitDown, willChoose } from './seat';

const shown = (page: Page, label: string): Locator =>
  page.getByRole('button', { name: new RegExp(`^${label}`) });
const input = (page: Page, label: string): Locator =>
  page.getByRole('textbox', { name: new RegExp(`^${label}`) });

async function type(page: Page, label: string, value: string): Promise<void> {
  await shown(page, label).click();
  await input(page, label).fill(value);
  await input(page, label).press('Enter');
}

/** What both know. */
interface Shared {
  readonly above: string;
  readonly folder: string;
  readonly file: string;
  readonly customer: string;
}

test('two programs on one shared file, a copy for the road, sign-in', async () => {
  const above = mkdtempSync(join(tmpdir(), 'keyfolio-share-'));
  const homes = [makeElectronHome(), makeElectronHome()] as const;
  const seats: ElectronSeat[] = [];
  const sit = async (home: string, file?: string) => {
    const seat = await sitDown(home, file);
    seats.push(seat);
    return seat;
  };
  try {
    const lin = await sit(homes[0].home);
    const shared = await test.step('share from the settings', () => share(lin, above));
    const chen = await sit(homes[1].home, shared.file);
    await call(chen.page, 'settings.savePreferences', { myName: 'Chen Rui' });
    await test.step('see each other and each other’s saves', () => together(lin, chen, shared));
    await test.step('close while a save waits', () => closeWhileWaiting(lin, shared));
    await test.step('a copy, and back', () => roadAndBack(lin, chen, shared));
    await test.step('sign-in, a role, a sealed note', () => signIn(lin, chen, shared));
    await test.step('who leaves is gone', async () => {
      await chen.running.close();
      await expect.poll(() => readdirSync(`${shared.file}.here`)).toHaveLength(1);
      await lin.running.close();
      expect(existsSync(`${shared.file}.here`)).toBe(false);
    });
  } finally {
    for (const seat of seats) await seat.running.close();
    for (const home of homes) home.leave();
    rmSync(above, { recursive: true, force: true });
  }
});

async function share(lin: ElectronSeat, above: string): Promise<Shared> {
  const { page } = lin;
  const folder = join(above, 'share');
  mkdirSync(folder);
  await call(page, 'settings.savePreferences', { myName: 'Lin Yue' });
  await call(page, 'files.create', { name: 'Office', sample: 'en' });
  await page.reload();
  await go(page, '/settings#file');
  await willChoose(lin, folder);
  await page.getByRole('button', { name: 'Share this file' }).click();
  const dialog = page.getByRole('dialog', { name: 'Share this file' });
  await dialog.getByRole('button', { name: 'Choose a folder' }).click();
  await expect(dialog).toContainText(folder);
  // The locks are tried by a second process of this very Electron; without it nothing would be moved.
  await dialog.getByRole('button', { name: 'Share', exact: true }).click();
  await expect(page.getByRole('dialog', { name: 'The file is shared' })).toBeVisible();
  await page.keyboard.press('Escape');
  const { rows } = await call<{ rows: { id: string }[] }>(page, 'customers.list');
  return { above, folder, file: join(folder, 'Office.keyfolio'), customer: rows[0]?.id ?? '' };
}

async function together(lin: ElectronSeat, chen: ElectronSeat, { customer }: Shared): Promise<void> {
  for (const { page } of [lin, chen]) await go(page, `/customers/${customer}/file`);
  await expect(lin.page.getByRole('button', { name: /^Who is here: .*Chen Rui/ })).toBeVisible();
  await expect(chen.page.getByRole('button', { name: /^Who is here: .*Lin Yue/ })).toBeVisible();
  await shown(chen.page, 'City').click();
  await input(chen.page, 'City').fill('Berlin');
  await expect(lin.page.getByText('Chen Rui is editing this').first()).toBeVisible();
  await input(chen.page, 'City').press('Enter');
  // Two seconds; the rest is the machine's.
  await expect(shown(lin.page, 'City')).toContainText('Berlin', { timeout: 4000 });
}

async function closeWhileWaiting(lin: ElectronSeat, { above, folder, customer }: Shared): Promise<void> {
  const { page, running } = lin;
  await running.evaluate(({ dialog }) => {
    // "Keep open" is the first button.
    dialog.showMessageBox = async () => {
      Object.assign(globalThis, { asked: true });
      return { response: 0, checkboxChecked: false };
    };
  });
  const away = join(above, 'away');
  renameSync(folder, away);
  await type(page, 'City', 'Bremen');
  await expect(page.getByText(/^The shared folder cannot be reached/)).toBeVisible();
  await running.evaluate(({ app }) => app.quit());
  await expect.poll(() => running.evaluate(() => Reflect.get(globalThis, 'asked'))).toBe(true);
  renameSync(away, folder);
  await expect
    .poll(async () => (await call<{ city: string }>(page, 'customers.get', { id: customer })).city)
    .toBe('Bremen');
  await expect(page.getByText(/^The shared folder cannot be reached/)).toHaveCount(0);
}

async function roadAndBack(lin: ElectronSeat, chen: ElectronSeat, shared: Shared): Promise<void> {
  const id = shared.customer;
  const save = async ({ page }: ElectronSeat, set: Record<string, string>) => {
    const { version } = await call<{ version: number }>(page, 'customers.get', { id });
    await call(page, 'customers.save', { id, baseVersion: version, set });
  };
  const { path } = await call<{ path: string }>(chen.page, 'copies.take');
  await call(chen.page, 'files.open', { path });
  await save(chen, { city: 'Potsdam', phone: '030 901820' });
  await call(chen.page, 'files.open', { path: shared.file });
  await save(lin, { city: 'Hamburg' });
  const { page } = lin;
  await go(page, '/bring-back');
  await willChoose(lin, path);
  await page.getByRole('button', { name: 'Choose the copy' }).click();
  await page.getByRole('radio', { name: /Potsdam/ }).click();
  await page.getByRole('button', { name: /^Merge/ }).click();
  await expect(page.getByRole('heading', { name: /is merged$/ })).toBeVisible();
  await expect
    .poll(() => call(chen.page, 'customers.get', { id }))
    .toMatchObject({ city: 'Potsdam', phone: '030 901820' });
}

async function signIn(lin: ElectronSeat, chen: ElectronSeat, { customer }: Shared): Promise<void> {
  await call(lin.page, 'team.turnOn', { name: 'Lin Yue', password: 'tall green harbour' });
  const person = await call<{ id: string }>(lin.page, 'team.create', { name: 'Chen Rui', role: 'read_only' });
  const password = 'quiet paper lantern';
  await call(lin.page, 'team.setPassword', { memberId: person.id, password });
  const note = { customerId: customer, passphrase: 'only I know this', text: 'Board will sell.' };
  const { id } = await call<{ id: string }>(lin.page, 'notes.seal', note);
  expect(await call(lin.page, 'notes.open', { id, passphrase: note.passphrase })).toMatchObject({
    text: note.text,
  });
  // Chen's program notices by itself, and the menu offers nothing of the file any more.
  const { page } = chen;
  await expect(page.getByText('This file asks everybody to sign in.')).toBeVisible();
  await expect.poll(() => greyEntries(chen)).toContain('go.customers');
  expect(await greyEntries(chen)).not.toContain('file.open');
  await page.getByRole('radio', { name: 'Chen Rui' }).click();
  await page.getByRole('textbox', { name: 'Password' }).fill(password);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: /^Customers/ })).toBeVisible();
  await expect.poll(() => greyEntries(chen)).not.toContain('go.customers');
  const grey = await greyEntries(chen);
  for (const command of ['copies.take', 'import.start', 'customer.new', 'edit.undo'])
    expect(grey).toContain(command);
  expect(await call(page, 'notes.list', { customerId: customer })).toEqual([]);
}
