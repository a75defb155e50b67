import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import type { Contact } from '@shared/features/contacts/model';
import type { Influence } from '@shared/features/map/model';
import { call, go } from './support/call';
import { expect, test } from './support/fixtures';
import { choose, marked, openList, tabTo } from './support/keys';

const customer = 'Qingyao Precision Pumps';
const card = (page: Page, name: string): Locator =>
  page.locator('.react-flow__node').filter({ hasText: name });
const gaps = (page: Page): Locator => page.getByRole('region', { name: 'Gaps' }).getByRole('listitem');

async function openMap(page: Page): Promise<string> {
  const { rows } = await call<{ rows: { id: string }[] }>(page, 'customers.list', { search: customer });
  const id = rows[0]?.id ?? '';
  await go(page, `/customers/${id}/map`);
  await expect(card(page, 'Shen Weihang')).toBeVisible();
  return id;
}
const peopleOf = (page: Page, customerId: string) =>
  call<Contact[]>(page, 'contacts.ofCustomer', { customerId });
const linesOf = (page: Page, customerId: string) => call<Influence[]>(page, 'map.lines', { customerId });

test('the decision map by keyboard alone', async ({ sample: page }) => {
  await test.step('the palette leads to the customer, arrows to the map', async () => {
    await expect(page.getByRole('link', { name: /^Customers/ })).toBeVisible();
    await choose(page, 'qingyao', new RegExp(customer));
    const selected = page.getByRole('tab', { selected: true });
    await tabTo(page, selected);
    // The tabs between are others' business; each is there before the next arrow.
    const tabs = page.getByRole('tab');
    const names = await tabs.allTextContents();
    const first = names.indexOf((await selected.textContent()) ?? '');
    for (let at = first + 1; at <= names.indexOf('Map'); at += 1) {
      await page.keyboard.press('ArrowRight');
      await expect(tabs.nth(at)).toBeFocused();
      await expect(tabs.nth(at)).toHaveAttribute('aria-selected', 'true');
    }
    await expect(selected).toHaveText('Map');
    await expect(gaps(page)).toHaveText([
      'No contact with people of weight: Lu Peiwen 陆培文.',
      'Buying role not known: Shen Yiran 沈亦然.',
    ]);
  });
  const id = /customers\/([^/]+)\/map/.exec(page.url())?.[1] ?? '';

  await test.step('a card says all its facts; arrows walk by where cards stand', async () => {
    await tabTo(page, card(page, 'Shen Weihang'));
    await expect(card(page, 'Shen Weihang')).toHaveAccessibleName(
      /General manager, role Decision maker, influence 5 of 5, attitude \+1, possible access, known, reports to nobody here/,
    );
    await page.keyboard.press('ArrowDown');
    const below = page.locator('.react-flow__node:focus');
    await expect(below).toHaveAccessibleName(/reports to Shen Weihang/);
    await page.keyboard.press('ArrowUp');
    await expect(card(page, 'Shen Weihang')).toBeFocused();
  });

  await test.step('Alt and arrows move a card; one undo puts the map back', async () => {
    await page.keyboard.press('Alt+ArrowRight');
    await page.keyboard.press('Alt+ArrowRight');
    await expect
      .poll(async () => (await peopleOf(page, id)).every((one) => one.leftOn || one.mapX !== null))
      .toBe(true);
    await expect(page.getByRole('button', { name: 'Arrange' })).toBeEnabled();
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect.poll(async () => (await peopleOf(page, id)).every((one) => one.mapX === null)).toBe(true);
  });

  await test.step('R makes somebody report to another; a circle is refused with a sentence', async () => {
    await card(page, 'Xie Lanying').focus();
    await page.keyboard.press('r');
    const asking = page.getByRole('status').filter({ hasText: 'reports to: choose' });
    await expect(asking).toContainText('Lu Peiwen 陆培文 chosen');
    await page.keyboard.press('ArrowUp');
    await expect(asking).toContainText('Shen Weihang 沈维航 chosen');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Xie Lanying 解兰英 reports to Shen Weihang 沈维航').first()).toBeVisible();
    const people = await peopleOf(page, id);
    const named = (name: string) => people.find((one) => one.name.startsWith(name));
    expect(named('Xie')?.reportsTo).toBe(named('Shen Weihang')?.id);
    await card(page, 'Shen Weihang').focus();
    await page.keyboard.press('r');
    await page.keyboard.press('Enter');
    await expect(page.getByText(/^Shen Weihang 沈维航 cannot report to/)).toBeVisible();
  });

  await test.step('I draws a line of influence; its kind is changed; Delete takes it away; undo brings it back', async () => {
    const before = (await linesOf(page, id)).length;
    await card(page, 'Tang Mo').focus();
    await page.keyboard.press('i');
    await page.keyboard.press('Enter');
    const panel = page.getByRole('region', { name: 'Line of influence' });
    await expect(panel).toBeFocused();
    await tabTo(page, panel.getByRole('button', { name: /^Kind/ }));
    await openList(page);
    await page.keyboard.press('ArrowDown');
    await expect(marked(page, 'Weak')).toBeVisible();
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await linesOf(page, id)).at(-1)?.kind).toBe('weak');
    await panel.focus();
    await page.keyboard.press('Delete');
    await expect.poll(async () => (await linesOf(page, id)).length).toBe(before);
    await tabTo(
      page,
      page
        .getByRole('alert')
        .filter({ hasText: /^Line from Tang Mo/ })
        .getByRole('button', { name: 'Undo' }),
    );
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await linesOf(page, id)).length).toBe(before + 1);
  });

  await test.step('a gap leads to its person, the panel fills it', async () => {
    await tabTo(page, page.getByRole('button', { name: 'Show Shen Yiran 沈亦然 on the map' }));
    await page.keyboard.press('Enter');
    await expect(card(page, 'Shen Yiran')).toBeFocused();
    await page.keyboard.press('Enter');
    const panel = page.getByRole('region', { name: 'Shen Yiran 沈亦然' });
    await expect(panel).toBeFocused();
    await tabTo(page, panel.getByRole('button', { name: /^Buying role/ }));
    await openList(page);
    await page.keyboard.press('ArrowDown');
    await expect(marked(page, 'Decision maker')).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await expect(marked(page, 'Influencer')).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(card(page, 'Shen Yiran')).toContainText('Influencer');
    await page.keyboard.press('Escape');
    await expect(card(page, 'Shen Yiran')).toBeFocused();
    await expect(gaps(page)).toHaveCount(1);
  });
});

