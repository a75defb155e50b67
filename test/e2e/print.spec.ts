import type { Page } from '@playwright/test';
import { call } from './support/call';
import { expect, test } from './support/fixtures';
import { canRead, compareWithApproved, fontsOf, textOf } from './support/pdf';

/** The PDF that the browser's own print dialog would make of the preview. */
async function printed(page: Page, place: string): Promise<Buffer> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#${place}`);
  await page.locator('html[data-print-ready="true"]').waitFor({ state: 'attached' });
  return page.pdf({ preferCSSPageSize: true, printBackground: true });
}

/** The sample's plan with all ten sections written. */
async function fullestPlan(page: Page) {
  type Row = { id: string; customerName: string; sectionsFilled: number };
  const plans = await call<Row[]>(page, 'plans.list');
  const [plan] = plans.sort((a, b) => b.sectionsFilled - a.sectionsFilled);
  if (!plan) throw new Error('The sample has no plan');
  return plan;
}

test.describe('printed', () => {
  test.beforeAll(() => {
    expect(canRead, 'pdftoppm must be there: install poppler-utils').toBe(true);
  });

  for (const lang of ['en', 'zh-CN'] as const) {
    test(`an account plan, ${lang}`, async ({ sample: page }) => {
      const plan = await fullestPlan(page);
      const pdf = await printed(page, `/print/plan/${plan.id}?lang=${lang}&paper=a4`);
      const pages = textOf(pdf);
      expect(pages.length).toBeGreaterThanOrEqual(10);
      expect(pages[0]).toContain(plan.customerName.split(' ')[0]);
      const headings =
        lang === 'en'
          ? ['Executive summary', 'Customer overview', 'Competitor comparison', 'Partnership evaluation']
          : ['执行概述', '客户概述', '竞争对手比较', '合作伙伴关系评估'];
      const contents = pages[1] ?? '';
      for (const heading of headings) {
        const line = contents.split('\n').find((text) => text.includes(heading));
        const number = Number(/(\d+)\s*$/.exec(line ?? '')?.[1]);
        expect(number, `${heading} in the contents: ${line}`).toBeGreaterThan(2);
        expect(pages[number - 1], `${heading} on page ${number}`).toContain(heading);
      }
      expect(fontsOf(pdf).filter((font) => !font.embedded)).toEqual([]);
      expect(compareWithApproved(`plan.${lang}`, pdf)).toEqual([]);
    });

    test(`a customer card, ${lang}`, async ({ sample: page }) => {
      const { rows } = await call<{ rows: { id: string; name: string }[] }>(page, 'customers.list', {
        sort: { key: 'sales12m', desc: true },
        limit: 1,
      });
      const pdf = await printed(page, `/print/card/${rows[0]?.id}?lang=${lang}&paper=a4`);
      const pages = textOf(pdf);
      expect(pages).toHaveLength(1);
      expect(pages[0]).toContain(rows[0]?.name.split(' ')[0] ?? '');
      expect(compareWithApproved(`card.${lang}`, pdf)).toEqual([]);
    });

    test(`a complaint record, ${lang}`, async ({ sample: page }) => {
      const complaints = await call<{ id: string; number: string }[]>(page, 'complaints.list');
      const [complaint] = [...complaints].sort((a, b) => (a.number < b.number ? -1 : 1));
      const pdf = await printed(page, `/print/complaint/${complaint?.id}?lang=${lang}&paper=a4`);
      const pages = textOf(pdf);
      expect(pages).toHaveLength(1);
      expect(pages[0]).toContain(complaint?.number);
      expect(compareWithApproved(`complaint.${lang}`, pdf)).toEqual([]);
    });
  }

  test('on Letter paper', async ({ sample: page }) => {
    const plan = await fullestPlan(page);
    const pdf = await printed(page, `/print/plan/${plan.id}?lang=en&paper=letter`);
    expect(pdf.toString('latin1')).toMatch(/MediaBox\s*\[\s*0 0 612 792\s*\]/);
  });
});
