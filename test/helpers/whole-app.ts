import { join } from 'node:path';
import { createApplication } from '@main/application';
import type { OpenFile } from '@main/db/open';
import { Files } from '@main/features/files/controller';
import { openLocalStore } from '@main/features/settings/preferences';
import { type AppContract, contract } from '@shared/contract';
import { type Change, type Client, createClient } from '@shared/rpc/client';
import type { Envelope } from '@shared/rpc/errors';
import { cheapCost } from './file';

export interface WholeApp {
  readonly api: Client<AppContract>;
  /** One call as a transport makes it. */
  call(name: string, input: unknown): Promise<Envelope>;
  file(): OpenFile;
  readonly files: Files;
  /** Everything that was pushed to windows or written to the log. */
  readonly said: unknown[];
  close(): Promise<void>;
}

/** The application with real files under `home`, as the browser server puts it together, without a server. */
export function wholeApp(home: string, name = 'Lin Yue'): WholeApp {
  const said: unknown[] = [];
  const push = (change: Change) => void said.push(change);
  const log = (id: string, operation: string, error: unknown) =>
    void said.push({
      id,
      operation,
      error: String(error),
      stack: error instanceof Error ? error.stack : null,
    });
  const store = openLocalStore(join(home, 'home'));
  const files = new Files({
    store,
    homeFolder: join(home, 'home'),
    documentsFolder: join(home, 'Documents'),
    osName: name,
    push,
    log,
  });
  const { dispatcher, caller } = createApplication({
    surroundings: {
      hasDialogs: false,
      askSave: async () => null,
      askOpen: async () => null,
      askFolder: async () => null,
      showInFolder: () => {},
      marginBoxes: true,
      osLanguage: 'en',
      osName: name,
    },
    preferences: { get: () => store.get(), save: (set) => store.save(set) },
    files,
    homeFolder: join(home, 'home'),
    origin: store.origin,
    push,
    log,
    parseOutput: true,
    secretCost: cheapCost,
  });
  const call = async (operation: string, input: unknown): Promise<Envelope> => {
    const wire: unknown = input === undefined ? undefined : JSON.parse(JSON.stringify(input));
    return JSON.parse(JSON.stringify(await dispatcher.call(operation, wire, caller('test')))) as Envelope;
  };
  return {
    api: createClient(contract, call),
    call,
    file: () => {
      const file = files.current();
      if (!file) throw new Error('no file is open');
      return file;
    },
    files,
    said,
    close: async () => {
      await files.idle();
      files.close();
    },
  };
}
