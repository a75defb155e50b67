import type { Page } from '@playwright/test';
import { expect, test } from './support/fixtures';
import { choose, marked, tabTo } from './support/keys';

/** A customer of the sample file whose name is typed. */
const customer = 'Kelsavik Marine';
const proprietor = 'Ada Whitcombe';
const sentence = 'Win the second site before the summer.';
const complaint = 'Lids open on the way';

test('the main job by keyboard alone', async ({ server, page }) => {
  await page.goto(server.url);
  await test.step('S opens the sample file', () => openSample(page));
  await test.step('Ctrl+K finds a customer, Enter opens', () => findCustomer(page));
  await test.step('Enter edits a field and saves it', () => editField(page));
  await test.step('arrow keys go through the tabs', () => readHistory(page));
  await test.step('a plan, its customer typed', () => newPlan(page));
  await test.step('write a section, Ctrl+P shows it, back again', () => writeAndPreview(page));
  await test.step('L logs a complaint, Ctrl+Enter saves it', () => logComplaint(page));
  await test.step('Ctrl+Z and Shift+Ctrl+Z', () => undoAndRedo(page));
  await test.step('? lists the keys, Esc closes', () => help(page));
});

async function openSample(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'How would you like to start?' })).toBeVisible();
  await page.keyboard.press('s');
  await expect(page.getByRole('link', { name: /^Customers/ })).toBeVisible();
}

async function findCustomer(page: Page): Promise<void> {
  await choose(page, customer.slice(0, 8).toLowerCase(), new RegExp(customer));
  await expect(page.getByRole('heading', { name: customer, level: 1 })).toBeVisible();
}

async function editField(page: Page): Promise<void> {
  await tabTo(page, page.getByRole('tab', { name: 'Overview', selected: true }));
  await page.keyboard.press('ArrowRight');
  const shown = page.getByRole('button', { name: /^Proprietor/ });
  await tabTo(page, shown);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: /^Proprietor/ })).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type(proprietor);
  await page.keyboard.press('Enter');
  await expect(shown).toContainText(proprietor);
  // The next field is one Tab away.
  await expect(shown).toBeFocused();
}

async function readHistory(page: Page): Promise<void> {
  const tab = (name: string) => page.getByRole('tab', { name: new RegExp(`^${name}`), selected: true });
  await tabTo(page, tab('File'), 'Shift+Tab');
  for (const name of ['People', 'Map', 'Plans', 'Complaints', 'Timeline', 'Files', 'History']) {
    await page.keyboard.press('ArrowRight');
    await expect(tab(name)).toBeFocused();
  }
  const history = page.getByRole('tabpanel');
  await expect(history.getByRole('insertion').filter({ hasText: proprietor })).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(tab('Overview')).toBeFocused();
}

async function newPlan(page: Page): Promise<void> {
  await choose(page, 'new account', /New account plan/);
  const dialog = page.getByRole('dialog', { name: 'New account plan' });
  await expect(dialog.getByRole('textbox', { name: 'Customer' })).toBeFocused();
  await page.keyboard.type(customer.slice(0, 8));
  await expect(marked(page, customer)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('textbox', { name: 'Customer' })).toHaveValue(customer);
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('heading', { name: new RegExp(`^${customer},`), level: 1 })).toBeVisible();
}

async function writeAndPreview(page: Page): Promise<void> {
  const plan = page.url();
  await tabTo(page, page.locator('[contenteditable="true"]').first());
  await page.keyboard.type(sentence);
  // Straight from the sentence: what was just typed must be on the paper.
  await page.keyboard.press('Control+p');
  await expect(page.getByRole('status').filter({ hasText: /pages/ })).toBeVisible();
  await expect(page.getByText(sentence).first()).toBeVisible();
  await tabTo(page, page.getByRole('button', { name: 'Back' }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(plan);
  await expect(page.locator('[contenteditable="true"]').first()).toContainText(sentence);
}

async function logComplaint(page: Page): Promise<void> {
  await page.keyboard.press('l');
  const dialog = page.getByRole('dialog', { name: 'Log a complaint' });
  await expect(dialog.getByRole('textbox', { name: 'Customer' })).toBeFocused();
  await page.keyboard.type(customer.slice(0, 8));
  await expect(marked(page, customer)).toBeVisible();
  await page.keyboard.press('Enter');
  const contact = dialog.getByRole('combobox', { name: 'Contact' });
  await expect(contact).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(marked(page, '')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(contact).not.toHaveValue('');
  const kinds = dialog.getByRole('radiogroup').first();
  await expect(kinds.getByRole('radio').first()).toBeFocused();
  await page.keyboard.press('2');
  await expect(kinds.getByRole('radio', { checked: true })).toContainText('2');
  await expect(dialog.getByRole('textbox', { name: 'In a few words' })).toBeFocused();
  await page.keyboard.type(complaint);
  await page.keyboard.press('Tab');
  await page.keyboard.type('Two of every ten trays.');
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
  await page.keyboard.press('g');
  await page.keyboard.press('l');
  await expect(page.getByRole('heading', { name: 'Complaints', level: 1 })).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: complaint })).toBeVisible();
}

async function undoAndRedo(page: Page): Promise<void> {
  const row = page.getByRole('row').filter({ hasText: complaint });
  await page.keyboard.press('Control+z');
  await expect(row).toHaveCount(0);
  await page.keyboard.press('Control+Shift+z');
  await expect(row).toBeVisible();
}

async function help(page: Page): Promise<void> {
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(sheet).toContainText('Undo');
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await expect(page.getByRole('row').filter({ hasText: complaint })).toBeVisible();
}
