import type { MessagePort } from 'node:worker_threads';
import { AppError, type ErrorCode, type ErrorDetails } from '@shared/rpc/errors';

/** What the application asks a job to do, and what comes back; everything is structured-cloneable. */
export interface JobRequest {
  readonly id: number;
  readonly op: string;
  readonly input: unknown;
}
export interface JobProgress {
  readonly phase: string;
  readonly done: number;
  readonly total: number;
}
export type JobMessage =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | {
      readonly id: number;
      readonly ok: false;
      readonly code: ErrorCode;
      readonly message: string;
      readonly details: ErrorDetails;
    }
  | { readonly progress: JobProgress };

/** The side of a job that answers: one function an operation. */
export type JobOperations = Readonly<Record<string, (input: never) => unknown>>;

export interface JobContext {
  /** True once the application asked to stop; read from memory both sides share, so a busy thread sees it too. */
  readonly cancelled: () => boolean;
  readonly progress: (progress: JobProgress) => void;
  /** Lets messages in, where the job shares the application's thread. */
  readonly breathe: () => Promise<void>;
}

/** Makes the operations of one kind of job. */
export type JobFactory = (context: JobContext) => JobOperations;

/** Answers requests on a port until it closes. */
export function serveJob(
  port: Pick<MessagePort, 'on' | 'postMessage'>,
  flag: Int32Array,
  inline: boolean,
  factory: JobFactory,
): void {
  const operations = factory({
    cancelled: () => Atomics.load(flag, 0) !== 0,
    progress: (progress) => port.postMessage({ progress } satisfies JobMessage),
    breathe: () => (inline ? new Promise((resolve) => setImmediate(resolve)) : Promise.resolve()),
  });
  port.on('message', (request: JobRequest) => {
    void answer(operations, request).then((message) => port.postMessage(message));
  });
}

async function answer(operations: JobOperations, { id, op, input }: JobRequest): Promise<JobMessage> {
  try {
    const operation = operations[op];
    if (!operation) throw new AppError('internal', `No operation ${op}`);
    // What crosses is typed at both ends by the job's own interface.
    return { id, ok: true, value: await operation(input as never) };
  } catch (error) {
    if (error instanceof AppError) {
      return { id, ok: false, code: error.code, message: error.message, details: error.details };
    }
    const message = error instanceof Error ? error.message : String(error);
    const sqlite = (error as { code?: unknown }).code;
    return {
      id,
      ok: false,
      code: 'internal',
      message,
      details: typeof sqlite === 'string' ? { cause: sqlite } : {},
    };
  }
}
