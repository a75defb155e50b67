// Finds an Electron to run the built application in, and lays the application out for it.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { aptInstall, root, say, which } from './steps.mjs';

/** A script beside the project that prepares an Electron on machines which cannot download it. */
const preparing = join(root, '../shared/tools/electron-runtime');

/** Path of the binary that the electron package downloaded, or null. */
function installed() {
  const folder = join(root, 'node_modules/electron');
  const note = join(folder, 'path.txt');
  if (!existsSync(note)) return null;
  const path = join(folder, 'dist', readFileSync(note, 'utf8'));
  return existsSync(path) ? path : null;
}

/** `{ executable, binding }`: binding is a better-sqlite3 built for an older Electron, where one is needed. Null: none to be had. */
export function findElectron() {
  const { ELECTRON, SQLITE_BINDING } = process.env;
  if (ELECTRON && existsSync(ELECTRON)) return { executable: ELECTRON, binding: SQLITE_BINDING ?? null };
  const own = installed();
  if (own) return { executable: own, binding: null };
  if (existsSync(preparing)) {
    say('Preparing an Electron');
    try {
      const out = execFileSync(preparing, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
      const value = (name) => new RegExp(`^${name}=(.*)$`, 'm').exec(out)?.[1] ?? null;
      const executable = value('ELECTRON');
      if (executable) return { executable, binding: value('SQLITE_BINDING') };
    } catch (error) {
      say(`That failed: ${error.message}`);
    }
  }
  say('Electron is not installed: trying its download (two minutes at the most)');
  spawnSync(process.execPath, [join(root, 'node_modules/electron/install.js')], {
    stdio: ['ignore', 'ignore', 'inherit'],
    timeout: 120_000,
  });
  const downloaded = installed();
  return downloaded ? { executable: downloaded, binding: null } : null;
}

/** Copies what a package would hold into a folder of its own, with a binding for the Electron at hand. */
export function layOut(binding) {
  const folder = mkdtempSync(join(tmpdir(), 'keyfolio-app-'));
  cpSync(join(root, 'out'), join(folder, 'out'), { recursive: true });
  const { name, productName, version, type, main } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  );
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name, productName, version, type, main }));
  if (existsSync(join(root, 'resources')))
    cpSync(join(root, 'resources'), join(folder, 'resources'), { recursive: true });
  const sqlite = join(folder, 'node_modules/better-sqlite3');
  for (const part of ['package.json', 'lib', 'prebuilds']) {
    cpSync(join(root, 'node_modules/better-sqlite3', part), join(sqlite, part), { recursive: true });
  }
  if (binding) {
    const place = join(sqlite, 'build/Release/better_sqlite3.node');
    mkdirSync(dirname(place), { recursive: true });
    cpSync(binding, place);
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** The command that gives a program a display, `[]` where there is one, null where none can be had. */
export function display() {
  if (process.platform !== 'linux' || process.env.DISPLAY) return [];
  if (!which('xvfb-run')) aptInstall(['xvfb', 'xauth']);
  return which('xvfb-run') ? ['xvfb-run', '-a'] : null;
}
