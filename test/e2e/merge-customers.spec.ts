import type { Page } from '@playwright/test';
import { call, go } from './support/call';
import { expect, test } from './support/fixtures';
import { choose } from './support/keys';

const kept = 'Hofmann Bau GmbH';
const gone = 'Hoffmann Bau';

/** Two records of one firm, a firm like it elsewhere, and two that are two. */
async function makeTwins(page: Page): Promise<{ keepId: string; loseId: string }> {
  const make = (values: object) => call<{ id: string }>(page, 'customers.create', values);
  const { id: keepId } = await make({ name: kept, city: 'Ulm', phone: '0731 98765-0', notes: 'Pays late.' });
  const { id: loseId } = await make({
    name: gone,
    city: 'Neu-Ulm',
    phone: '+49 731 987650',
    web: 'www.hofmann-bau.de',
    notes: 'Likes boats.',
  });
  await call(page, 'contacts.create', {
    customerId: keepId,
    name: 'Anna Beck',
    email: 'beck@hofmann-bau.de',
  });
  await call(page, 'contacts.create', { customerId: keepId, name: 'Ben Cole' });
  await call(page, 'contacts.create', { customerId: loseId, name: 'Beck Anna', mobile: '0171 1234567' });
  const complaint = { customerId: loseId, title: 'Doors arrived late', kind: 'service', severity: 2 };
  await call(page, 'complaints.create', complaint);
  await make({ name: 'Nordwind Handel Kiel GmbH' });
  await make({ name: 'Nordwind Handel Kiel AG' });
  return { keepId, loseId };
}

test('two records of one firm become one by keyboard, and two again', async ({ sample: page }) => {
  const { keepId, loseId } = await makeTwins(page);
  const pairs = page.getByRole('listbox', { name: /Pairs of customers/ });
  const compare = page.getByRole('region', { name: 'Side by side' });

  await test.step('the palette leads to the pairs, which are looked for by themselves', async () => {
    await choose(page, 'review dup', /Review duplicates/);
    await expect(page.getByRole('heading', { name: 'Duplicates', level: 1 })).toBeVisible();
    await expect(pairs.getByRole('option').filter({ hasText: gone })).toContainText('same phone');
    await expect(pairs.getByRole('option').filter({ hasText: 'Kiel AG' })).toContainText('same name');
  });

  await test.step('arrows choose the pair, Enter goes over to the fields', async () => {
    await pairs.getByRole('option').first().focus();
    const ours = pairs.getByRole('option').filter({ hasText: gone });
    for (let step = 0; step < 20 && (await ours.getAttribute('aria-selected')) !== 'true'; step += 1)
      await page.keyboard.press('ArrowDown');
    await expect(ours).toBeFocused();
    await expect(compare.getByRole('link', { name: kept })).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(compare.getByRole('radio').and(page.locator(':focus'))).toBeVisible();
  });

  await test.step('1 and 2 choose a value and go on', async () => {
    const city = compare.getByRole('radiogroup', { name: 'City' });
    // What was changed last is proposed.
    await expect(city.getByRole('radio', { name: 'Neu-Ulm' })).toBeChecked();
    // One row at a time: a press that comes before the last one has moved the focus would lead past it.
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('name') ?? '');
    for (let step = 0; step < 20 && (await focused()) !== 'city'; step += 1) {
      const before = await focused();
      await page.keyboard.press('ArrowDown');
      await expect.poll(focused).not.toBe(before);
    }
    const isLeft = (await city.getByRole('radio').first().isChecked()) ? '2' : '1';
    await page.keyboard.press(isLeft);
    await expect(city.getByRole('radio', { name: 'Ulm', exact: true })).toBeChecked();
    await expect(city.getByRole('radio').and(page.locator(':focus'))).toHaveCount(0);
    await expect(
      compare.getByRole('radiogroup', { name: 'Notes' }).getByRole('radio', { name: 'Both' }),
    ).toBeChecked();
  });

  await test.step('M merges; the pair is gone, and two people alike are named', async () => {
    await page.keyboard.press('m');
    await expect(page.getByText(`${gone} was merged into ${kept}`)).toBeVisible();
    await expect(pairs.getByRole('option').filter({ hasText: gone })).toHaveCount(0);
    const people = page.getByRole('region', { name: 'People who may be one person' });
    await people.getByRole('button', { name: 'Merge' }).press('Enter');
    await expect(people).toBeHidden();
  });

  await test.step('D tells two firms apart', async () => {
    const kiel = pairs.getByRole('option').filter({ hasText: 'Kiel AG' });
    await kiel.click();
    await expect(compare.getByRole('link', { name: /Kiel AG/ })).toBeVisible();
    await page.keyboard.press('d');
    await expect(kiel).toHaveCount(0);
    await page.getByRole('button', { name: 'Told apart' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Pairs told apart' });
    await dialog.getByRole('button', { name: 'Propose again' }).press('Enter');
    await expect(dialog.getByText('No pair was told apart yet.')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(kiel).toBeVisible();
  });

  await test.step('the page of the merged one leads to the one that stayed, with everything', async () => {
    await go(page, `/customers/${loseId}`);
    await expect(page.getByRole('heading', { name: kept, level: 1 })).toBeVisible();
    await expect(page).toHaveURL(new RegExp(keepId));
    await expect(page.getByText(`${gone} was merged into this customer`)).toBeVisible();
    await page.getByRole('tab', { name: 'File', exact: true }).click();
    await expect(page.getByRole('button', { name: /^City,? Ulm/ })).toBeVisible();
    await expect(page.getByRole('tab', { name: 'Complaints 1' })).toBeVisible();
    await expect(page.getByRole('tab', { name: 'People 2' })).toBeVisible();
    await go(page, `/customers/${keepId}/history`);
    await expect(page.getByRole('tabpanel')).toContainText('Likes boats.');
    await go(page, '/recycle-bin');
    await expect(page.getByRole('row').filter({ hasText: gone })).toContainText(`merged into ${kept}`);
  });

  await test.step('Undo makes it a customer of its own again', async () => {
    await go(page, `/customers/${keepId}`);
    const notice = page.getByRole('listitem').filter({ hasText: 'was merged into this customer' });
    await notice.getByRole('button', { name: 'Undo' }).press('Enter');
    await expect(notice).toBeHidden();
    await go(page, `/customers/${loseId}`);
    await expect(page.getByRole('heading', { name: gone, level: 1 })).toBeVisible();
    await expect(page.getByRole('tab', { name: 'Complaints 1' })).toBeVisible();
  });
});
