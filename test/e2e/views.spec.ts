import type { Page } from '@playwright/test';
import { call, go, settle } from './support/call';
import { expect, test } from './support/fixtures';
import { marked, tabTo } from './support/keys';

const grid = (page: Page) => page.getByRole('grid', { name: 'List of customers' });
const rowCount = async (page: Page) => Number(await grid(page).getAttribute('aria-rowcount'));

/** Goes to the customers and waits for the rows. */
async function openList(page: Page): Promise<void> {
  await go(page, '/customers');
  await expect(grid(page).getByRole('row').nth(3)).toBeVisible();
}

test('a view with a filter and groups, made and left by keyboard', async ({ sample: page }) => {
  await openList(page);
  const all = await rowCount(page);

  await test.step('F opens the builder, a rule is built by typing', async () => {
    await page.keyboard.press('f');
    const panel = page.getByRole('region', { name: 'Filter builder' });
    await expect(panel.getByRole('combobox', { name: 'Field' })).toBeFocused();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('Tier');
    await expect(marked(page, 'Tier')).toBeVisible();
    await page.keyboard.press('Enter');
    await tabTo(page, panel.getByRole('combobox', { name: 'Value' }));
    await page.keyboard.press('ArrowDown');
    await expect(marked(page, 'Platinum')).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await expect(marked(page, 'Gold')).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(panel.getByRole('status')).toContainText(/customers match/);
    // Once for the list of choices, once for the builder.
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect(panel).toBeHidden();
    await expect(page.getByRole('button', { name: 'Tier is Gold', exact: true })).toBeVisible();
    expect(await rowCount(page)).toBeLessThan(all);
  });

  await test.step('grouped by class', async () => {
    await tabTo(page, page.getByRole('button', { name: 'Group', exact: true }), 'Tab');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('menuitemcheckbox', { name: 'Class' }).first()).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(grid(page).locator('[data-section]').first()).toBeVisible();
  });

  await test.step('saved under a name', async () => {
    await tabTo(page, page.getByRole('button', { name: 'Save view' }), 'Shift+Tab');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('textbox', { name: 'Name' })).toBeFocused();
    await page.keyboard.type('Gold by class');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('tab', { name: 'Gold by class', selected: true })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Save as new' })).toBeHidden();
  });

  await test.step('Ctrl+Alt+1 and 2 go between the views', async () => {
    await page.keyboard.press('Control+Alt+1');
    await expect(page.getByRole('tab', { name: 'All customers', selected: true })).toBeVisible();
    await expect.poll(() => rowCount(page)).toBe(all);
    await page.keyboard.press('Control+Alt+2');
    await expect(grid(page).locator('[data-section]').first()).toBeVisible();
  });

  await test.step('a change is marked, and Reset takes it back', async () => {
    await page.getByRole('button', { name: 'Clear the filter Tier is Gold' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('tab', { name: /Gold by class.*changed/ })).toBeVisible();
    await tabTo(page, page.getByRole('button', { name: 'Reset' }), 'Shift+Tab');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('tab', { name: 'Gold by class', exact: true })).toBeVisible();
  });
});

test('everybody who matches is edited after a look at what changes, and it is undone', async ({
  sample: page,
}) => {
  await openList(page);
  await settle(page);
  await page.getByRole('checkbox', { name: 'Select all rows' }).focus();
  await page.keyboard.press('Space');
  const bar = page.getByRole('toolbar', { name: 'Actions on the selected rows' });
  await tabTo(page, bar.getByRole('button', { name: 'Edit' }));
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: /^Edit \d+ customers/ });
  await tabTo(page, dialog.getByRole('combobox', { name: 'Add tags' }));
  await page.keyboard.type('autumn fair');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('status')).toContainText(/^Changes (\d+) of \1$/);
  await expect(dialog.getByRole('cell', { name: 'autumn fair' }).first()).toBeVisible();
  await tabTo(page, dialog.getByRole('button', { name: /^Change \d+ customers/ }));
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByText(/^\d+ customers changed$/)).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).last().focus();
  await page.keyboard.press('Enter');
  const tags = () => call<{ tag: string }[]>(page, 'customers.tags');
  await expect.poll(async () => (await tags()).some(({ tag }) => tag === 'autumn fair')).toBe(false);

  await page.keyboard.press('f');
  const panel = page.getByRole('region', { name: 'Filter builder' });
  await expect(panel.getByRole('combobox', { name: 'Field' })).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Tags');
  await expect(marked(page, 'Tags')).toBeVisible();
  await page.keyboard.press('Enter');
  await tabTo(page, panel.getByRole('combobox', { name: 'Value' }));
  await page.keyboard.type('autumn fair');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Nothing matches.')).toBeVisible();
});
