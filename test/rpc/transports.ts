import type { AddressInfo } from 'node:net';
import type { Caller } from '@main/rpc/context';
import type { Dispatcher } from '@main/rpc/dispatcher';
import { createHttpTransport } from '@main/rpc/http-transport';
import { callChannel, changedChannel, createIpcTransport, offerChannel } from '@main/rpc/ipc-transport';
import type { Call, Change } from '@shared/rpc/client';
import type { Envelope } from '@shared/rpc/errors';

export const token = 'a-token-of-this-run';
const caller = (session: string): Caller => ({ name: 'Lin Yue', origin: 'test', session, access: null });

interface FakeEvent {
  readonly ours: boolean;
}

/** Both ends of Electron's IPC: what `invoke` sends is cloned as Electron clones it. */
export function ipcPair(dispatcher: Dispatcher) {
  let handler: ((event: FakeEvent, ...args: unknown[]) => Promise<unknown>) | null = null;
  let hear: ((event: FakeEvent, ...args: unknown[]) => void) | null = null;
  const seen: Change[] = [];
  const offered: string[][] = [];
  const { push } = createIpcTransport<FakeEvent>({
    ipc: {
      handle: (channel, listener) => {
        if (channel === callChannel) handler = listener;
      },
      on: (channel, listener) => {
        if (channel === offerChannel) hear = listener;
      },
    },
    dispatcher,
    caller,
    sessionOf: (event) => (event.ours ? 'window-1' : null),
    broadcast: (channel, value) => {
      if (channel === changedChannel) seen.push(structuredClone(value) as Change);
    },
    offered: (commands) => void offered.push([...commands]),
  });
  const invoke = async (event: FakeEvent, name: unknown, input: unknown): Promise<Envelope> => {
    if (!handler) throw new Error('Nothing handles calls');
    return structuredClone(await handler(event, structuredClone(name), structuredClone(input))) as Envelope;
  };
  return {
    push,
    seen,
    offered,
    offer: (commands: unknown, ours = true) => hear?.({ ours }, structuredClone(commands)),
    call: ((name, input) => invoke({ ours: true }, name, input)) as Call,
    callFromElsewhere: ((name, input) => invoke({ ours: false }, name, input)) as Call,
  };
}

/** The HTTP transport on a free port of loopback. */
export async function httpServer(dispatcher: Dispatcher, renderer: string) {
  const transport = createHttpTransport({ dispatcher, caller, token, renderer });
  await new Promise<void>((resolve) => transport.server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(transport.server.address() as AddressInfo).port}`;
  const post = async (body: string, headers: Record<string, string> = {}) => {
    const response = await fetch(`${address}/rpc`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-keyfolio-token': token, ...headers },
      body,
    });
    return { status: response.status, envelope: (await response.json()) as Envelope };
  };
  const call: Call = async (name, input) => (await post(JSON.stringify({ name, input }))).envelope;
  const close = async () => {
    transport.server.closeAllConnections();
    await new Promise<void>((resolve) => transport.server.close(() => resolve()));
  };
  return { address, post, call, close, push: transport.push };
}

/** A direct call, through JSON like the others. */
export function direct(dispatcher: Dispatcher): Call {
  return async (name, input) => {
    const wire = input === undefined ? undefined : JSON.parse(JSON.stringify(input));
    return JSON.parse(JSON.stringify(await dispatcher.call(name, wire, caller('direct'))));
  };
}
