import type { InfluenceValues } from '@shared/features/map/model';
import { AppError } from '@shared/rpc/errors';
import type { batchDone, Saved } from '@shared/schemas';
import type { z } from 'zod';
import { createRecord, saveRecord } from '../../db/records';
import type { ReadDb, WriteDb } from '../../db/tables';
import type { MutationContext } from '../../rpc/context';
import { lineBetween, versionsOf } from './queries';

const reader = (db: WriteDb) => db as unknown as ReadDb;

function missing(id: string): AppError {
  return new AppError('not_found', 'This person is not among the people of the customer', {
    table: 'contacts',
    id,
  });
}

/** @throws AppError `not_found`, or `validation` with details.kind `to_self` or `line_exists` */
export async function connect(
  { db, log }: MutationContext,
  input: Pick<InfluenceValues, 'kind'> & {
    readonly note?: string | null | undefined;
    readonly customerId: string;
    readonly fromId: string;
    readonly toId: string;
  },
): Promise<Saved> {
  const { customerId, fromId, toId, kind, note = null } = input;
  const people = await versionsOf(reader(db), customerId);
  for (const id of [fromId, toId]) if (!people.has(id)) throw missing(id);
  if (fromId === toId)
    throw new AppError('validation', 'Nobody influences themselves on the map', { kind: 'to_self' });
  const there = await lineBetween(reader(db), fromId, toId);
  if (there !== null)
    throw new AppError('validation', 'There is a line between them', { kind: 'line_exists', id: there });
  return createRecord(db, log, 'influences', { customerId, fromId, toId, kind, note });
}

/** @throws AppError `not_found` for somebody who is not among the customer's people */
export async function place(
  { db, log }: MutationContext,
  input: {
    readonly customerId: string;
    readonly places: readonly { readonly id: string; readonly x: number | null; readonly y: number | null }[];
  },
): Promise<z.infer<typeof batchDone>> {
  const people = await versionsOf(reader(db), input.customerId);
  let count = 0;
  for (const { id, x, y } of input.places) {
    const version = people.get(id);
    if (version === undefined) throw missing(id);
    // Where a card stands is nobody's text: the last to put it down is right, so nothing older can be in conflict.
    const set = { mapX: y === null ? null : x, mapY: x === null ? null : y };
    const saved = await saveRecord(db, log, 'contacts', { id, baseVersion: version, set });
    if (saved.batchId !== null) count += 1;
  }
  return { count, batchId: count > 0 ? log.batchId : null };
}
