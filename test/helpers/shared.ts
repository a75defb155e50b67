import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Application, createApplication } from '@main/application';
import { openFile } from '@main/db/open';
import { Files } from '@main/features/files/controller';
import { openLocalStore } from '@main/features/settings/preferences';
import type { LockProbe } from '@main/features/sharing/lock-test';
import type { Clock } from '@main/features/sharing/monitor-clock';
import { type AppContract, contract } from '@shared/contract';
import { type Change, type Client, createClient } from '@shared/rpc/client';
import { cheapCost } from './file';

/** One running program over a real file: its own home folder, preferences and installation. */
export interface Program {
  readonly name: string;
  readonly api: Client<AppContract>;
  readonly application: Application;
  readonly files: Files;
  /** Every change pushed so far. */
  readonly pushed: Change[];
  /** The same program through another window. */
  window(session: string): Client<AppContract>;
  /** Ends as a program does that is closed. */
  close(): void;
}

export interface ProgramOptions {
  readonly name: string;
  readonly home: string;
  readonly clock?: Clock;
  readonly lockProbe?: LockProbe;
}

/** Starts a program without a file. */
export function startProgram({ name, home, clock, lockProbe }: ProgramOptions): Program {
  const store = openLocalStore(home);
  store.save({ myName: name });
  const pushed: Change[] = [];
  const push = (change: Change) => void pushed.push(change);
  const log = (id: string, operation: string, error: unknown) => console.error(id, operation, error);
  const files = new Files({
    store,
    homeFolder: home,
    documentsFolder: home,
    osName: name,
    push,
    log,
    ...(clock && { clock }),
    ...(lockProbe && { lockProbe }),
  });
  const application = createApplication({
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
    preferences: store,
    files,
    homeFolder: home,
    origin: store.origin,
    push,
    log,
    parseOutput: true,
    secretCost: cheapCost,
  });
  const window = (session: string): Client<AppContract> =>
    createClient(contract, async (operation, input) => {
      const wire = input === undefined ? undefined : JSON.parse(JSON.stringify(input));
      const answer = await application.dispatcher.call(operation, wire, application.caller(session));
      return JSON.parse(JSON.stringify(answer));
    });
  return { name, api: window('main'), application, files, pushed, window, close: () => files.close() };
}

export interface SharedApps {
  /** The shared folder, and the file in it. */
  readonly folder: string;
  readonly path: string;
  readonly programs: readonly Program[];
  /** Another program joins. */
  join(name: string): Promise<Program>;
  close(): Promise<void>;
}

export interface SharedOptions {
  readonly clock?: Clock;
  /** False: a file of this computer that several programs have open. */
  readonly shared?: boolean;
  /** Where the shared folder is made. */
  readonly parent?: string;
}

/** Several programs with one file open, as colleagues at several computers. Close it in `afterEach`. */
export async function openSharedApps(
  names: readonly string[],
  { clock, shared = true, parent }: SharedOptions = {},
): Promise<SharedApps> {
  const root = mkdtempSync(join(tmpdir(), 'keyfolio-shared-'));
  const folder = parent ?? join(root, 'office');
  if (!existsSync(folder)) mkdirSync(folder);
  const path = join(folder, 'office.keyfolio');
  openFile(path, { create: true, shared }).close();
  const programs: Program[] = [];
  const join_ = async (name: string): Promise<Program> => {
    const home = join(root, `home-${programs.length}`);
    const program = startProgram({ name, home, ...(clock && { clock }) });
    programs.push(program);
    await program.files.open(path);
    // The backup that is due on opening is none of the tests' business.
    await program.files.idle();
    return program;
  };
  for (const name of names) await join_(name);
  return {
    folder,
    path,
    programs,
    join: join_,
    close: async () => {
      for (const program of programs) {
        program.close();
        await program.files.idle();
      }
      rmSync(root, { recursive: true, force: true });
    },
  };
}
