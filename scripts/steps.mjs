// Small pieces the test scripts share: running commands, finding programs, adding up results.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
export const results = join(root, 'test-results');

/** A line of our own between the tools' output. */
export const say = (text) => console.log(`\n> ${text}`);

/** Runs a command with its output shown; resolves to its exit code (1 when it could not start). */
export function run(command, args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
    });
    child.on('error', (error) => {
      console.error(`${command}: ${error.message}`);
      resolve(1);
    });
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

/** A tool of node_modules, by this very Node (npm's scripts run on the Node the project brings). */
export const tool = (name, args, env) => run(join(root, 'node_modules/.bin', name), args, env);

/** Full path of a program, or null. */
export function which(name) {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const path = join(folder, name);
    if (folder && existsSync(path)) return path;
  }
  return null;
}

let updated = false;

/** Installs Debian packages where that is possible without asking; false where it is not. */
export function aptInstall(packages) {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !which('apt-get')) return false;
  say(`Installing ${packages.join(', ')} (apt-get)`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args) =>
    spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0;
  if (!updated) updated = apt('update', '-qq');
  return apt('install', '-y', '-qq', '--no-install-recommends', ...packages);
}

/** Makes the folder for reports, without the file of an earlier run. */
export function report(name) {
  mkdirSync(results, { recursive: true });
  const path = join(results, name);
  rmSync(path, { force: true });
  return path;
}

const read = (path) => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
};

/** Counts of a vitest JSON report; a file that could not be loaded counts as one failure. */
export function vitestCounts(path, exitCode) {
  const json = read(path);
  if (!json) return { passed: 0, failed: 1, skipped: 0 };
  const broken = json.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  const failed = json.numFailedTests + broken.length;
  return {
    passed: json.numPassedTests,
    failed: failed === 0 && exitCode !== 0 ? 1 : failed,
    skipped: json.numPendingTests + (json.numTodoTests ?? 0),
  };
}

/** Counts of a Playwright JSON report. */
export function playwrightCounts(path, exitCode) {
  const json = read(path);
  if (!json) return { passed: 0, failed: 1, skipped: 0 };
  const { expected, flaky, unexpected, skipped } = json.stats;
  const failed = unexpected + json.errors.length;
  return { passed: expected + flaky, failed: failed === 0 && exitCode !== 0 ? 1 : failed, skipped };
}
