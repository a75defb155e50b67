import { resolve } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { call, go } from './call';
import type { Desk } from './desk';
import { canRead, textOf } from './pdf';

const northwind = resolve(import.meta.dirname, '../../fixtures/import/northwind/customers.csv');

/** The main job from end to end; every step asserts what a person would see. */
export async function mainJourney(desk: Desk): Promise<void> {
  await test.step('first run: the way to a spreadsheet', () => firstRun(desk.page));
  await test.step('import Northwind', () => importNorthwind(desk.page));
  await test.step('find a customer', () => findCustomer(desk.page));
  await test.step('edit, while a colleague edits the same field', () => editWithConflict(desk));
  await test.step('write a plan', () => writePlan(desk.page));
  await test.step('the plan as PDF', () => printPlan(desk));
  await test.step('log a complaint', () => logComplaint(desk.page));
  await test.step('undo and redo it', () => undoAndRedo(desk.page));
  await test.step('close, open again: everything is there', async () => {
    await desk.restart();
    await everythingIsThere(desk.page);
  });
}

async function firstRun(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'How would you like to start?' })).toBeVisible();
  await page.getByRole('button', { name: /^Choose a spreadsheet/ }).click();
  await expect(page.getByRole('heading', { name: 'Import', exact: true })).toBeVisible();
}

async function importNorthwind(page: Page): Promise<void> {
  await page.locator('input[type=file]:not([webkitdirectory])').setInputFiles(northwind);
  await expect(page.getByRole('region', { name: 'First rows of the file' })).toContainText(
    'Alfreds Futterkiste',
  );
  await page.getByRole('button', { name: 'Match columns' }).click();
  await expect(page.getByRole('combobox', { name: 'What column CompanyName becomes' })).toHaveValue('Name');
  await page.getByRole('button', { name: 'Check rows' }).click();
  await page.getByRole('button', { name: 'Import 93 rows' }).click();
  await expect(page.getByRole('heading', { name: /Import finished/ })).toBeVisible();
  await page.getByRole('link', { name: 'Show the customers' }).click();
  await expect(page.getByRole('heading', { name: 'Customers' })).toBeVisible();
  // Leading zeros and accents arrived unharmed.
  const { rows } = await call<{ rows: { id: string; city: string }[] }>(page, 'customers.list', {
    search: 'anatr',
  });
  expect(rows[0]?.city).toBe('México D.F.');
  const whole = await call<{ postalCode: string }>(page, 'customers.get', { id: rows[0]?.id });
  expect(whole.postalCode).toBe('05021');
}

async function findCustomer(page: Page): Promise<void> {
  await page
    .getByRole('searchbox')
    .or(page.getByRole('textbox', { name: 'Search in this view' }))
    .fill('konigl');
  const row = page.getByRole('row', { name: /Königlich Essen/ });
  await expect(row).toBeVisible();
  await expect(page.getByRole('row', { name: /Alfreds/ })).toHaveCount(0);
  await row.getByText('Königlich Essen').click();
  await expect(page.getByRole('heading', { name: 'Königlich Essen', level: 1 })).toBeVisible();
}

async function editWithConflict(desk: Desk): Promise<void> {
  const { page } = desk;
  const { rows } = await call<{ rows: { id: string; version: number }[] }>(page, 'customers.list', {
    search: 'konigl',
  });
  const customer = rows[0];
  await page.getByRole('tab', { name: 'File', exact: true }).click();
  await page.getByRole('button', { name: /^City/ }).click();
  const field = page.getByRole('textbox', { name: /^City/ });
  await field.fill('Potsdam');
  const other = await desk.colleague();
  await call(other, 'customers.save', {
    id: customer?.id,
    baseVersion: customer?.version,
    set: { city: 'Berlin', phone: '0555-11111' },
  });
  await field.press('Enter');
  const dialog = page.getByRole('dialog', { name: /changed the same field/ });
  await expect(dialog).toContainText('Brandenburg');
  await expect(dialog).toContainText('Berlin');
  await expect(dialog).toContainText('Potsdam');
  await page.keyboard.press('3');
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: /^City/ })).toContainText('Potsdam');
  // Their other field was merged, nobody's work is lost.
  await expect(page.getByRole('button', { name: /^Phone/ })).toContainText('0555-11111');
  if (other !== page) await other.close();
}

async function writePlan(page: Page): Promise<void> {
  await page.getByRole('tab', { name: /^Plans/ }).click();
  await page.getByRole('button', { name: 'New plan' }).first().click();
  await page.getByRole('button', { name: 'Create plan' }).click();
  const text = page.locator('[contenteditable="true"]').first();
  await text.click();
  await page.keyboard.type('Grow the bakery range in every branch by spring.');
  await expect
    .poll(async () => {
      const plans = await call<{ id: string }[]>(page, 'plans.list');
      const plan = await call<{ texts: unknown[] }>(page, 'plans.get', { id: plans[0]?.id });
      return JSON.stringify(plan.texts);
    })
    .toContain('bakery range');
}

async function printPlan(desk: Desk): Promise<void> {
  const { page } = desk;
  const [plan] = await call<{ id: string }[]>(page, 'plans.list');
  await go(page, `/print/plan/${plan?.id}?lang=en&paper=a4`);
  await expect(page.getByRole('status').filter({ hasText: /pages/ })).toBeVisible();
  const pdf = await desk.pdf('plan');
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  if (!canRead) return;
  const text = textOf(pdf).join('\n');
  expect(text).toContain('Königlich Essen');
  expect(text).toContain('Grow the bakery range');
  expect(text).toContain('Potsdam');
}

async function logComplaint(page: Page): Promise<void> {
  await go(page, '/complaints');
  await page.locator('#content').focus();
  await page.keyboard.press('l');
  const dialog = page.getByRole('dialog', { name: 'Log a complaint' });
  await dialog.getByRole('textbox', { name: 'Customer' }).fill('konigl');
  await expect(page.getByRole('option', { name: /Königlich Essen/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: /Philip Cramer/ }).click();
  await dialog.getByRole('radio', { name: 'Transport' }).click();
  await dialog.getByRole('textbox', { name: 'In a few words' }).fill('Bread arrived crushed');
  await dialog
    .getByRole('textbox', { name: 'What was said, word for word' })
    .fill('Every third loaf is flat.');
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
  await go(page, '/complaints');
  await expect(page.getByText('Bread arrived crushed').first()).toBeVisible();
}

async function undoAndRedo(page: Page): Promise<void> {
  await page.locator('#content').focus();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Bread arrived crushed')).toHaveCount(0);
  await page.keyboard.press('Control+Shift+z');
  await expect(page.getByText('Bread arrived crushed').first()).toBeVisible();
}

async function everythingIsThere(page: Page): Promise<void> {
  const recent = page.getByRole('region', { name: 'Recent files' }).getByRole('button').first();
  const room = page.getByRole('link', { name: /^Customers 93/ });
  await expect(recent.or(room)).toBeVisible();
  // Electron opens the last file by itself, the browser server offers it.
  if (await recent.isVisible()) await recent.click();
  await expect(room).toBeVisible();
  await go(page, '/complaints');
  await expect(page.getByText('Bread arrived crushed').first()).toBeVisible();
  await go(page, '/plans');
  await expect(page.getByText('Königlich Essen').first()).toBeVisible();
  const { rows } = await call<{ rows: { city: string }[] }>(page, 'customers.list', { search: 'konigl' });
  expect(rows[0]?.city).toBe('Potsdam');
}
