// First: it must run before the contract builds its schemas.
import './zod';

import { contract } from '@shared/contract';
import { type Call, type Change, createClient } from '@shared/rpc/client';
import { httpTransport } from './http';
import { whileWriting } from './pending';
import { noticeSignIn } from './sign-in';

/** How the renderer reaches the main process, whichever way it is carried. */
export interface Transport {
  readonly kind: 'electron' | 'http';
  call: Call;
  /** Calls back after each commit by anyone; returns the way to stop. */
  onChanged(listener: (change: Change) => void): () => void;
  /** Calls back when a native menu entry is chosen; nothing in the browser. */
  onMenu(listener: (command: string) => void): () => void;
  /** Says which commands can be run now: the native menu greys out the others. Nothing in the browser. */
  offer(commands: readonly string[]): void;
}

const bridge = typeof window === 'undefined' ? undefined : window.keyfolio;

/** The preload's bridge inside Electron, HTTP on loopback in a browser. */
export const transport: Transport = bridge
  ? {
      kind: 'electron',
      call: (name, input) => bridge.call(name, input),
      onChanged: (listener) => bridge.onChanged(listener),
      onMenu: (listener) => bridge.onMenu(listener),
      offer: (commands) => bridge.offer(commands),
    }
  : httpTransport();

/** What is lost when the window closes before the answer; sealing is an action, since it encrypts before it writes. */
const writes: ReadonlySet<string> = new Set([
  'notes.seal',
  'notes.reseal',
  ...Object.entries(contract).flatMap(([feature, operations]) =>
    Object.entries(operations)
      .filter(([, operation]) => operation.kind === 'mutation')
      .map(([name]) => `${feature}.${name}`),
  ),
]);

/** `api.customers.get({ id })`: every operation of the contract, typed. Rejects with AppError. */
export const api = createClient(contract, async (name, input) => {
  const call = transport.call(name, input);
  return noticeSignIn(await (writes.has(name) ? whileWriting(call) : call));
});
