import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { call, go } from './support/call';
import { expect, test } from './support/fixtures';
import { choose, marked, tabTo } from './support/keys';

const firm = 'Qingyao Precision Pumps';

async function idOf(page: Page, search = 'qingyao'): Promise<string> {
  const { rows } = await call<{ rows: { id: string }[] }>(page, 'customers.list', { search });
  return rows[0]?.id ?? '';
}
const noTrouble = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map((one) => `${one.id}: ${one.nodes[0]?.html}`)).toEqual([]);
};
const content = (page: Page) => page.locator('#content');
const timeline = (page: Page) => page.getByRole('list', { name: 'Timeline' });

test('a call with a follow-up by keyboard: on Today, done with E, told by the timeline, undone in one', async ({
  sample: page,
}) => {
  const id = await idOf(page);
  await go(page, `/customers/${id}`);
  await expect(page.getByRole('heading', { name: firm, level: 1 })).toBeVisible();
  await noTrouble(page);
  await content(page).focus();
  await page.keyboard.press('q');
  const dialog = page.getByRole('dialog', { name: 'Note, call or task' });
  await expect(dialog.getByRole('textbox', { name: 'What was said or agreed' })).toBeFocused();
  await expect(dialog.getByRole('textbox', { name: 'Customer' })).toHaveValue(firm);
  await noTrouble(page);
  await page.keyboard.type('Wants the offer in writing');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Write the offer for Mr Shen');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('+0');
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('region', { name: 'Due' })).toContainText('Write the offer for Mr Shen');

  await go(page, '/');
  const line = page.getByRole('link', { name: /Write the offer for Mr Shen/ });
  await tabTo(page, line);
  await page.keyboard.press('e');
  await expect(page.getByRole('checkbox', { name: /Write the offer for Mr Shen/ })).toBeChecked();

  await go(page, `/customers/${id}/timeline`);
  await expect(timeline(page).getByRole('listitem').filter({ hasText: 'Wants the offer' })).toContainText(
    'Call',
  );
  await expect(timeline(page).getByRole('listitem').filter({ hasText: 'Write the offer' })).toContainText(
    'Task',
  );
  await noTrouble(page);
  // The tick, then the call and its task together.
  await content(page).focus();
  await page.keyboard.press('Control+z');
  await expect(timeline(page).getByText('Write the offer')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(timeline(page).getByText('Wants the offer')).toHaveCount(0);
  await go(page, `/customers/${id}`);
  await expect(page.getByRole('region', { name: 'Due' })).toBeVisible();
  await expect(page.getByText('Write the offer for Mr Shen')).toHaveCount(0);
});

test('a task is put off, changed and deleted on the page, each taken back', async ({ sample: page }) => {
  const id = await idOf(page);
  const today = await page.evaluate(() => new Date().toISOString().slice(0, 10));
  await call(page, 'tasks.create', { customerId: id, title: 'Ring the lab', dueOn: today });
  await go(page, `/customers/${id}`);
  const due = page.getByRole('region', { name: 'Due' });
  const line = due.getByRole('listitem').filter({ hasText: 'Ring the lab' });
  const stored = async () =>
    (await call<{ title: string; dueOn: string }[]>(page, 'tasks.ofCustomer', { customerId: id })).find(
      (one) => one.title.startsWith('Ring the lab'),
    );
  const pick = async (name: RegExp) => {
    await line.getByRole('button', { name: /^More about Ring the lab/ }).press('Enter');
    await page.getByRole('menuitem', { name }).press('Enter');
  };
  await pick(/^Tomorrow/);
  await expect.poll(async () => (await stored())?.dueOn).not.toBe(today);
  await page.getByRole('button', { name: 'Undo' }).first().click();
  await expect.poll(async () => (await stored())?.dueOn).toBe(today);

  await pick(/^Edit/);
  const dialog = page.getByRole('dialog', { name: /^Edit/ });
  await expect(dialog.getByRole('textbox', { name: 'What is to be done' })).toHaveValue('Ring the lab');
  await page.keyboard.press('End');
  await page.keyboard.type(' twice');
  await page.keyboard.press('Control+Enter');
  await expect(line).toContainText('Ring the lab twice');

  await pick(/^Delete/);
  await expect(line).toHaveCount(0);
  await content(page).focus();
  await page.keyboard.press('Control+z');
  await expect(line).toBeVisible();
});

test('a prospect’s questions are answered and judged, and stand on its sheet', async ({ sample: page }) => {
  const { id } = await call<{ id: string }>(page, 'customers.create', { name: 'Newfield Water' });
  const { version } = await call<{ version: number }>(page, 'customers.get', { id });
  await call(page, 'customers.save', { id, baseVersion: version, set: { lifecycleSet: 'prospect' } });
  await go(page, `/customers/${id}`);
  const research = page.getByRole('region', { name: 'Prospect research' });
  await expect(research).toContainText('0 of 5 answered');
  await research.getByRole('button', { name: /^Source/ }).press('Enter');
  await page.keyboard.type('Pump fair');
  await page.keyboard.press('Enter');
  await expect(research.getByRole('button', { name: /^Source/ })).toContainText('Pump fair');
  await research.getByRole('button', { name: /^Preference/ }).press('Enter');
  await page.keyboard.type('Their engineer likes our service.');
  await page.keyboard.press('Enter');
  await expect(research).toContainText('1 of 5 answered');
  const judgement = research.getByRole('group', { name: 'Preference: judgement' });
  await judgement.getByRole('button', { name: '4 of 5' }).press('Enter');
  await expect(judgement.getByRole('button', { name: '4 of 5', pressed: true })).toBeVisible();
  await noTrouble(page);
  await research.getByRole('link', { name: 'Research sheet' }).press('Enter');
  await expect(page.getByRole('status').filter({ hasText: '1 page' })).toBeVisible();
  await expect(page.getByText('Their engineer likes our service.')).toBeVisible();
  await expect(page.getByText('Judgement 4 of 5')).toBeVisible();
});

test('handing over offers the sheet, which holds what the next owner needs', async ({ sample: page }) => {
  const id = await idOf(page);
  await choose(page, 'qingyao', /Qingyao Precision Pumps/);
  await page.getByRole('button', { name: 'More', exact: true }).press('Enter');
  await page.getByRole('menuitem', { name: 'Hand over', exact: true }).press('Enter');
  const dialog = page.getByRole('dialog', { name: /^Hand over/ });
  const owner = dialog.getByRole('combobox', { name: 'New owner', exact: true });
  await owner.focus();
  // Arrows go from one to the next until the right one is marked.
  for (let press = 0; press < 12 && !(await marked(page, 'Gao Lin').isVisible()); press += 1)
    await page.keyboard.press('ArrowDown');
  await expect(marked(page, 'Gao Lin')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(owner).toHaveValue('Gao Lin');
  await dialog.getByRole('textbox', { name: 'Note for the new owner' }).fill('Ring Mr Shen first');
  await dialog.getByRole('button', { name: 'Hand over' }).press('Enter');
  await expect(dialog).toBeHidden();
  await page.getByRole('button', { name: 'Hand-over sheet' }).press('Enter');
  await expect(page.getByRole('status').filter({ hasText: /pages/ })).toBeVisible();
  expect(page.url()).toContain(`/print/handover/${id}`);
  for (const text of ['Ring Mr Shen first', 'Gao Lin', 'Price review', 'Offer discussed', 'Shen Weihang']) {
    await expect(page.locator('.sheet').getByText(text).first()).toBeVisible();
  }
});
