import type { Change } from '@shared/rpc/client';
import type { OpenFile } from '../../db/open';
import type { Clock } from './monitor-clock';
import type { Identity } from './presence';
import type { FileIdentity } from './reach-identity';

export interface WatchOptions {
  readonly who: () => Identity;
  readonly push: (change: Change) => void;
  /** Opens the same path anew, as the file was opened before. */
  readonly reopen: (old: OpenFile) => OpenFile | Promise<OpenFile>;
  /** The file is used through another connection from now on. */
  readonly swap: (next: OpenFile) => void;
  /** Closes the file; the first page says why. */
  readonly drop: (code: DropCode, message: string) => void;
  /** Keeps what was in a file that somebody put another one in the place of. */
  readonly keep: (old: OpenFile) => void;
  /** Something unforeseen while looking at the file; the next look tries again. */
  readonly log: (error: unknown) => void;
  readonly clock?: Clock;
  /** Another way to ask the system, for tests of servers that do not answer. */
  readonly identify?: (path: string) => Promise<FileIdentity>;
}

export type DropCode = 'gone' | 'replaced' | 'asked_to_close' | 'damaged';
