import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';

/** Serves the file to a browser, at the list of customers, for as long as the work takes. */
export async function inBrowser(
  app: string,
  file: string,
  browserPath: string,
  work: (page: Page, url: string) => Promise<void>,
): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'keyfolio-bench-'));
  const server = spawn(process.execPath, [app, '--home', home, '--port', '0', '--file', file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const browser = await chromium.launch({
    executablePath: browserPath,
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const url = await new Promise<string>((resolve, reject) => {
      server.stdout.on('data', (chunk: Buffer) => {
        const at = /(http:\/\/127\.0\.0\.1:\d+)\/#(token=\S+)/.exec(chunk.toString());
        if (at) resolve(`${at[1]}/?${at[2]}#/customers`);
      });
      server.on('exit', (code) => reject(new Error(`The server ended with ${code}`)));
    });
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
    await work(page, url);
  } finally {
    await browser.close();
    server.kill('SIGTERM');
    await new Promise((resolve) => (server.exitCode === null ? server.on('exit', resolve) : resolve(null)));
    rmSync(home, { recursive: true, force: true });
  }
}
