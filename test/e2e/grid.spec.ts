import type { Locator, Page } from '@playwright/test';
import { call, fresh, go } from './support/call';
import { expect, test } from './support/fixtures';

const grid = (page: Page) => page.getByRole('grid', { name: 'List of customers' });
const cell = (page: Page, row: number, column: string): Locator =>
  grid(page).locator(`tr[data-index="${row}"] td[data-column="${column}"]`);
const header = (page: Page, column: string): Locator => grid(page).locator(`th[data-column="${column}"]`);
const widthOf = async (page: Page, column: string) =>
  Math.round((await header(page, column).boundingBox())?.width ?? 0);

test.beforeEach(async ({ context, sample: page }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await go(page, '/customers');
  await expect(cell(page, 3, 'name')).toBeVisible();
});

test('a cell is written over, chosen, given up and taken back, by keyboard', async ({ sample: page }) => {
  await cell(page, 0, 'city').click();
  await expect(cell(page, 0, 'city')).toHaveAttribute('data-cursor');
  const before = await cell(page, 0, 'city').innerText();

  await test.step('typing replaces, Enter saves and goes down', async () => {
    await page.keyboard.type('Gera');
    await page.keyboard.press('Enter');
    await expect(cell(page, 0, 'city')).toHaveText('Gera');
    await expect(cell(page, 1, 'city')).toHaveAttribute('data-cursor');
  });

  await test.step('Esc leaves the cell as it was', async () => {
    const next = await cell(page, 1, 'city').innerText();
    await page.keyboard.type('Nowhere');
    await page.keyboard.press('Escape');
    await expect(cell(page, 1, 'city')).toHaveText(next);
  });

  await test.step('Ctrl+Z takes the written cell back', async () => {
    await page.keyboard.press('Control+z');
    await expect(cell(page, 0, 'city')).toHaveText(before);
  });

  await test.step('a choice is found by its first letters; Tab saves and goes right', async () => {
    await cell(page, 0, 'tier').click();
    await page.keyboard.type('iro');
    await expect(page.getByRole('option', { name: 'Iron' })).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(cell(page, 0, 'tier')).toHaveText('Iron');
    await expect(cell(page, 0, 'tier')).not.toHaveAttribute('data-cursor');
  });
});

test('Chinese is composed into a cell from its first letter', async ({ sample: page, context }) => {
  await cell(page, 2, 'city').click();
  const input = await context.newCDPSession(page);
  for (const text of ['q', 'qing', 'qingdao']) {
    await input.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  }
  await input.send('Input.insertText', { text: '青岛' });
  await page.keyboard.press('Enter');
  await expect(cell(page, 2, 'city')).toHaveText('青岛');
});

test('a block goes through the clipboard, and one value fills a column', async ({ sample: page }) => {
  const read = () => page.evaluate(() => navigator.clipboard.readText());
  await cell(page, 0, 'city').click();
  await page.keyboard.press('Shift+ArrowDown');
  const [first, second] = [await cell(page, 0, 'city').innerText(), await cell(page, 1, 'city').innerText()];

  await test.step('copied as a spreadsheet takes it', async () => {
    await page.keyboard.press('Control+c');
    expect(await read()).toBe(`${first}\r\n${second}\r\n`);
  });

  await test.step('pasted below, and undone in one go', async () => {
    const old = await cell(page, 4, 'city').innerText();
    await cell(page, 4, 'city').click();
    await page.keyboard.press('Control+v');
    await expect(cell(page, 4, 'city')).toHaveText(first);
    await expect(cell(page, 5, 'city')).toHaveText(second);
    await page.keyboard.press('Control+z');
    await expect(cell(page, 4, 'city')).toHaveText(old);
  });

  await test.step('filled down with Ctrl+D', async () => {
    await cell(page, 0, 'city').click();
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Control+d');
    for (const row of [1, 2, 3]) await expect(cell(page, row, 'city')).toHaveText(first);
  });
});

test('widths and the order of columns are kept; the name stays while the rest scrolls', async ({
  sample: page,
  server,
}) => {
  await call(page, 'settings.savePreferences', { listPinned: { customers: 2 } });
  await fresh(page, server.url);
  await go(page, '/customers');
  await test.step('an edge is dragged, and the width is there after coming back', async () => {
    const box = await header(page, 'city').boundingBox();
    if (!box) throw new Error('The header is not drawn');
    const wide = await widthOf(page, 'city');
    await page.mouse.move(box.x + box.width, box.y + 10);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width + 50, box.y + 10, { steps: 4 });
    await page.mouse.up();
    expect(await widthOf(page, 'city')).toBe(wide + 50);
    await go(page, '/plans');
    await go(page, '/customers');
    await expect(cell(page, 0, 'city')).toBeVisible();
    expect(await widthOf(page, 'city')).toBe(wide + 50);
  });

  await test.step('the header is reached with the arrows; Alt and Shift move its column', async () => {
    await cell(page, 0, 'city').click();
    await page.keyboard.press('ArrowUp');
    await expect(header(page, 'city').getByRole('button')).toBeFocused();
    const place = () =>
      header(page, 'city').evaluate((one) => [...(one.parentElement?.children ?? [])].indexOf(one));
    const before = await place();
    await page.keyboard.press('Alt+Shift+ArrowRight');
    await expect.poll(place).toBe(before + 1);
    await expect(header(page, 'city').getByRole('button')).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(cell(page, 0, 'city')).toHaveAttribute('data-cursor');
  });

  await test.step('End shows the last column; the name has not moved', async () => {
    await page.setViewportSize({ width: 900, height: 700 });
    const before = await cell(page, 0, 'name').boundingBox();
    await page.keyboard.press('End');
    const last = grid(page).locator('tr[data-index="0"] td[data-column]').last();
    await expect(last).toHaveAttribute('data-cursor');
    await expect(last).toBeInViewport();
    expect((await cell(page, 0, 'name').boundingBox())?.x).toBe(before?.x);
  });
});

test('Tab leaves the grid at the end of a row, the name opens the customer', async ({ sample: page }) => {
  await cell(page, 0, 'city').click();
  await page.keyboard.press('End');
  await page.keyboard.press('Tab');
  expect(await grid(page).evaluate((one) => one.parentElement?.contains(document.activeElement))).toBe(false);
  const name = await cell(page, 1, 'name').innerText();
  await cell(page, 1, 'name').locator('[data-open]').click();
  await expect(page.getByRole('heading', { name })).toBeVisible();
});

test('a cell that somebody else wrote meanwhile goes on being written after the question', async ({
  sample: page,
  context,
  server,
}) => {
  const colleague = await context.newPage();
  await colleague.goto(server.url);
  await go(colleague, '/customers');
  await cell(page, 1, 'city').dblclick();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Mine');
  await cell(colleague, 1, 'city').click();
  await colleague.keyboard.type('Theirs');
  await colleague.keyboard.press('Enter');
  await expect(cell(colleague, 1, 'city')).toHaveText('Theirs');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('textbox', { name: 'City' })).toHaveValue('Mine');
});

test('Esc clears the selection from the checkbox and from the bar, and after a dialog', async ({
  sample: page,
}) => {
  const bar = page.getByRole('toolbar');
  const all = grid(page).locator('thead input[type=checkbox]');
  await all.click();
  await expect(bar).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(bar).toHaveCount(0);
  await all.click();
  await bar.getByRole('button', { name: 'Edit', exact: true }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(bar.getByRole('button', { name: 'Edit', exact: true })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(bar).toHaveCount(0);
});
