import type { Change } from '@shared/rpc/client';
import type { Envelope } from '@shared/rpc/errors';
import type { Caller } from './context';
import { type Dispatcher, maxInputBytes } from './dispatcher';

export const callChannel = 'keyfolio:call';
export const changedChannel = 'keyfolio:changed';
export const menuChannel = 'keyfolio:menu';
export const offerChannel = 'keyfolio:offer';

/** The part of Electron's `ipcMain` that is needed, so that this file does not need Electron. */
export interface IpcMainLike<E> {
  handle(channel: string, listener: (event: E, ...args: unknown[]) => Promise<unknown>): void;
  on(channel: string, listener: (event: E, ...args: unknown[]) => void): void;
}

export interface IpcOptions<E> {
  readonly ipc: IpcMainLike<E>;
  readonly dispatcher: Dispatcher;
  readonly caller: (session: string) => Caller;
  /** The session of a trusted sender, or null: our own page in one of our own windows only. */
  readonly sessionOf: (event: E) => string | null;
  /** Sends to every window. */
  readonly broadcast: (channel: string, value: unknown) => void;
  /** Told which commands a window can run now. */
  readonly offered: (commands: ReadonlySet<string>) => void;
}

const failure = (code: 'forbidden' | 'validation', message: string): Envelope => ({
  ok: false,
  error: { code, message, details: {} },
});

/** Answers calls from the windows' preload script. @returns the way to push changes to all windows */
export function createIpcTransport<E>(options: IpcOptions<E>): { push(change: Change): void } {
  options.ipc.handle(callChannel, async (event, name, input) => {
    const session = options.sessionOf(event);
    if (session === null) return failure('forbidden', 'Calls from other pages are refused');
    // The wire is JSON on every transport: what JSON cannot carry must not pass here either.
    let text: string | undefined;
    try {
      text = JSON.stringify(input);
    } catch {
      return failure('validation', 'The call is no JSON');
    }
    if (text !== undefined && Buffer.byteLength(text) > maxInputBytes)
      return failure('validation', 'The call is too large');
    const wire: unknown = text === undefined ? undefined : JSON.parse(text);
    return options.dispatcher.call(name, wire, options.caller(session));
  });
  options.ipc.on(offerChannel, (event, commands) => {
    if (options.sessionOf(event) === null || !Array.isArray(commands)) return;
    options.offered(new Set(commands.filter((command) => typeof command === 'string')));
  });
  return { push: (change) => options.broadcast(changedChannel, change) };
}
