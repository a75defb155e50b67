import { contract } from '@shared/contract';
import type { Change } from '@shared/rpc/client';
import { AppError } from '@shared/rpc/errors';
import type { OpenFile } from './db/open';
import { type ScryptCost, usualCost } from './db/secrets';
import { forgetLaidOut } from './features/attachments/service';
import { handlers } from './handlers';
import type { AppServices, Caller, FilesController, Surroundings } from './rpc/context';
import { createDispatcher, type Dispatcher } from './rpc/dispatcher';
import { reaching, transactReaching } from './rpc/reach';

export interface ApplicationOptions {
  readonly surroundings: Surroundings;
  readonly preferences: AppServices['preferences'];
  readonly files: FilesController;
  readonly homeFolder: string;
  /** Identifies this installation in the change log, so that undo goes back over its own acts. */
  readonly origin: string;
  /** Pushes a commit to every window. */
  readonly push: (change: Change) => void;
  readonly log: (id: string, name: string, error: unknown) => void;
  readonly parseOutput?: boolean;
  /** Tests sign in more often than people do. */
  readonly secretCost?: ScryptCost;
}

export interface Application {
  readonly dispatcher: Dispatcher;
  readonly services: AppServices;
  /** The caller of a window or browser session. */
  caller(session: string): Caller;
}

/** Puts the application together; Electron, the browser server and the tests differ only in what they pass. */
export function createApplication(options: ApplicationOptions): Application {
  const { files, preferences, surroundings } = options;
  void forgetLaidOut(options.homeFolder);
  const caller = (session: string): Caller => {
    const access = files.current()?.doorkeeper.access ?? null;
    return {
      name: access?.name ?? (preferences.get().myName || surroundings.osName),
      // Two people at one computer do not take back each other's acts.
      origin: access ? `${options.origin}/${access.memberId}` : options.origin,
      session,
      access,
    };
  };
  const open = (): OpenFile => {
    const file = files.current();
    if (!file) throw new AppError('not_found', 'No file is open', { kind: 'no_file' });
    return file;
  };
  const services: AppServices = {
    surroundings,
    preferences,
    files,
    homeFolder: options.homeFolder,
    secretCost: options.secretCost ?? usualCost,
    file: open,
    read: (work) =>
      reaching(services, ({ read }) =>
        work({ db: read, caller: caller('main'), now: new Date().toISOString() }),
      ),
    write: async (label, work) => {
      const actor = caller('main');
      const { value, change } = await transactReaching(services, actor, label, (db, log) =>
        work({ db, log, caller: actor, now: log.at }),
      );
      if (change.tables.length > 0) options.push(change);
      return value;
    },
    changed: options.push,
  };
  const dispatcher = createDispatcher({
    contract,
    handlers,
    app: services,
    push: options.push,
    log: options.log,
    ...(options.parseOutput !== undefined && { parseOutput: options.parseOutput }),
  });
  return { dispatcher, services, caller };
}
