import { openFile } from '@main/db/open';
import { withLease } from '@main/features/sharing/lease';
import { Presence } from '@main/features/sharing/presence';

/**
 * A program of its own that has a shared file open, with long work that never ends; it is killed.
 * `holder <file> lease`: only holds the lease; `holder <file> lock`: is in the middle of a write transaction as well.
 */
const [path = '', what = 'lease'] = process.argv.slice(2);
const file = openFile(path);
const presence = new Presence({ path, who: () => ({ name: 'Holder', computer: 'PC' }) });
await presence.start();
// Something must keep the program alive, as its timers do not.
setInterval(() => {}, 1000);
await withLease(file, presence, 'import', async () => {
  if (what === 'lock') {
    file.raw.exec('BEGIN IMMEDIATE');
    file.raw.exec("INSERT INTO main.fileInfo VALUES ('half', 'done')");
  }
  process.stdout.write('holding\n');
  await new Promise(() => {});
});
