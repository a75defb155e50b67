import type { FileState } from '@shared/features/files/contract';
import type { BackupDifference } from '@shared/features/files/rescue';
import type { PrintRequest } from '@shared/features/print/contract';
import type { Preferences } from '@shared/features/settings/model';
import type { Change } from '@shared/rpc/client';
import type { ContractShape, Operation, OutputOf, ParsedInputOf } from '@shared/rpc/operation';
import type { Access } from '../db/access';
import type { Backup, FileFigures } from '../db/backup';
import type { Actor, ChangeLog } from '../db/change-log';
import type { OpenFile } from '../db/open';
import type { ScryptCost } from '../db/secrets';
import type { ReadDb, WriteDb } from '../db/tables';
import type { FileReach } from '../features/sharing/reach';
import type { Upgrades } from '../features/sharing/upgrade';

/** Who is calling. */
export interface Caller extends Actor {
  readonly access: Access | null;
  /** Identifies the window or browser session, e.g. for uploads. */
  readonly session: string;
}

/** What a query gets: a database that cannot be written. */
export interface QueryContext {
  readonly db: ReadDb;
  readonly caller: Caller;
  readonly now: string;
}

/** What a mutation gets: the one transaction, and the log every change goes through. */
export interface MutationContext {
  readonly db: WriteDb;
  readonly log: ChangeLog;
  readonly caller: Caller;
  readonly now: string;
}

/** What is saved, for the dialog's list of kinds. */
export type SaveKind = 'file' | 'pdf' | 'csv' | 'xlsx' | 'vcf' | 'any';

/** What only the surroundings can do; Electron and the browser server each bring their own. */
export interface Surroundings {
  readonly hasDialogs: boolean;
  /** Asks where to save; null when the person closed the dialog. */
  askSave(options: { suggested: string; kind: SaveKind }): Promise<string | null>;
  askOpen(): Promise<string | null>;
  /** Asks for a folder; null when the person closed the dialog, and where there are no dialogs. */
  askFolder(): Promise<string | null>;
  showInFolder(path: string): void;
  /** Hands a file to the program that the system has for it; absent where there is none to hand it to. */
  openOutside?(path: string): Promise<void>;
  /** Begins to drag a file out of the caller's window. */
  startDrag?(session: string, path: string): Promise<void>;
  /** Writes a document as PDF to `path`; absent where the browser prints. */
  printPdf?(request: PrintRequest, path: string): Promise<void>;
  printDialog?(request: PrintRequest): Promise<void>;
  /** False in old Chromium, where page margin boxes are not drawn. */
  readonly marginBoxes: boolean;
  readonly osLanguage: string;
  readonly osName: string;
}

/** Everything an action may reach. */
export interface AppServices {
  readonly surroundings: Surroundings;
  readonly preferences: { get(): Preferences; save: (set: Partial<Preferences>) => Preferences };
  /** The open file. @throws AppError `not_found` when none is open. */
  file(): OpenFile;
  readonly files: FilesController;
  /** Reads with the file's read-only database. */
  read<T>(work: (context: QueryContext) => Promise<T>): Promise<T>;
  /** Writes in one logged transaction and pushes the change. */
  write<T>(label: string, work: (context: MutationContext) => Promise<T>): Promise<T>;
  /** Says that these tables changed (a worker wrote them). */
  changed(change: Change): void;
  /** How much work a password and a passphrase cost to guess. */
  readonly secretCost: ScryptCost;
  /** Folder of this computer for preferences, backups and the default file. */
  readonly homeFolder: string;
}

/** The one open file and everything done with files as wholes; see `features/files/controller.ts`. */
export interface FilesController {
  readonly state: FileState | null;
  /** A file given at the start or by a double click that did not open. */
  readonly failed: { readonly path: string; readonly code: string; readonly message: string } | null;
  readonly defaultFolder: string;
  current(): OpenFile | null;
  /** Looks after the open file from outside; absent while none is open. */
  readonly reach?: FileReach | null;
  /** The files opened last, as far as is known; `recentNow` looks whether they are there. */
  recent(): { path: string; name: string; exists: boolean }[];
  recentNow(): Promise<{ path: string; name: string; exists: boolean }[]>;
  freePath(name: string): string;
  open(path: string): Promise<FileState>;
  create(path: string, sample: 'none' | 'en' | 'zh-CN'): Promise<FileState>;
  close(): void;
  saveCopy(path: string): Promise<string>;
  backups(): Backup[];
  backupNow(): Promise<Backup>;
  preview(path: string): Promise<{ backup: FileFigures; current: FileFigures }>;
  difference(path: string): Promise<BackupDifference>;
  restore(path: string): Promise<FileState>;
  /** A call met damage in the open file: from now on it is only read. */
  damageFound(): void;
  everyBackup(): (Backup & { readonly fileName: string })[];
  openBackup(path: string): Promise<FileState>;
  share(folder: string): Promise<FileState>;
  readonly upgrades: Upgrades;
}

export interface ActionContext {
  readonly app: AppServices;
  readonly caller: Caller;
  readonly now: string;
}

type ContextOf<O extends Operation> = O['kind'] extends 'query'
  ? QueryContext
  : O['kind'] extends 'mutation'
    ? MutationContext
    : ActionContext;

/** The handlers a feature must bring for its contract: a missing or wrongly typed one does not compile. */
export type HandlersOf<C extends Readonly<Record<string, Operation>>> = {
  readonly [N in keyof C]: (context: ContextOf<C[N]>, input: ParsedInputOf<C[N]>) => Promise<OutputOf<C[N]>>;
};

export type AllHandlers<C extends ContractShape> = { readonly [F in keyof C]: HandlersOf<C[F]> };
