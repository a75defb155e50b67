import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createApplication } from '@main/application';
import { type OpenFile, openFile } from '@main/db/open';
import type { FilesController } from '@main/rpc/context';
import { type AppContract, contract } from '@shared/contract';
import { defaultPreferences, type Preferences } from '@shared/features/settings/model';
import { type Change, type Client, createClient } from '@shared/rpc/client';

/** Passwords that cost next to nothing: what they cost otherwise is tested once. */
export const cheapCost = { N: 16, r: 1, p: 1 };

export interface TestApp {
  readonly api: Client<AppContract>;
  readonly file: OpenFile;
  readonly folder: string;
  /** Every change pushed so far. */
  readonly pushed: Change[];
  /** The same file through another installation: another person, whose undo stack is their own. */
  as(name: string): Client<AppContract>;
  close(): void;
}

/**
 * A whole application over a real file in a temporary folder, called directly. Close it in `afterEach`.
 * @param at another file that is there already; it stays when this is closed
 */
export function openTestApp(at?: string): TestApp {
  const folder = at === undefined ? mkdtempSync(join(tmpdir(), 'keyfolio-test-')) : dirname(at);
  const path = at ?? join(folder, 'test.keyfolio');
  const file = openFile(path, { create: true });
  const pushed: Change[] = [];
  const files = {
    state: { path, name: 'test', mode: 'write', reason: null },
    current: () => file,
  } as unknown as FilesController;
  const as = (name: string): Client<AppContract> => {
    let preferences: Preferences = { ...defaultPreferences, myName: name };
    const app = createApplication({
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
      preferences: {
        get: () => preferences,
        save: (set) => {
          preferences = { ...preferences, ...set };
          return preferences;
        },
      },
      files,
      homeFolder: folder,
      origin: name,
      push: (change) => pushed.push(change),
      log: (id, operation, error) => console.error(id, operation, error),
      parseOutput: true,
      secretCost: cheapCost,
    });
    // Through JSON, as every transport does.
    return createClient(contract, async (operation, input) => {
      const wire = input === undefined ? undefined : JSON.parse(JSON.stringify(input));
      return JSON.parse(JSON.stringify(await app.dispatcher.call(operation, wire, app.caller('test'))));
    });
  };
  return {
    api: as('Lin Yue'),
    file,
    folder,
    pushed,
    as,
    close: () => {
      file.close();
      if (at === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}
