import { defineConfig } from '@playwright/test';

/** Chromium in a box: no GPU, no sandbox (containers), nothing that calls out. */
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
];

export default defineConfig({
  outputDir: 'test-results/playwright',
  reporter: [['list'], ['json']],
  timeout: 60_000,
  expect: { timeout: 10_000 },
  workers: process.env.CI ? 2 : 1,
  forbidOnly: true,
  snapshotPathTemplate: 'test/e2e/approved/{projectName}/{arg}{ext}',
  use: {
    trace: 'retain-on-failure',
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'UTC',
  },
  projects: [
    {
      name: 'chromium',
      testDir: 'test/e2e',
      use: {
        browserName: 'chromium',
        launchOptions: {
          args: quiet,
          ...(process.env.CHROMIUM && { executablePath: process.env.CHROMIUM }),
        },
      },
    },
    { name: 'electron', testDir: 'test/electron', workers: 1 },
  ],
});
