import { readFile } from 'node:fs/promises';
import { read, utils } from '@e965/xlsx';
import type { Page } from '@playwright/test';
import { call, go } from './support/call';
import { expect, test } from './support/fixtures';
import { choose, tabTo } from './support/keys';
import { canRead, textOf } from './support/pdf';

const grid = (page: Page) => page.getByRole('grid', { name: 'List of customers' });

async function openGold(page: Page): Promise<string[]> {
  await go(page, '/customers');
  await expect(grid(page).getByRole('row').nth(3)).toBeVisible();
  await page.getByRole('searchbox', { name: 'Search in this view' }).fill('Electric');
  const { rows, total } = await call<{ rows: { name: string }[]; total: number }>(page, 'customers.list', {
    search: 'Electric',
  });
  expect(total).toBeGreaterThan(1);
  await expect(grid(page).getByText('Ashlorne Clinics')).toBeHidden();
  return rows.map(({ name }) => name);
}

test('what is shown goes out by keyboard: as CSV, and as a workbook', async ({ sample: page }) => {
  const names = await openGold(page);
  await page.locator('#content').focus();
  await choose(page, 'Export', /^Export…/);
  const dialog = page.getByRole('dialog', { name: 'Export customers' });
  await expect(dialog).toContainText(`All ${names.length} customers shown`);
  await expect(dialog.getByRole('radio', { name: 'Excel' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  const csv = page.waitForEvent('download');
  await tabTo(page, dialog.getByRole('button', { name: 'Export' }));
  await page.keyboard.press('Enter');
  const file = await csv;
  expect(file.suggestedFilename()).toBe('Customers.csv');
  const text = await readFile(await file.path(), 'utf8');
  // Excel takes the file for another encoding without this mark.
  expect(text.startsWith('\ufeff')).toBe(true);
  const lines = text.trim().split('\r\n');
  expect(lines[0]).toMatch(/^Class,Name,City,/);
  expect(lines.slice(1).map((line) => line.split(',')[1])).toEqual(names);
  await expect(page.getByText(`${names.length} rows exported`)).toBeVisible();
  await expect(dialog).toBeHidden();

  await choose(page, 'Export', /^Export…/);
  const xlsx = page.waitForEvent('download');
  await expect(dialog.getByRole('radio', { name: 'Excel' })).toBeFocused();
  await page.keyboard.press('Enter');
  const book = read(await readFile(await (await xlsx).path()));
  const rows = utils.sheet_to_json<{ Name: string }>(book.Sheets[book.SheetNames[0] ?? ''] ?? {});
  expect(rows.map(({ Name }) => Name)).toEqual(names);
});

test('only who is selected goes out', async ({ sample: page }) => {
  await go(page, '/customers');
  const rows = grid(page).getByRole('row');
  await expect(rows.nth(3)).toBeVisible();
  await rows.nth(1).getByRole('checkbox').check();
  await rows.nth(3).getByRole('checkbox').check();
  await choose(page, 'Export', /^Export…/);
  const dialog = page.getByRole('dialog', { name: 'Export customers' });
  await expect(dialog.getByRole('radio', { name: 'The 2 customers selected' })).toBeChecked();
  await dialog.getByText('CSV').click();
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Export' }).click();
  const text = await readFile(await (await download).path(), 'utf8');
  expect(text.trim().split('\r\n')).toHaveLength(3);
});

test.describe('the roster', () => {
  test.beforeAll(() => {
    expect(canRead, 'pdftotext must be there: install poppler-utils').toBe(true);
  });

  test('holds every customer once, heads on every sheet, and as many sheets as it says', async ({
    sample: page,
  }) => {
    await go(page, '/customers');
    await expect(grid(page).getByRole('row').nth(3)).toBeVisible();
    await choose(page, 'roster', /^Print roster…/);
    const dialog = page.getByRole('dialog', { name: 'Print the customer roster' });
    await expect(dialog.getByRole('textbox', { name: 'Title' })).toBeFocused();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('For the autumn fair');
    await page.keyboard.press('Enter');
    await page.locator('html[data-print-ready="true"]').waitFor({ state: 'attached' });
    const pages = textOf(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
    expect(pages.length).toBeGreaterThan(1);
    await expect(page.getByRole('status').filter({ hasText: `${pages.length} pages` })).toBeVisible();
    pages.forEach((text, index) => {
      expect(text).toContain('For the autumn fair');
      expect(text).toMatch(/\bName +City\b/);
      expect(text.replaceAll(' ', '')).toContain(`${index + 1}/${pages.length}`);
    });
    const { rows } = await call<{ rows: { name: string }[] }>(page, 'customers.list', { limit: 500 });
    const whole = pages.join('\n').replace(/\s+/g, ' ');
    for (const { name } of rows) expect(whole).toContain(name);
  });
});
