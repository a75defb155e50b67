import type { Page } from '@playwright/test';
import { call, go } from './support/call';
import { expect, test } from './support/office';

const passwords = { lin: 'tall green harbour', chen: 'quiet paper lantern' };

/** Turns sign-in on as a person does, and gives a colleague a password. */
async function turnOn(page: Page): Promise<void> {
  await go(page, '/settings#team');
  await page.getByRole('button', { name: 'Turn on sign-in' }).click();
  const dialog = page.getByRole('dialog', { name: 'Turn on sign-in' });
  await dialog.getByLabel('New password', { exact: true }).fill(passwords.lin);
  await dialog.getByLabel('New password again').fill(passwords.lin);
  await dialog.getByRole('button', { name: 'Turn on sign-in' }).click();
  const key = page.getByRole('dialog', { name: 'Keep the recovery key' });
  await expect(key.getByText(/^[0-9A-Z]{5}(-[0-9A-Z]{5}){5}$/)).toBeVisible();
  await key.getByRole('button', { name: 'I have kept it' }).click();
  await expect(key).toBeHidden();
  const { id } = await call<{ id: string }>(page, 'team.create', { name: 'Chen Rui', role: 'sales' });
  await call(page, 'team.setPassword', { memberId: id, password: passwords.chen });
}

async function signIn(page: Page, name: string, password: string): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Office' })).toBeVisible();
  await page.getByRole('radio', { name }).or(page.getByRole('button', { name })).first().click();
  await page.getByRole('textbox', { name: 'Password' }).fill(password);
  await page.keyboard.press('Enter');
}

test('sign-in, a customer out of sight, a hand-over, a sealed note', async ({ office, lin }) => {
  const { page } = lin;
  const { customer } = office;
  await turnOn(page);
  // Lin owns the customer, restricts it and seals a note.
  const { meId } = await call<{ meId: string }>(page, 'team.list');
  await call(page, 'customers.handOver', { ids: [customer.id], toId: meId });
  const { version } = await call<{ version: number }>(page, 'customers.get', { id: customer.id });
  await call(page, 'customers.restrict', { id: customer.id, baseVersion: version, restricted: true });
  await call(page, 'customers.create', { name: 'Open to all Ltd' });
  await go(page, `/customers/${customer.id}`);
  await expect(page.getByText('Restricted').first()).toBeVisible();
  await page.getByRole('button', { name: 'Seal a note' }).click();
  const seal = page.getByRole('dialog', { name: 'Seal a note' });
  await expect(seal.getByText(/cannot be recovered by anybody/)).toBeVisible();
  await seal.getByLabel('Note').fill('Board will sell in spring.');
  await seal.getByLabel('Passphrase', { exact: true }).fill('only I know this');
  await seal.getByLabel('Passphrase again').fill('only I know this');
  await seal.getByRole('button', { name: 'Seal', exact: true }).click();
  await expect(seal).toBeHidden();

  // Chen, at another computer: a wrong password first.
  const chen = await office.sit('Chen Rui');
  await signIn(chen.page, 'Chen Rui', 'not this one');
  await expect(chen.page.getByText('This is not Chen Rui’s password.')).toBeVisible();
  await chen.page.getByRole('textbox', { name: 'Password' }).fill(passwords.chen);
  await chen.page.keyboard.press('Enter');
  await expect(chen.page.getByRole('link', { name: /^Customers/ })).toBeVisible();
  await go(chen.page, '/customers');
  await expect(chen.page.getByRole('row', { name: /Open to all/ })).toBeVisible();
  await expect(chen.page.getByRole('row', { name: /Harbour/ })).toHaveCount(0);
  await chen.page.keyboard.press('Control+k');
  await chen.page.keyboard.type('harbour');
  await expect(chen.page.getByRole('dialog').getByText('Nothing matches')).toBeVisible();
  await expect(chen.page.getByRole('option', { name: /Harbour/ })).toHaveCount(0);
  await chen.page.keyboard.press('Escape');
  await go(chen.page, `/customers/${customer.id}`);
  await expect(chen.page.getByText('Harbour Foods')).toHaveCount(0);

  // Handed over, it is Chen's to see; the sealed note is nobody's but Lin's, although it hangs on the customer.
  const { members } = await call<{ members: { id: string; name: string }[] }>(page, 'team.list');
  const chenId = members.find((one) => one.name === 'Chen Rui')?.id;
  await call(page, 'customers.handOver', {
    ids: [customer.id],
    toId: chenId,
    note: 'Moves to the north team',
  });
  await go(chen.page, '/customers');
  await expect(chen.page.getByRole('row', { name: /Harbour/ })).toBeVisible();
  expect(await call(chen.page, 'notes.list', { customerId: customer.id })).toEqual([]);
  const mine = await call<unknown[]>(page, 'notes.list', { customerId: customer.id });
  expect(mine).toHaveLength(1);
});
