import type { Page, Route } from '@playwright/test';
import { go } from './support/call';
import { expect, test } from './support/fixtures';

/** Keeps the answers to a search until they are let go. */
async function heldSearch(page: Page): Promise<() => Promise<void>> {
  const held: Route[] = [];
  let open = false;
  await page.route('**/rpc', async (route) => {
    const searching = route.request().postDataJSON().name === 'search.query';
    if (searching && !open) held.push(route);
    else await route.continue();
  });
  return async () => {
    open = true;
    await Promise.all(held.map((route) => route.continue()));
  };
}

test('what is typed at once after Ctrl+K is searched for', async ({ sample: page }) => {
  await expect(page.getByRole('link', { name: /^Customers/ })).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('nora');
  await expect(page.getByRole('dialog', { name: 'Search and commands' }).getByRole('combobox')).toHaveValue(
    'nora',
  );
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('Enter ahead of the answer opens what was typed', async ({ sample: page }) => {
  await expect(page.getByRole('link', { name: /^Customers/ })).toBeVisible();
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: 'Search and commands' });
  const release = await heldSearch(page);
  await page.keyboard.type('qingyao');
  await page.keyboard.press('Enter');
  await expect(palette).toBeVisible();
  await release();
  await expect(palette).toBeHidden();
  await expect(page.getByRole('heading', { name: /Qingyao Precision Pumps/, level: 1 })).toBeVisible();
});

test('Enter ahead of the answer takes the customer that was typed', async ({ sample: page }) => {
  await expect(page.getByRole('link', { name: /^Customers/ })).toBeVisible();
  await page.keyboard.press('l');
  const customer = page
    .getByRole('dialog', { name: 'Log a complaint' })
    .getByRole('textbox', { name: 'Customer' });
  await expect(customer).toBeFocused();
  await page.keyboard.type('a');
  await expect(page.getByRole('option').first()).toBeVisible();
  const release = await heldSearch(page);
  await page.keyboard.press('Backspace');
  await page.keyboard.type('qingyao');
  await page.keyboard.press('Enter');
  await release();
  await expect(customer).toHaveValue(/Qingyao Precision Pumps/);
});

test('letters typed in quick succession all stay in the list’s field', async ({ sample: page }) => {
  await go(page, '/customers');
  const field = page.getByRole('searchbox', { name: 'Search in this view' });
  for (const text of ['norrabeck timber', 'qingyao precision', 'lizhou hardware']) {
    await field.fill('');
    await field.focus();
    await page.keyboard.type(text, { delay: 25 });
    await expect(page.getByText('1 of 60 customers')).toBeVisible();
    await expect(field).toHaveValue(text);
  }
});
