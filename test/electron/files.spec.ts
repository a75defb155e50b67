import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { read, utils } from '@e965/xlsx';
import { expect, test } from '@playwright/test';
import { call, go, settle } from '../e2e/support/call';
import { makeElectronHome, sitDown } from './seat';

/** One page that says Hello, as small as a PDF can be. */
const pdf = Buffer.from(
  [
    '%PDF-1.4',
    '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
    '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj',
    '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]/Resources<</Font<</F 4 0 R>>>>/Contents 5 0 R>>endobj',
    '4 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj',
    '5 0 obj<</Length 41>>stream',
    'BT /F 24 Tf 20 40 Td (Hello, Ningbo) Tj ET',
    'endstream endobj',
    'trailer<</Root 1 0 R>>',
    '%%EOF',
  ].join('\n'),
  'latin1',
);

test('a list goes out as a workbook; a file comes in, is shown, and goes out as it was', async () => {
  const { home, saved, leave } = makeElectronHome();
  const { running, page } = await sitDown(home);
  try {
    await call(page, 'files.create', { name: 'Office', sample: 'en' });
    await page.reload();
    await go(page, '/customers');
    await expect(page.getByRole('grid')).toBeVisible();
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Export…' }).click();
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await expect(page.getByText(/^60 rows exported to /)).toBeVisible();
    const book = read(readFileSync(join(saved, 'Customers.xlsx')));
    const rows = utils.sheet_to_json(book.Sheets[book.SheetNames[0] ?? ''] ?? {});
    expect(rows).toHaveLength(60);

    const { rows: customers } = await call<{ rows: { id: string }[] }>(page, 'customers.list', { limit: 1 });
    await go(page, `/customers/${customers[0]?.id}/files`);
    await settle(page);
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'Offer 报价.pdf', mimeType: 'application/pdf', buffer: pdf });
    await page.getByRole('button', { name: 'Show Offer 报价.pdf' }).click();
    const sheet = page.getByRole('dialog').getByRole('img', { name: 'Page 1 of 1' });
    await expect(sheet).toBeVisible();
    await page.getByRole('button', { name: 'Save as…' }).click();
    await expect(page.getByText('Offer 报价.pdf saved')).toBeVisible();
    expect(readFileSync(join(saved, 'Offer 报价.pdf')).equals(pdf)).toBe(true);
  } finally {
    await running.close();
    leave();
  }
});
