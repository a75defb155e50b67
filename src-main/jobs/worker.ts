import { parentPort, workerData } from 'node:worker_threads';
import { type JobKind, jobKinds } from './kinds';
import { serveJob } from './protocol';

/** Entry of the thread: `workerData` says which kind of job it is to be. */
const { kind, flag } = workerData as { kind: JobKind; flag: SharedArrayBuffer };
if (parentPort) serveJob(parentPort, new Int32Array(flag), false, jobKinds[kind]);
