// Pictures of the documentation, from sample data: docs/screenshots/<page>.<language>.<theme>.png and a page showing them all.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { call, go, settle } from '../test/e2e/support/call.ts';
import { startOfTime, startServer } from '../test/e2e/support/server.ts';
import { buildIfStale } from './build-if-stale.mjs';
import { ensureChromium } from './chromium.mjs';
import { root } from './steps.mjs';

const folder = join(root, 'docs/screenshots');
const looks = [
  ['en', 'light'],
  ['en', 'dark'],
  ['zh-CN', 'light'],
];

/** `[name, title, place in the application, keys to press there]` */
async function pages(page) {
  const byRank = { sort: { key: 'sales12m', desc: true }, limit: 1 };
  const { rows } = await call(page, 'customers.list', byRank);
  const plans = await call(page, 'plans.list');
  plans.sort((a, b) => b.sectionsFilled - a.sectionsFilled);
  const complaints = await call(page, 'complaints.list', { state: 'open' });
  return [
    ['today', 'Today', '/'],
    ['customers', 'The customers list', '/customers'],
    ['customer', 'The page of a customer', `/customers/${rows[0].id}`],
    ['file', "A customer's file", `/customers/${rows[0].id}/file`],
    ['map', 'Who decides', `/customers/${rows[0].id}/map`],
    ['timeline', 'What happened', `/customers/${rows[0].id}/timeline`],
    ['people', 'Its people', `/customers/${rows[0].id}/people`],
    ['history', 'Its history', `/customers/${rows[0].id}/history`],
    ['plan', 'An account plan', `/plans/${plans[0].id}`],
    ['plan-print', 'The plan on paper', `/print/plan/${plans[0].id}`],
    ['complaints', 'Complaints', '/complaints'],
    ['complaint', 'A complaint', `/complaints/${complaints[0].id}`],
    ['palette', 'Everything from the keyboard', '/customers', 'Control+k'],
    ['settings', 'Settings', '/settings'],
  ];
}

await buildIfStale();
const executablePath = await ensureChromium();
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
const shown = new Map();
for (const [language, theme] of looks) {
  const home = mkdtempSync(join(tmpdir(), 'keyfolio-screenshots-'));
  const server = await startServer(home);
  const page = await browser.newPage({
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    locale: 'en-GB',
    timezoneId: 'UTC',
  });
  await page.clock.setFixedTime(startOfTime);
  await page.goto(server.url);
  await call(page, 'files.create', { name: language === 'en' ? 'Hina Sales' : '海纳销售', sample: language });
  await call(page, 'settings.savePreferences', {
    language,
    theme,
    myName: language === 'en' ? 'Lin Yue' : '林悦',
  });
  for (const [name, title, place, keys] of await pages(page)) {
    await page.goto(new URL(`#${place}`, server.url).href);
    await page.reload();
    await page.locator('main, #content, [data-print-ready]').first().waitFor();
    if (keys) await page.keyboard.press(keys);
    await settle(page);
    const file = `${name}.${language}.${theme}.png`;
    await page.screenshot({ path: join(folder, file) });
    shown.set(title, [...(shown.get(title) ?? []), file]);
    console.log(file);
  }
  await go(page, '/');
  await page.close();
  await server.stop();
  rmSync(home, { recursive: true, force: true });
}
await browser.close();
const lines = [...shown].map(
  ([title, files]) => `## ${title}\n\n${files.map((file) => `![${file}](${file})`).join('\n')}\n`,
);
writeFileSync(
  join(folder, 'README.md'),
  `# Screenshots\n\nMade by \`npm run screenshots\` from sample data; firms and persons are invented.\n\n${lines.join('\n')}`,
);
