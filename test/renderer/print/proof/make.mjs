/**
 * Prints the fixtures to PDF with Chromium, as the application does, to look at them:
 *   npx node test/renderer/print/proof/make.mjs <folder> [plan.en card.en ...] [--letter]
 */
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium } from '@playwright/test';
import react from '@vitejs/plugin-react';
import { createServer } from 'vite';

const root = resolve(import.meta.dirname, '../../../..');
const [folder = '.', ...rest] = process.argv.slice(2);
const paper = rest.includes('--letter') ? 'letter' : 'a4';
const wanted = rest.filter((a) => !a.startsWith('--'));
const names =
  wanted.length > 0 ? wanted : ['plan.en', 'plan.zh', 'card.en', 'card.zh', 'complaint.en', 'complaint.zh'];

const server = await createServer({
  root: import.meta.dirname,
  configFile: false,
  logLevel: 'warn',
  plugins: [react()],
  resolve: {
    alias: {
      '@renderer': join(root, 'src-renderer'),
      '@shared': join(root, 'src-shared'),
      '@main': join(root, 'src-main'),
    },
  },
  server: { port: 0, host: '127.0.0.1', fs: { allow: [root] } },
});
await server.listen();
const url = server.resolvedUrls.local[0];
const { renderPdf } = await server.ssrLoadModule('@main/features/print/render-pdf.ts');
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? undefined,
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
const page = await browser.newPage();
page.on('console', (m) => m.type() === 'error' && console.error(m.text()));
page.on('pageerror', (e) => console.error(e));
for (const name of names) {
  let passes = 0;
  const pdf = await renderPdf(async (pages) => {
    passes += 1;
    await page.goto(`${url}?doc=${name}&paper=${paper}&pages=${encodeURIComponent(JSON.stringify(pages))}`);
    await page.waitForSelector('html[data-print-ready="true"]', { state: 'attached' });
    return page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
  });
  const file = join(folder, `${name}.pdf`);
  writeFileSync(file, pdf);
  console.log(`${file}: ${Math.round(pdf.length / 1024)} KB, ${passes} passes`);
}
await browser.close();
await server.close();
