import { workbookOf } from '../fixtures/import/workbooks';
import { call, go } from './support/call';
import { expect, test } from './support/fixtures';

const book = workbookOf({
  Firms: {
    rows: [
      ['Customer no.', 'Company'],
      ['Z-1', 'Zebra Tools'],
    ],
  },
  Contacts: {
    rows: [
      ['Customer no.', 'Name', 'Title', 'Mobile'],
      ['Z-1', 'Zoe Adler', 'Buyer', '0170 111111'],
    ],
  },
});
const card = 'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Zack Berg\r\nORG:Zebra Tools\r\nEND:VCARD\r\n';

test('a workbook is imported sheet by sheet, and cards are added to the firm that is there', async ({
  sample: page,
}) => {
  await go(page, '/import');
  const mimeType = 'application/octet-stream';
  const take = (name: string, buffer: Buffer) =>
    page.getByTestId('import-file').setInputFiles({ name, mimeType, buffer });
  const through = async () => {
    await page.getByRole('button', { name: 'Check rows' }).click();
    await page.getByRole('button', { name: /^Import \d+ rows$/ }).click();
    await expect(page.getByRole('heading', { name: /^Import finished/ })).toBeVisible();
  };
  await take('book.xlsx', book);
  await page.getByRole('button', { name: 'Match columns' }).click();
  await through();
  await page.getByRole('button', { name: 'Sheet “Contacts”: import as people' }).click();
  await expect(page.getByRole('button', { name: 'A person' })).toHaveAttribute('aria-pressed', 'true');
  await through();
  await page.getByRole('button', { name: 'Import another file' }).click();
  await take('zack.vcf', Buffer.from(card));
  await page.getByRole('button', { name: 'Match columns' }).click();
  await through();
  const { rows } = await call<{ rows: { id: string }[] }>(page, 'customers.list', { search: 'Zebra Tools' });
  const people = await call<{ name: string }[]>(page, 'contacts.ofCustomer', { customerId: rows[0]?.id });
  expect(people.map(({ name }) => name).sort()).toEqual(['Zack Berg', 'Zoe Adler']);
});
