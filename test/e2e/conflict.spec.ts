import type { Locator, Page } from '@playwright/test';
import { call, go } from './support/call';
import { expect, test } from './support/fixtures';

/** What the fields of the customer hold before anybody writes. */
const stored = { city: 'Leeds', phone: '0113 496 0000' };
const mine = 'Potsdam';
const theirs = 'Berlin';

const shown = (page: Page, label: string): Locator =>
  page.getByRole('button', { name: new RegExp(`^${label}`) });
const input = (page: Page, label: string): Locator =>
  page.getByRole('textbox', { name: new RegExp(`^${label}`) });
const dialogOf = (page: Page): Locator => page.getByRole('dialog', { name: /changed the same field/ });

/** Begins to edit a field in place and writes, without saving. */
async function write(page: Page, label: string, text: string): Promise<void> {
  await shown(page, label).click();
  await input(page, label).fill(text);
}

/** Saves what is being written; the field shows it again. */
async function saveField(page: Page, label: string, text: string): Promise<void> {
  await input(page, label).press('Enter');
  await expect(shown(page, label)).toContainText(text);
}

/** Two windows on the file of one customer. */
const pair = test.extend<{ colleague: Page }>({
  colleague: async ({ server, sample, context }, use) => {
    const { id } = await call<{ id: string }>(sample, 'customers.create', {
      name: 'Two Desks Ltd',
      ...stored,
    });
    const other = await context.newPage();
    await other.goto(server.url);
    for (const page of [sample, other]) {
      await expect(page.getByRole('link', { name: /^Customers/ })).toBeVisible();
      await go(page, `/customers/${id}/file`);
      await expect(shown(page, 'City')).toContainText(stored.city);
    }
    await use(other);
  },
});

/** Both write into the city; the colleague saves first, so that the second save asks. */
async function collide(page: Page, colleague: Page): Promise<Locator> {
  await write(page, 'City', mine);
  await write(colleague, 'City', theirs);
  await saveField(colleague, 'City', theirs);
  await input(page, 'City').press('Enter');
  const dialog = dialogOf(page);
  for (const value of [stored.city, theirs, mine]) await expect(dialog).toContainText(value);
  return dialog;
}

/** What the history tells, newest first, on the page itself. */
async function historyOf(page: Page): Promise<Locator> {
  await page.getByRole('tab', { name: 'History' }).click();
  return page.getByRole('tabpanel');
}

pair('mine is kept with 3, on both pages, and theirs stays in the history', async ({ sample, colleague }) => {
  const dialog = await collide(sample, colleague);
  await sample.keyboard.press('3');
  await expect(dialog.getByRole('radio', { name: /^Mine/ })).toBeChecked();
  await sample.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
  for (const page of [sample, colleague]) await expect(shown(page, 'City')).toContainText(mine);
  const history = await historyOf(sample);
  await expect(history.getByRole('deletion').filter({ hasText: theirs })).toHaveCount(1);
  await expect(history.getByRole('insertion').filter({ hasText: theirs })).toHaveCount(1);
  await expect(history.getByRole('insertion').filter({ hasText: mine })).toHaveCount(1);
});

pair('theirs is kept with 2, on both pages', async ({ sample, colleague }) => {
  const dialog = await collide(sample, colleague);
  await sample.keyboard.press('2');
  await expect(dialog.getByRole('radio', { name: /^Theirs/ })).toBeChecked();
  await sample.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
  await expect(sample.getByText('Saved', { exact: true }).first()).toBeVisible();
  // What was given up is not shown for a moment as if it had been saved.
  expect(await shown(sample, 'City').textContent()).toContain(theirs);
  for (const page of [sample, colleague]) await expect(shown(page, 'City')).toContainText(theirs);
  const history = await historyOf(sample);
  await expect(history.getByRole('insertion').filter({ hasText: theirs })).toHaveCount(1);
  await expect(history.getByText(`not chosen: ${mine}`)).toBeVisible();
});

pair('one text is written from both with 4', async ({ sample, colleague }) => {
  const dialog = await collide(sample, colleague);
  await sample.keyboard.press('4');
  await expect(dialog.getByRole('textbox')).toHaveValue(`${theirs} / ${mine}`);
  await dialog.getByRole('textbox').fill('Berlin and Potsdam');
  await sample.keyboard.press('Control+Enter');
  for (const page of [sample, colleague])
    await expect(shown(page, 'City')).toContainText('Berlin and Potsdam');
});

pair('a field saved by somebody else says so while it is open', async ({ sample, colleague }) => {
  await write(sample, 'City', mine);
  await write(colleague, 'City', theirs);
  await saveField(colleague, 'City', theirs);
  await expect(sample.getByText(/changed this at/)).toBeVisible();
  await expect(input(sample, 'City')).toHaveValue(mine);
  await sample.getByRole('button', { name: /^Compare/ }).click();
  await expect(dialogOf(sample)).toContainText(theirs);
});

pair('a field that was only opened takes over what somebody else saves', async ({ sample, colleague }) => {
  await shown(sample, 'City').click();
  await write(colleague, 'City', theirs);
  await saveField(colleague, 'City', theirs);
  await expect(input(sample, 'City')).toHaveValue(theirs);
});

pair('keep editing leaves the words in the field', async ({ sample, colleague }) => {
  const dialog = await collide(sample, colleague);
  await sample.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(input(sample, 'City')).toHaveValue(mine);
  await expect(shown(colleague, 'City')).toContainText(theirs);
});

pair('different fields are merged without a question', async ({ sample, colleague }) => {
  await write(sample, 'City', mine);
  await write(colleague, 'Phone', '030 901820');
  await saveField(colleague, 'Phone', '030 901820');
  await saveField(sample, 'City', mine);
  for (const page of [sample, colleague]) {
    await expect(shown(page, 'City')).toContainText(mine);
    await expect(shown(page, 'Phone')).toContainText('030 901820');
    await expect(dialogOf(page)).toHaveCount(0);
  }
});
