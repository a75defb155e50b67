import type { Locator, Page } from '@playwright/test';
import { go } from './support/call';
import { expect, test } from './support/office';

const shown = (page: Page, label: string): Locator =>
  page.getByRole('button', { name: new RegExp(`^${label}`) });
const input = (page: Page, label: string): Locator =>
  page.getByRole('textbox', { name: new RegExp(`^${label}`) });

/** Opens the customer in both windows. */
async function both(pages: readonly Page[], id: string): Promise<void> {
  for (const page of pages) {
    await go(page, `/customers/${id}/file`);
    await expect(shown(page, 'City')).toContainText('Leeds');
  }
}

test('two computers on one file see each other, what each edits, and each other’s saves', async ({
  office,
  lin,
  chen,
}) => {
  await both([lin.page, chen.page], office.customer.id);
  // Who is here, by name.
  await expect(lin.page.getByRole('button', { name: /^Who is here: .*Chen Rui/ })).toBeVisible();
  await expect(chen.page.getByRole('button', { name: /^Who is here: .*Lin Yue/ })).toBeVisible();
  // Being edited by.
  await shown(chen.page, 'City').click();
  await input(chen.page, 'City').fill('Berlin');
  await expect(lin.page.getByText('Chen Rui is editing this').first()).toBeVisible();
  // Saved there, shown here within two seconds; the rest is the browser's.
  await input(chen.page, 'City').press('Enter');
  await expect(shown(lin.page, 'City')).toContainText('Berlin', { timeout: 4000 });
  await expect(lin.page.getByText('Chen Rui is editing this')).toHaveCount(0);
});

test('what changes under an open field is said at once, and both are asked when both save', async ({
  office,
  lin,
  chen,
}) => {
  await both([lin.page, chen.page], office.customer.id);
  await shown(lin.page, 'City').click();
  await input(lin.page, 'City').fill('Potsdam');
  await shown(chen.page, 'City').click();
  await input(chen.page, 'City').fill('Berlin');
  await input(chen.page, 'City').press('Enter');
  await expect(lin.page.getByText(/Chen Rui changed this at/)).toBeVisible();
  await input(lin.page, 'City').press('Enter');
  const dialog = lin.page.getByRole('dialog', { name: /changed the same field/ });
  for (const value of ['Leeds', 'Berlin', 'Potsdam']) await expect(dialog).toContainText(value);
  await lin.page.keyboard.press('2');
  await lin.page.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
  for (const page of [lin.page, chen.page]) await expect(shown(page, 'City')).toContainText('Berlin');
  // What was given up is in the history, on either computer.
  await chen.page.getByRole('tab', { name: 'History' }).click();
  await expect(chen.page.getByRole('tabpanel').getByText('Potsdam').first()).toBeVisible();
});

test('a program that ends is no longer shown, and the others go on', async ({ office, lin, chen }) => {
  await both([lin.page, chen.page], office.customer.id);
  await expect(lin.page.getByRole('button', { name: /^Who is here: .*Chen Rui/ })).toBeVisible();
  await chen.server.stop();
  await expect(lin.page.getByRole('button', { name: /^Who is here: .*Chen Rui/ })).toHaveCount(0);
  await shown(lin.page, 'City').click();
  await input(lin.page, 'City').fill('Dresden');
  await input(lin.page, 'City').press('Enter');
  await expect(shown(lin.page, 'City')).toContainText('Dresden');
});
