import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The project, or a copy of the built application elsewhere. */
const root = process.env.KEYFOLIO_APP ?? resolve(import.meta.dirname, '../../..');

/** One run of the application for a browser, with a home of its own. */
export interface Server {
  /** Address with the token of this run. */
  readonly url: string;
  readonly home: string;
  /** Ends the program as a person would, keeping the home. */
  stop(): Promise<void>;
}

/** The moment at which every run begins. */
export const startOfTime = '2026-11-22T09:14:00Z';

export const makeHome = (): string => mkdtempSync(join(tmpdir(), 'keyfolio-e2e-'));
export const removeHome = (home: string): void => rmSync(home, { recursive: true, force: true });

/** Starts `serve` and waits for its address. */
export async function startServer(home: string, file?: string): Promise<Server> {
  const clock = pathToFileURL(join(import.meta.dirname, 'clock.mjs')).href;
  const args = ['--import', clock, join(root, 'out/main/serve.js'), '--home', home, '--port', '0'];
  const child = spawn(process.execPath, file ? [...args, '--file', file] : args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, KEYFOLIO_NOW: startOfTime, TZ: 'UTC' },
  });
  return { url: await addressOf(child), home, stop: () => end(child) };
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      const url = /(http:\/\/127\.0\.0\.1:\d+\/\S*)/.exec(output)?.[1];
      if (url) resolve(url);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      process.stderr.write(chunk);
    });
    child.on('exit', (code) => reject(new Error(`The server ended with ${code}: ${output}`)));
  });
}

function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.on('exit', () => resolve());
    child.kill('SIGTERM');
  });
}
