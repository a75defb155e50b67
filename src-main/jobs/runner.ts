import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { MessageChannel, Worker } from 'node:worker_threads';
import { AppError } from '@shared/rpc/errors';
import type { JobKind } from './kinds';
import { type JobMessage, type JobProgress, serveJob } from './protocol';

/** A job that was started: it keeps its state between calls, and answers them one after the other. */
export interface Job {
  call(op: string, input: unknown, transfer?: ArrayBuffer[]): Promise<unknown>;
  /** Asks the running call to stop; `rearm` takes that back before the next one. */
  cancel(): void;
  rearm(): void;
  /** Ends the job at once, whatever it is doing. */
  close(): Promise<void>;
}

interface Wire {
  post(message: unknown, transfer: ArrayBuffer[]): void;
  close(): Promise<void>;
}

/** Where the built thread lies, seen from this module's own place in the build; null when running from source. */
function builtWorker(): string | null {
  for (const place of ['./worker.js', '../worker.js']) {
    const path = fileURLToPath(new URL(place, import.meta.url));
    if (existsSync(path)) return path;
  }
  return null;
}

/**
 * Starts a job in a thread of its own. From source (unit tests) there is no built thread: the job then shares this one.
 * @param entry another built thread file, for tests of the thread itself
 */
export function startJob(
  kind: JobKind,
  onProgress: (progress: JobProgress) => void,
  entry: string | null = builtWorker(),
): Job {
  const flag = new SharedArrayBuffer(4);
  const state = new Int32Array(flag);
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: unknown) => void }>();
  let next = 1;
  let gone: AppError | null = null;
  const receive = (message: JobMessage): void => {
    if ('progress' in message) {
      onProgress(message.progress);
      return;
    }
    const call = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.ok) call?.resolve(message.value);
    else call?.reject(new AppError(message.code, message.message, message.details));
  };
  const lost = (reason: string): void => {
    gone = new AppError('internal', `The work was interrupted: ${reason}`);
    for (const call of waiting.values()) call.reject(gone);
    waiting.clear();
  };
  const wire = entry ? inThread(entry, kind, flag, receive, lost) : inline(kind, state, receive);
  return {
    call: (op, input, transfer = []) =>
      new Promise((resolve, reject) => {
        if (gone) return reject(gone);
        const id = next++;
        waiting.set(id, { resolve, reject });
        wire.post({ id, op, input }, transfer);
      }),
    cancel: () => void Atomics.store(state, 0, 1),
    rearm: () => void Atomics.store(state, 0, 0),
    close: async () => {
      await wire.close();
      lost('closed');
    },
  };
}

function inThread(
  entry: string,
  kind: JobKind,
  flag: SharedArrayBuffer,
  receive: (message: JobMessage) => void,
  lost: (reason: string) => void,
): Wire {
  const worker = new Worker(entry, { workerData: { kind, flag } });
  worker.on('message', receive);
  worker.on('error', (error) => lost(error instanceof Error ? error.message : String(error)));
  worker.on('exit', (code) => lost(`exit ${code}`));
  // A forgotten job must not keep the program alive.
  worker.unref();
  return {
    post: (message, transfer) => worker.postMessage(message, transfer),
    close: async () => void (await worker.terminate()),
  };
}

function inline(kind: JobKind, state: Int32Array, receive: (message: JobMessage) => void): Wire {
  const { port1, port2 } = new MessageChannel();
  port1.on('message', receive);
  const ready = import('./kinds').then(({ jobKinds }) => serveJob(port2, state, true, jobKinds[kind]));
  return {
    post: (message, transfer) => void ready.then(() => port1.postMessage(message, transfer)),
    close: async () => port1.close(),
  };
}
