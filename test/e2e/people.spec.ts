import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { Contact } from '@shared/features/contacts/model';
import { call, go } from './support/call';
import { expect, test } from './support/fixtures';

const customer = 'Qingyao Precision Pumps';
/** One red dot. */
const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);

async function openPerson(page: Page, name: string): Promise<void> {
  const { rows } = await call<{ rows: { id: string }[] }>(page, 'customers.list', { search: customer });
  const customerId = rows[0]?.id ?? '';
  const people = await call<Contact[]>(page, 'contacts.ofCustomer', { customerId });
  const person = people.find((one) => one.name.startsWith(name));
  await go(page, `/customers/${customerId}/people?person=${person?.id}`);
  await expect(sheet(page, name)).toBeVisible();
}
const sheet = (page: Page, name: string) => page.getByRole('region', { name: new RegExp(`^${name}`) });
const noTrouble = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map((one) => `${one.id}: ${one.nodes[0]?.html}`)).toEqual([]);
};

test('a person’s sheet: stage, a day that shows on Today, a courtesy, a photo', async ({ sample: page }) => {
  await openPerson(page, 'Xie Lanying');
  const stages = page.getByRole('group', { name: 'Relationship stage' });
  await expect(stages.getByRole('button', { name: 'Known', pressed: true })).toBeVisible();
  await expect(sheet(page, 'Xie')).toContainText(
    'For the stage “Related”, nothing is written down yet about',
  );
  await stages.getByRole('button', { name: 'Related' }).press('Enter');
  await expect(stages.getByRole('button', { name: 'Related', pressed: true })).toBeVisible();

  const roles = page.getByRole('button', { name: /^Other roles/ });
  await roles.press('Enter');
  await page.getByRole('checkbox', { name: 'Influencer' }).check();
  await page.keyboard.press('Escape');
  await expect(roles).toContainText('Influencer');

  await page.getByRole('button', { name: 'Add an important day' }).press('Enter');
  await page.getByRole('textbox', { name: 'What', exact: true }).fill('Ten years with the firm');
  const inThreeDays = await page.evaluate(() =>
    new Date(Date.now() + 3 * 86_400_000).toISOString().slice(5, 10),
  );
  await page.getByRole('textbox', { name: 'Day', exact: true }).fill(inThreeDays);
  await page.keyboard.press('Enter');
  await expect(sheet(page, 'Xie')).toContainText('Ten years with the firm');

  await page.getByRole('button', { name: 'Add courtesy' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: /^Courtesy with Xie/ });
  await expect(dialog.getByRole('textbox', { name: 'What' })).toBeFocused();
  await noTrouble(page);
  await page.keyboard.type('Desk calendar');
  await dialog.getByRole('textbox', { name: 'Value' }).fill('620');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(sheet(page, 'Xie')).toContainText('above the yearly limit of ¥500');

  await page.locator('input[type=file]').setInputFiles({ name: 'x.png', mimeType: 'image/png', buffer: dot });
  await expect(sheet(page, 'Xie').locator('header img')).toBeVisible();
  await noTrouble(page);

  await go(page, '/');
  await expect(page.getByRole('link', { name: /Xie Lanying.*Ten years with the firm/ })).toBeVisible();
  await go(page, '/courtesies');
  await expect(page.getByRole('row', { name: /Desk calendar.*Xie Lanying.*¥620/ })).toBeVisible();
  await noTrouble(page);
});

test('somebody moves to another firm, and an undo brings them back', async ({ sample: page }) => {
  await openPerson(page, 'Shan Jiahe');
  await sheet(page, 'Shan').getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Moved to another firm' }).click();
  await page.getByRole('textbox', { name: 'Customer' }).pressSequentially('kelsavik');
  await page.getByRole('option', { name: /Kelsavik Marine/ }).click();
  await page.getByRole('button', { name: 'Move', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Kelsavik Marine', level: 1 })).toBeVisible();
  await expect(sheet(page, 'Shan')).toContainText('Model aircraft');
  await expect(sheet(page, 'Shan')).not.toContainText('Test-bench lead');
  await page.getByRole('link', { name: /Qingyao.*with the earlier history/ }).click();
  await expect(sheet(page, 'Shan')).toContainText(/Left .* now at Kelsavik Marine/);
  await expect(
    page.getByRole('list', { name: 'People of this customer' }).getByRole('button').last(),
  ).toContainText(/left/);
  await page.keyboard.press('Control+z');
  await expect(sheet(page, 'Shan')).not.toContainText('now at');
});
