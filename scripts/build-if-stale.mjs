// Builds when no build is there or a source is newer than it.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root, say, tool } from './steps.mjs';

function newest(folder) {
  let latest = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (entry.isFile()) latest = Math.max(latest, statSync(join(entry.parentPath, entry.name)).mtimeMs);
  }
  return latest;
}

export async function buildIfStale() {
  const built = join(root, 'out/main/serve.js');
  const index = join(root, 'out/renderer/index.html');
  const sources = ['src-main', 'src-renderer', 'src-shared'].map((folder) => newest(join(root, folder)));
  if (existsSync(built) && existsSync(index) && statSync(index).mtimeMs > Math.max(...sources)) return;
  say('Building Keyfolio');
  const code = await tool('electron-vite', ['build', '--logLevel', 'warn']);
  if (code !== 0) process.exit(code);
}
