import { phoneKeysOf } from '@shared/features/duplicates/rules';
import { isSlot } from '@shared/features/fields/slots';
import { AppError } from '@shared/rpc/errors';
import { fold } from '@shared/text/pinyin';
import { markDeleted, saveRecord } from '../../db/records';
import type { ReadDb } from '../../db/tables';
import type { MutationContext } from '../../rpc/context';
import * as queries from './queries';

type Person = Awaited<ReturnType<typeof queries.peopleOf>>[number];
type Reason = 'name' | 'phone' | 'email';

const nameOf = (person: Person): string =>
  (fold(person.name).match(/[\p{L}\p{N}]+/gu) ?? []).sort().join(' ');
const phonesOf = (person: Person): string[] => [...phoneKeysOf(person.mobile), ...phoneKeysOf(person.phone)];

function reasonsFor(a: Person, b: Person): Reason[] {
  const name = nameOf(a) !== '' && nameOf(a) === nameOf(b);
  const email = Boolean(a.email) && a.email?.trim().toLowerCase() === b.email?.trim().toLowerCase();
  const mobiles = phoneKeysOf(a.mobile).some((key) => phoneKeysOf(b.mobile).includes(key));
  const phone = mobiles || (name && phonesOf(a).some((key) => phonesOf(b).includes(key)));
  return [
    ...(name ? ['name' as const] : []),
    ...(phone ? ['phone' as const] : []),
    ...(email ? ['email' as const] : []),
  ];
}

const filled = (person: Person): number => Object.values(person).filter((value) => value !== null).length;

/** People of a customer that look like one person; the one with more known about them stays. */
export async function samePeople(db: ReadDb, customerId: string) {
  const people = await queries.peopleOf(db, customerId);
  const pairs = [];
  for (const [at, a] of people.entries()) {
    for (const b of people.slice(at + 1)) {
      const reasons = reasonsFor(a, b);
      if (reasons.length === 0) continue;
      const [keep, lose] = filled(b) > filled(a) ? [b, a] : [a, b];
      pairs.push({ keepId: keep.id, keepName: keep.name, loseId: lose.id, loseName: lose.name, reasons });
    }
  }
  return pairs;
}

const notCopied = new Set([
  'rowId',
  'id',
  'version',
  'createdAt',
  'updatedAt',
  'deletedAt',
  'customerId',
  'mapX',
  'mapY',
  'leftOn',
  'movedToId',
  'movedFromId',
]);

/**
 * Merges two people of one customer: what the kept one lacks is filled, what hangs on the other moves, the other goes to the bin.
 * @throws AppError `not_found`, `validation` with details.kind `other_customer`
 */
export async function mergePeople({ db, log }: MutationContext, keepId: string, loseId: string) {
  const reader = db as unknown as ReadDb;
  const [keep, lose] = [await queries.personById(reader, keepId), await queries.personById(reader, loseId)];
  if (!keep || !lose) throw new AppError('not_found', 'This person is not in the file', { keepId, loseId });
  if (keepId === loseId || keep.customerId !== lose.customerId)
    throw new AppError('validation', 'They are not two people of one customer', { kind: 'other_customer' });
  const set: Record<string, unknown> = {};
  const lost: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(lose)) {
    if (notCopied.has(key) || value === null) continue;
    const mine = keep[key as keyof Person];
    if (mine === null) set[key] = value;
    else if (key === 'notes' && mine !== value) set[key] = `${mine}\n\n${value}`;
    else if (mine !== value && !isSlot(key)) lost[key] = value;
  }
  // Nobody reports to themselves.
  const reportsTo = set.reportsTo ?? keep.reportsTo;
  if (reportsTo === loseId || reportsTo === keepId) set.reportsTo = null;
  const baseVersion = Number.MAX_SAFE_INTEGER;
  await saveRecord(db, log, 'contacts', { id: keepId, baseVersion, set, lost });
  const links = await queries.recordsNaming(reader, loseId);
  for (const { table, column, id } of links) {
    if (id === keepId) continue;
    await saveRecord(db, log, table, { id, baseVersion, set: { [column]: keepId } });
  }
  await markDeleted(db, log, 'contacts', [loseId], true);
  await removeCircles({ db, log }, keepId);
  return { count: 2, batchId: log.batchId };
}

/** A line of influence between the two is none any more. */
async function removeCircles({ db, log }: Pick<MutationContext, 'db' | 'log'>, id: string): Promise<void> {
  const ends = await queries.recordsNaming(db as unknown as ReadDb, id);
  const from = new Set(ends.filter((one) => one.column === 'fromId').map((one) => one.id));
  const both = ends.filter((one) => one.column === 'toId' && from.has(one.id)).map((one) => one.id);
  if (both.length > 0) await markDeleted(db, log, 'influences', both, true);
}