test('the decision map by mouse: a card, a line, a picture, a person', async ({ sample: page }) => {
  const id = await openMap(page);
  const centre = async (locator: Locator) => {
    const box = await locator.boundingBox();
    if (!box) throw new Error('not on the screen');
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  const drag = async (from: { x: number; y: number }, to: { x: number; y: number }) => {
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
    await page.mouse.move(to.x, to.y, { steps: 4 });
    await page.mouse.up();
  };
  const named = async (name: string) => (await peopleOf(page, id)).find((one) => one.name.startsWith(name));

  await test.step('a card is dragged, and Arrange takes all back', async () => {
    const start = await centre(card(page, 'Tang Mo'));
    await drag(start, { x: start.x + 60, y: start.y + 90 });
    await expect.poll(async () => (await named('Tang'))?.mapY ?? 0).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Arrange' }).click();
    await expect.poll(async () => (await named('Tang'))?.mapY ?? null).toBeNull();
    await page.getByRole('button', { name: 'Fit' }).click();
  });

  await test.step('from a lower handle to another card: reports to', async () => {
    const head = card(page, 'Lu Peiwen');
    await head.hover();
    await drag(
      await centre(head.locator('[data-handleid="down"]')),
      await centre(card(page, 'Shan Jiahe').locator('[data-handleid="up"]')),
    );
    const lu = await named('Lu');
    await expect.poll(async () => (await named('Shan'))?.reportsTo).toBe(lu?.id);
  });

  await test.step('from a side handle to another card: influence', async () => {
    const before = (await linesOf(page, id)).length;
    const from = card(page, 'Xie Lanying');
    await from.hover();
    await drag(
      await centre(from.locator('[data-handleid="left"]')),
      await centre(card(page, 'Qiu Minzhi').locator('[data-handleid="right"]')),
    );
    await expect.poll(async () => (await linesOf(page, id)).length).toBe(before + 1);
    await expect(page.getByRole('region', { name: 'Line of influence' })).toBeVisible();
  });

  await test.step('a person is added below whoever is chosen', async () => {
    await card(page, 'Lu Peiwen').click();
    await page.getByRole('button', { name: 'Add person' }).click();
    await expect(page.getByText('Reports to Lu Peiwen 陆培文', { exact: true })).toBeVisible();
    await page.getByRole('textbox', { name: 'Name of the new person' }).fill('Hao Ran');
    await page.keyboard.press('Enter');
    await expect(card(page, 'Hao Ran')).toBeVisible();
    expect((await named('Hao'))?.reportsTo).toBe((await named('Lu'))?.id);
  });

  await test.step('what a colleague draws appears by itself', async () => {
    const [shen, tang] = [await named('Shen Weihang'), await named('Tang')];
    await call(page, 'map.connect', { customerId: id, fromId: tang?.id, toId: shen?.id, kind: 'against' });
    await expect(page.getByRole('img', { name: 'Tang Mo 唐墨: works against Shen Weihang' })).toHaveCount(1);
  });

  await test.step('the picture is saved, drawn and as a drawing', async () => {
    for (const [kind, begins] of [
      ['Picture (PNG)', '\u0089PNG'],
      ['Drawing (SVG)', '<?xml'],
    ] as const) {
      await page.getByRole('button', { name: 'Save picture' }).click();
      const coming = page.waitForEvent('download');
      await page.getByRole('menuitem', { name: kind }).click();
      const saved = await coming;
      const bytes = await readFile(await saved.path());
      expect(bytes.toString('latin1').startsWith(begins)).toBe(true);
      expect(saved.suggestedFilename()).toContain('decision map');
    }
  });

  await test.step('the same map as a table', async () => {
    await page.getByRole('button', { name: 'As a list' }).click();
    const row = page
      .getByRole('table', { name: 'People on the map' })
      .getByRole('row', { name: /^Qiu Minzhi/ });
    await expect(row).toContainText('strong influence on Shen Weihang');
  });
});

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the map, ${theme}`, async ({ sample: page }) => {
    await call(page, 'settings.savePreferences', { theme });
    await page.reload();
    await openMap(page);
    const found = async () =>
      (await new AxeBuilder({ page }).analyze()).violations.map(
        ({ id, nodes }) =>
          `${id}: ${nodes
            .map((node) => node.target.join(' '))
            .slice(0, 3)
            .join(' | ')}`,
      );
    expect(await found()).toEqual([]);
    await card(page, 'Qiu Minzhi').click();
    await expect(page.getByRole('region', { name: /^Qiu Minzhi/ })).toBeVisible();
    expect(await found()).toEqual([]);
  });
}
