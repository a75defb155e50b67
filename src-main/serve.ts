import { randomBytes } from 'node:crypto';
import { homedir, userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createApplication } from './application';
import { Files } from './features/files/controller';
import { openLocalStore } from './features/settings/preferences';
import type { Surroundings } from './rpc/context';
import { createHttpTransport, type HttpTransport } from './rpc/http-transport';

/** The same application without Electron: on loopback, for a browser. */
const { values } = parseArgs({
  options: { file: { type: 'string' }, port: { type: 'string' }, home: { type: 'string' } },
});
const homeFolder = resolve(values.home ?? join(homedir(), '.keyfolio'));
const documentsFolder = values.home ? homeFolder : join(homedir(), 'Documents', 'Keyfolio');
const store = openLocalStore(homeFolder);
const token = randomBytes(24).toString('base64url');
const osName = userInfo().username;
let transport: HttpTransport | null = null;
const push = (change: Parameters<HttpTransport['push']>[0]) => transport?.push(change);
const log = (id: string, name: string, error: unknown) => console.error(id, name, error);
const files = new Files({ store, homeFolder, documentsFolder, osName, push, log });

const surroundings: Surroundings = {
  hasDialogs: false,
  askSave: async ({ suggested }) => suggested,
  askOpen: async () => null,
  askFolder: async () => null,
  showInFolder: () => {},
  marginBoxes: true,
  osLanguage: Intl.DateTimeFormat().resolvedOptions().locale,
  osName,
};
const app = createApplication({
  surroundings,
  preferences: store,
  files,
  homeFolder,
  origin: store.origin,
  push,
  log,
});
if (values.file) await files.openQuietly(values.file);

transport = createHttpTransport({
  dispatcher: app.dispatcher,
  caller: app.caller,
  token,
  renderer: fileURLToPath(new URL('../renderer', import.meta.url)),
});
transport.server.listen(Number(values.port ?? 0), '127.0.0.1', () => {
  const address = transport?.server.address();
  const port = typeof address === 'object' && address ? address.port : values.port;
  console.log(`Keyfolio is at http://127.0.0.1:${port}/#token=${token}`);
});

const stop = () => {
  files.close();
  process.exit(0);
};
process.on('SIGINT', stop);
process.on('SIGTERM', stop);
