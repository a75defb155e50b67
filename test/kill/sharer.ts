import { join } from 'node:path';
import { Files } from '@main/features/files/controller';
import { openLocalStore } from '@main/features/settings/preferences';
import { probeHere } from '@test/helpers/locks';

/** Moves a file into a shared folder and is killed while it does: `sharer <home> <file> <folder>`. */
const [home = '', path = '', folder = ''] = process.argv.slice(2);

const files = new Files({
  store: openLocalStore(home),
  homeFolder: home,
  documentsFolder: join(home, 'Documents'),
  osName: 'Sharer',
  push: () => {},
  log: (_id, name, error) => console.error(name, error),
  // The test of locks is not what is tested here, so it needs no process of its own.
  lockProbe: probeHere,
});
await files.open(path);
process.stdout.write('go\n');
await files.share(folder);
process.stdout.write('done\n');
process.exit(0);
