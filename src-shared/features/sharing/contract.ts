import { z } from 'zod';
import { action } from '../../rpc/operation';
import { id } from '../../schemas';
import { fileState } from '../files/contract';

/** Somebody who has the file open now, seen from a heartbeat counter that moves; no clock is compared. */
export const presentPerson = z.object({
  session: z.string(),
  name: z.string(),
  computer: z.string(),
  /** This very program. */
  me: z.boolean(),
  /** Records being edited, with the field where one is. */
  editing: z.array(z.object({ recordId: id, field: z.string().nullable() })),
});
export type PresentPerson = z.infer<typeof presentPerson>;

export const leasePurposes = ['migration', 'restore', 'import', 'compaction', 'merge'] as const;
export const leaseShown = z.object({
  name: z.string(),
  computer: z.string(),
  purpose: z.enum(leasePurposes),
  me: z.boolean(),
});

/**
 * The file in a folder that others use as well. Changes are pushed with the table `presence`, so a query on that key follows.
 */
export const sharingContract = {
  state: action({
    permission: 'read',
    input: z.object({}),
    output: z.object({
      people: z.array(presentPerson),
      lease: leaseShown.nullable(),
      /** The folder cannot be reached; saves wait and go on by themselves. */
      lost: z.boolean(),
      /** Somebody asks to close the file, for an upgrade; it closes by itself when the seconds are over. */
      closing: z.object({ name: z.string(), secondsLeft: z.int() }).nullable(),
    }),
  }),
  /** Says what is being edited in a window, null when nothing is any more. */
  editing: action({
    permission: 'read',
    input: z.object({ recordId: id.nullable(), field: z.string().max(100).nullable().default(null) }),
    output: z.object({}),
  }),
  /** Where a folder lies; live sharing is refused in folders that a sync program copies behind our back. */
  inspect: action({
    permission: 'open',
    input: z.object({ folder: z.string().max(4096).optional() }),
    output: z.object({
      folder: z.string(),
      kind: z.enum(['local', 'network', 'sync']),
      /** e.g. `OneDrive`, `smb`. */
      service: z.string().nullable(),
    }),
  }),
  /**
   * Moves the open file into a folder and marks it as shared. Errors: `validation` with details.kind `sync_folder` (details.service),
   * `exists`, `locks` (the folder's locks do not hold), `permission`; nothing was moved then.
   */
  share: action({
    permission: 'manage',
    input: z.object({ folder: z.string().max(4096) }),
    output: fileState,
  }),
  /** Asks everybody to close a shared file so that it can be upgraded; they have three minutes. */
  askToClose: action({
    permission: 'open',
    input: z.object({ path: z.string().max(4096) }),
    output: z.object({}),
  }),
  /** Who still has that file open. */
  whoHasOpen: action({
    permission: 'open',
    input: z.object({ path: z.string().max(4096) }),
    output: z.object({ people: z.array(z.object({ name: z.string(), computer: z.string() })) }),
  }),
} as const;
