import { randomBytes } from 'node:crypto';
import type { Change } from '@shared/rpc/client';
import { AppError, type Envelope } from '@shared/rpc/errors';
import type { ContractShape, Operation } from '@shared/rpc/operation';
import { asAppError } from '../db/errors';
import { requireStill } from '../db/transact';
import type { AllHandlers, AppServices, Caller } from './context';
import { reaching, transactReaching } from './reach';

/** Larger calls are refused before they are parsed: no screen sends as much. */
export const maxInputBytes = 8 * 1024 * 1024;

export interface Dispatcher {
  /** Answers every call with an envelope, whatever comes in. */
  call(name: unknown, input: unknown, caller: Caller): Promise<Envelope>;
}

export interface DispatcherOptions<C extends ContractShape> {
  readonly contract: C;
  readonly handlers: AllHandlers<C>;
  readonly app: AppServices;
  /** Pushes a commit to every window. */
  readonly push: (change: Change) => void;
  /** Internals go here under an id that the person sees. */
  readonly log: (id: string, name: string, error: unknown) => void;
  /** Tests check what goes out as well. */
  readonly parseOutput?: boolean;
}

/** Asked by the program itself: they say that a share is lost instead of waiting for it, and are no sign that somebody is there. */
const answersAtOnce: ReadonlySet<string> = new Set(['sharing.state', 'sharing.editing']);

type Handler = (context: unknown, input: unknown) => Promise<unknown>;

/** Builds the one door between the renderer and the file: known operation -> zod -> context by kind -> handler. */
export function createDispatcher<C extends ContractShape>(options: DispatcherOptions<C>): Dispatcher {
  const operations = new Map<string, { operation: Operation; handler: Handler }>();
  for (const [feature, contract] of Object.entries(options.contract)) {
    for (const [name, operation] of Object.entries(contract)) {
      const handler = (options.handlers as Record<string, Record<string, Handler>>)[feature]?.[name];
      if (!handler) throw new Error(`No handler for ${feature}.${name}`);
      operations.set(`${feature}.${name}`, { operation, handler });
    }
  }
  return {
    async call(name, input, caller) {
      try {
        const known = typeof name === 'string' ? operations.get(name) : undefined;
        if (!known || typeof name !== 'string')
          throw new AppError('not_found', 'There is no such operation', { name: String(name).slice(0, 100) });
        const parsed = known.operation.input.safeParse(input);
        if (!parsed.success) {
          throw new AppError('validation', 'Some values cannot be taken', {
            issues: parsed.error.issues
              .slice(0, 20)
              .map((issue) => ({ path: issue.path.join('.'), message: issue.message })),
          });
        }
        const value = await run(options, name, known.operation, known.handler, parsed.data, caller);
        if (options.parseOutput) known.operation.output.parse(value);
        return { ok: true, value };
      } catch (error) {
        return failure(error, String(name), options);
      }
    },
  };
}

async function run<C extends ContractShape>(
  options: DispatcherOptions<C>,
  name: string,
  operation: Operation,
  handler: Handler,
  input: unknown,
  caller: Caller,
): Promise<unknown> {
  const now = new Date().toISOString();
  const { app } = options;
  if (!answersAtOnce.has(name)) app.files.reach?.used(caller.session);
  if (operation.permission !== 'open') requirePermission(app, operation.permission);
  if (operation.kind === 'action') {
    const asksTheFile = operation.permission !== 'open' || name.startsWith('team.');
    if (asksTheFile && !answersAtOnce.has(name)) await app.files.reach?.ready();
    return handler({ app, caller, now }, input);
  }
  if (operation.kind === 'query') {
    return reaching(app, async (file) => {
      const value = await handler({ db: file.read, caller, now }, input);
      // It began with one person's eyes and ended with another's.
      requireStill(file, caller);
      return value;
    });
  }
  const { value, change } = await transactReaching(app, caller, name, (db, log) =>
    handler({ db, log, caller, now: log.at }, input),
  );
  if (change.tables.length > 0) options.push(change);
  return value;
}

/**
 * Asks for a file, for a sign-in where the file wants one, and for a role that may do as much.
 * @throws AppError `forbidden` with details.kind `sign_in` or `role`
 */
function requirePermission(app: AppServices, permission: 'read' | 'write' | 'manage'): void {
  const { doorkeeper } = app.file();
  if (!doorkeeper.signInOn) return;
  const { access } = doorkeeper;
  if (!access) throw new AppError('forbidden', 'Sign in first', { kind: 'sign_in' });
  const allowed =
    permission === 'read' ||
    access.role === 'manager' ||
    (permission === 'write' && access.role !== 'read_only');
  if (!allowed)
    throw new AppError('forbidden', 'Your role does not allow this', { kind: 'role', role: access.role });
}

function failure<C extends ContractShape>(
  error: unknown,
  name: string,
  options: DispatcherOptions<C>,
): Envelope {
  const known = error instanceof AppError ? error : asAppError(error, options.app.files.state?.path ?? '');
  const { kind, path } = known.details;
  if (known.code === 'corrupt' && kind === 'damaged' && path === options.app.files.state?.path)
    options.app.files.damageFound();
  if (known.code !== 'internal') {
    return { ok: false, error: { code: known.code, message: known.message, details: known.details } };
  }
  const logId = `K-${randomBytes(2).toString('hex').toUpperCase()}`;
  options.log(logId, name, error);
  const message = kind === 'disk_full' ? known.message : 'Something went wrong inside Keyfolio';
  return {
    ok: false,
    error: { code: 'internal', message, details: { logId, ...(kind !== undefined && { kind }) } },
  };
}
