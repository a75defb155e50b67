import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { call, go, settle } from './support/call';
import { expect, test } from './support/fixtures';

/** Every page with the records of the sample. */
async function places(page: Page): Promise<string[]> {
  const { rows } = await call<{ rows: { id: string }[] }>(page, 'customers.list', { limit: 1 });
  const [plan] = await call<{ id: string }[]>(page, 'plans.list');
  const [complaint] = await call<{ id: string }[]>(page, 'complaints.list');
  const customer = `/customers/${rows[0]?.id}`;
  return [
    '/',
    '/customers',
    customer,
    `${customer}/file`,
    `${customer}/people`,
    `${customer}/map`,
    `${customer}/plans`,
    `${customer}/complaints`,
    `${customer}/timeline`,
    `${customer}/files`,
    `${customer}/history`,
    '/plans',
    `/plans/${plan?.id}`,
    '/complaints',
    `/complaints/${complaint?.id}`,
    '/settings',
    '/settings#fields',
    '/settings#team',
    '/duplicates',
    '/courtesies',
    '/help',
    '/import',
    '/recycle-bin',
    '/welcome',
  ];
}

for (const language of ['en', 'zh-CN'] as const) {
  for (const theme of ['light', 'dark'] as const) {
    test(`axe finds nothing serious, ${language}, ${theme}`, async ({ sample: page }) => {
      test.setTimeout(180_000);
      await call(page, 'settings.savePreferences', { language, theme });
      const all = await places(page);
      await page.reload();
      const found: string[] = [];
      for (const place of all) {
        await go(page, place);
        await expect(page.locator('#content, main').first()).not.toBeEmpty();
        await settle(page);
        const { violations } = await new AxeBuilder({ page }).analyze();
        for (const { id, impact, nodes } of violations) {
          if (impact !== 'serious' && impact !== 'critical') continue;
          found.push(
            `${place}: ${id} (${impact}) ${nodes
              .map((node) => node.target.join(' '))
              .slice(0, 3)
              .join(' | ')}`,
          );
        }
      }
      expect(found).toEqual([]);
    });
  }
}
