import { expect, type Locator, type Page } from '@playwright/test';

/** Presses on one page are far fewer; more means that Tab does not lead there. */
const mostPresses = 120;

/** Goes to an element as a person without a mouse does. */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < mostPresses; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} does not lead to ${target}`);
}

/** Finds something in the palette by typing, and opens the line named once the arrows stand on it. */
export async function choose(page: Page, text: string, line: RegExp): Promise<void> {
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: 'Search and commands' });
  await expect(palette.getByRole('combobox')).toBeFocused();
  await page.keyboard.type(text);
  await expect(palette.getByRole('option', { name: line, selected: true })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(palette).toBeHidden();
}

/** Opens the drop-down list of the field that has the focus; arrows count in it from here on. */
export async function openList(page: Page): Promise<void> {
  await page.keyboard.press('Enter');
  await expect(page.getByRole('listbox')).toBeVisible();
}

/** The option of a drop-down list that Enter takes; the list marks it so, as its focus stays in the field. */
export const marked = (page: Page, name: string): Locator =>
  page.locator('[role="option"][data-combobox-selected]').filter({ hasText: name });
