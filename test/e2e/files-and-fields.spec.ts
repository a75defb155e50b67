import type { Page } from '@playwright/test';
import { call, go } from './support/call';
import { expect, test } from './support/fixtures';
import { marked, tabTo } from './support/keys';

const grid = (page: Page) => page.getByRole('grid', { name: 'List of customers' });

interface Row {
  readonly id: string;
  readonly name: string;
}

/** The first two customers of the sample, by name. */
async function two(page: Page): Promise<[Row, Row]> {
  const { rows } = await call<{ rows: Row[] }>(page, 'customers.list', { limit: 2 });
  const [one, other] = rows;
  if (!one || !other) throw new Error('The sample has no customers');
  return [one, other];
}

test('a field of the team is made, filled in, seen in the list and filtered by', async ({ sample: page }) => {
  const [customer] = await two(page);

  await test.step('made in the settings', async () => {
    await go(page, '/settings#fields');
    await page.getByRole('button', { name: 'Add a field' }).first().click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('textbox', { name: 'Name', exact: true })).toBeFocused();
    await page.keyboard.type('Delivery gate');
    await page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    await expect(page.getByRole('button', { name: /^Name\s*Delivery gate/ })).toBeVisible();
  });

  await test.step('filled in on a customer', async () => {
    await go(page, `/customers/${customer.id}/file`);
    await page.getByRole('button', { name: /^Delivery gate/ }).click();
    await page.keyboard.type('Gate 4 north');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: /^Delivery gate/ })).toContainText('Gate 4 north');
  });

  await test.step('filtered by', async () => {
    await go(page, '/customers');
    await expect(grid(page).getByRole('row').nth(3)).toBeVisible();
    await page.keyboard.press('f');
    const panel = page.getByRole('region', { name: 'Filter builder' });
    await expect(panel.getByRole('combobox', { name: 'Field' })).toBeFocused();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('Delivery gate');
    await expect(marked(page, 'Delivery gate')).toBeVisible();
    await page.keyboard.press('Enter');
    await tabTo(page, panel.getByRole('textbox', { name: 'Value' }));
    await page.keyboard.type('north');
    await expect(panel.getByRole('status')).toContainText(/^One customer matches|^1 customer/);
    await page.keyboard.press('Escape');
    await expect(grid(page).getByText(customer.name)).toBeVisible();
  });

  await test.step('seen as a column', async () => {
    await page.getByRole('button', { name: 'Columns' }).click();
    const column = page.getByRole('checkbox', { name: 'Delivery gate' });
    await column.click();
    await expect(column).toBeChecked();
    await page.keyboard.press('Escape');
    await expect(grid(page).getByRole('columnheader', { name: 'Delivery gate' })).toBeVisible();
    await expect(grid(page).getByText('Gate 4 north')).toBeVisible();
  });
});

test('a file is attached, looked at, deleted, and brought back', async ({ sample: page }) => {
  const [customer] = await two(page);
  await go(page, `/customers/${customer.id}/files`);
  await page.locator('input[type=file]').setInputFiles([
    { name: 'Terms.txt', mimeType: 'text/plain', buffer: Buffer.from('Thirty days net.') },
    { name: 'empty.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) },
  ]);
  await expect(page.getByText('empty.txt is empty.')).toBeVisible();
  const line = page.getByRole('row', { name: /Terms\.txt/ });
  await expect(line).toContainText('16');

  await line.getByRole('button', { name: 'Show Terms.txt' }).focus();
  await page.keyboard.press('Enter');
  const preview = page.getByRole('dialog', { name: 'Terms.txt' });
  await expect(preview).toContainText('Thirty days net.');
  await page.keyboard.press('Escape');
  await expect(preview).toBeHidden();

  await line.getByRole('button', { name: 'What to do with Terms.txt' }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(page.getByText('Terms.txt deleted')).toBeVisible();
  await expect(line).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect(line).toBeVisible();
});

test('a customer gets a parent, and the group shows both', async ({ sample: page }) => {
  const [child, parent] = await two(page);
  await go(page, `/customers/${child.id}/file`);
  await page.getByRole('button', { name: 'Set parent company' }).click();
  const dialog = page.getByRole('dialog', { name: 'Parent company' });
  const firm = dialog.getByRole('textbox', { name: 'Customer' });
  await expect(firm).toBeFocused();
  await page.keyboard.type(child.name);
  await page.getByRole('option', { name: child.name }).first().click();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(
    dialog.getByText(`This firm belongs to ${child.name} itself. Choose another one.`),
  ).toBeVisible();
  await firm.fill(parent.name);
  await page.getByRole('option', { name: parent.name }).first().click();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toBeHidden();
  const tree = page.getByRole('list', { name: 'Group of companies' });
  await expect(tree.getByRole('listitem')).toHaveText([new RegExp(parent.name), new RegExp(child.name)]);
  await tree.getByRole('link', { name: parent.name }).click();
  await expect(page.getByRole('heading', { name: parent.name, level: 1 })).toBeVisible();
  await go(page, `/customers/${parent.id}/file`);
  await expect(tree.getByRole('link', { name: child.name })).toBeVisible();
});
