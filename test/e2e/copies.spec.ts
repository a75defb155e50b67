import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { call, go } from './support/call';
import { expect, test } from './support/office';

test('a copy is taken along, worked in, and brought back with one question', async ({ office, lin }) => {
  const { path } = await call<{ path: string }>(lin.page, 'copies.take');
  const road = await office.sit('Lin Yue', path);
  await expect(road.page.getByText(/^Copy of Office/)).toBeVisible();
  const save = async (seat: typeof lin, set: Record<string, string>) => {
    const { version } = await call<{ version: number }>(seat.page, 'customers.get', {
      id: office.customer.id,
    });
    await call(seat.page, 'customers.save', { id: office.customer.id, baseVersion: version, set });
  };
  // On the road: two fields and a new customer; in the office meanwhile: one of the two, and another field.
  await save(road, { city: 'Potsdam', phone: '030 901820' });
  await call(road.page, 'customers.create', { name: 'Met on the road GmbH' });
  await save(lin, { city: 'Berlin', web: 'harbour.example' });
  await road.server.stop();

  await go(lin.page, `/bring-back?path=${encodeURIComponent(path)}`);
  await expect(lin.page.getByText('1 field was changed on both sides.')).toBeVisible();
  const merge = lin.page.getByRole('button', { name: /^Merge/ });
  await expect(merge).toBeDisabled();
  await expect(lin.page.getByText('Berlin').first()).toBeVisible();
  await expect(lin.page.getByText('Potsdam').first()).toBeVisible();
  await lin.page.getByRole('radio', { name: /Potsdam/ }).click();
  await expect(merge).toBeEnabled();
  await merge.click();
  await expect(lin.page.getByRole('heading', { name: /is merged$/ })).toBeVisible();
  const merged = await call<{ city: string; phone: string; web: string }>(lin.page, 'customers.get', {
    id: office.customer.id,
  });
  expect(merged).toMatchObject({ city: 'Potsdam', phone: '030 901820', web: 'harbour.example' });
  await go(lin.page, '/customers');
  await expect(lin.page.getByRole('row', { name: /Met on the road/ })).toBeVisible();
  // One act: one undo.
  await lin.page.locator('#content').focus();
  await lin.page.keyboard.press('Control+z');
  await expect(lin.page.getByRole('row', { name: /Met on the road/ })).toHaveCount(0);
  expect(readdirSync(office.folder)).toContain('Office.keyfolio');
  expect(join(office.folder, 'Office.keyfolio')).toBe(office.file);
});
