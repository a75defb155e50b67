import { createHash } from 'node:crypto';
import { readFileSync, statSync, truncateSync } from 'node:fs';
import { call } from './support/call';
import { expect, test } from './support/fixtures';
import { makeHome, removeHome, startServer } from './support/server';

const digest = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');

test('a file whose end is cut off is rescued into a new one, and left as it is', async ({ page }) => {
  const home = makeHome();
  try {
    const first = await startServer(home);
    await page.goto(first.url);
    const { path } = await call<{ path: string }>(page, 'files.create', { name: 'Office', sample: 'en' });
    await first.stop();
    truncateSync(path, statSync(path).size - 5 * 4096);
    const before = digest(path);

    const second = await startServer(home, path);
    await page.goto(second.url);
    await expect(page.getByRole('alert')).toContainText('Office did not open.');
    await page.getByRole('button', { name: 'Rescue…' }).click();
    await page.getByRole('button', { name: 'Rescue', exact: true }).click();
    const report = page.getByRole('dialog', { name: 'What was rescued from Office' });
    await expect(report).toContainText('The end of the file is missing: 5 of');
    await expect(report.getByRole('row', { name: /^Customers 60/ })).toBeVisible();
    await report.getByRole('button', { name: 'Open the rescued file' }).click();
    await page.getByRole('link', { name: /^Customers/ }).click();
    await expect(page.getByText('60 customers')).toBeVisible();
    expect(await call(page, 'files.current')).toMatchObject({
      file: { name: 'Office rescued', mode: 'write' },
    });
    await second.stop();
    expect(digest(path)).toBe(before);
  } finally {
    removeHome(home);
  }
});
