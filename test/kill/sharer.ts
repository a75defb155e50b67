import { join } from 'node:path';
import { Files } from '@main/features/files/controller';
import { openLocalStore } from '@main/features/settings/preferences';
import type { LockProbe } from '@main/features/sharing/lock-test';
import Database from 'better-sqlite3';

/** Moves a file into a shared folder and is killed while it does: `sharer <home> <file> <folder>`. */
const [home = '', path = '', folder = ''] = process.argv.slice(2);

/** The test of locks is not what is tested here, so it needs no process of its own. */
const probe: LockProbe = async (probed) => {
  const db = new Database(probed, { timeout: 0 });
  try {
    db.exec('BEGIN EXCLUSIVE');
    return `taken ${db.prepare<[], string>('SELECT value FROM probe').pluck().get()}`;
  } catch {
    return 'refused';
  } finally {
    db.close();
  }
};

const files = new Files({
  store: openLocalStore(home),
  homeFolder: home,
  documentsFolder: join(home, 'Documents'),
  osName: 'Sharer',
  push: () => {},
  log: (_id, name, error) => console.error(name, error),
  lockProbe: probe,
});
await files.open(path);
process.stdout.write('go\n');
await files.share(folder);
process.stdout.write('done\n');
process.exit(0);
