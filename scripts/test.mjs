// Everything there is to test, in order, with one line of figures at the end.
import { browserTests } from './e2e.mjs';
import { electronTests } from './electron-test.mjs';
import { report, run, say, tool, vitestCounts } from './steps.mjs';

const one = (code) => ({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 });
const npm = (script) => run('npm', ['run', '--silent', script]);

let built = false;
const needsBuild = (work) => () => {
  if (built) return work();
  say('FAILED: the application was not built');
  return { passed: 0, failed: 1, skipped: 0 };
};

const steps = [
  ['Types, lint and formatting', async () => one(await npm('check'))],
  [
    'Build',
    async () => {
      const code = await tool('electron-vite', ['build', '--logLevel', 'warn']);
      built = code === 0;
      return one(code);
    },
  ],
  [
    'Unit, service, layer and kill tests (vitest)',
    async () => {
      const json = report('unit.json');
      const code = await tool('vitest', [
        'run',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${json}`,
      ]);
      return vitestCounts(json, code);
    },
  ],
  ['Journeys in Chromium (Playwright)', needsBuild(() => browserTests())],
  ['Journey in Electron (Playwright)', needsBuild(() => electronTests())],
];

const total = { passed: 0, failed: 0, skipped: 0 };
const lines = [];
for (const [name, work] of steps) {
  say(name);
  const start = Date.now();
  const counts = await work();
  for (const key of Object.keys(total)) total[key] += counts[key];
  const figures = `${counts.passed} passed, ${counts.failed} failed${counts.skipped ? `, ${counts.skipped} skipped` : ''}`;
  lines.push(`${name}: ${figures} (${((Date.now() - start) / 1000).toFixed(0)} s)`);
}
say('Summary');
for (const line of lines) console.log(line);
console.log(
  `${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`,
);
process.exitCode = total.failed > 0 ? 1 : 0;
