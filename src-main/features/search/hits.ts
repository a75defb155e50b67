import type { SearchHit } from '@shared/features/search/contract';
import { searchCodes } from '../../db/record-kinds';
import type { ReadDb } from '../../db/tables';
import * as queries from './queries';

/** A hit before its marks are set, with whatever else of the record may be what was found. */
export interface Found extends Omit<SearchHit, 'titleMarks' | 'subtitleMarks'> {
  /** Pinyin of the title without blanks; null where the title has no Chinese characters or none is known. */
  readonly reading: string | null;
  readonly others: readonly (string | null)[];
  /** Where the record has a long text. */
  readonly longTextIn: 'customers' | 'contacts' | 'activities' | null;
}

type CustomerRow = Awaited<ReturnType<typeof queries.customersByRowId>>[number];

/** The pinyin part of a sort key, see `sortKeyOf`. */
const readingOf = (sortKey: string): string | null =>
  sortKey.includes('\u0001') ? (sortKey.split('\u0001')[0] ?? '').replaceAll(' ', '') : null;

export const customerHit = (row: CustomerRow): Found => ({
  kind: 'customer',
  id: row.id,
  customerId: row.id,
  title: row.name,
  subtitle: row.city ?? row.code,
  abcClass: row.abcClass,
  reading: readingOf(row.sortKey),
  others: [
    row.shortName,
    row.otherName,
    row.code,
    row.phone,
    row.email,
    row.web,
    row.taxNumber,
    row.city,
    row.tags,
  ],
  longTextIn: 'customers',
});

/** Reads the records behind index entries. */
export async function readHits(db: ReadDb, rowIdsOf: (code: number) => readonly number[]): Promise<Found[]> {
  const hits: Found[] = [];
  const customers = rowIdsOf(searchCodes.customer);
  if (customers.length > 0) hits.push(...(await queries.customersByRowId(db, customers)).map(customerHit));
  const contacts = rowIdsOf(searchCodes.contact);
  if (contacts.length > 0) {
    for (const row of await queries.contactsByRowId(db, contacts)) {
      hits.push({
        kind: 'contact',
        id: row.id,
        customerId: row.customerId,
        title: row.name,
        subtitle: [row.customerName, row.position].filter(Boolean).join(', '),
        abcClass: row.abcClass,
        reading: null,
        others: [row.mobile, row.phone, row.email, row.wechat],
        longTextIn: 'contacts',
      });
    }
  }
  const plans = rowIdsOf(searchCodes.plan);
  if (plans.length > 0) {
    for (const row of await queries.plansByRowId(db, plans)) {
      hits.push({
        kind: 'plan',
        id: row.id,
        customerId: row.customerId,
        title: row.title,
        subtitle: `P${row.number}, ${row.customerName}`,
        abcClass: row.abcClass,
        reading: null,
        others: [],
        longTextIn: null,
      });
    }
  }
  const complaints = rowIdsOf(searchCodes.complaint);
  if (complaints.length > 0) {
    for (const row of await queries.complaintsByRowId(db, complaints)) {
      hits.push({
        kind: 'complaint',
        id: row.id,
        customerId: row.customerId,
        title: row.title,
        subtitle: `${row.number}, ${row.customerName}`,
        abcClass: row.abcClass,
        reading: null,
        others: [row.orderRef, row.batchRef, row.product],
        longTextIn: null,
      });
    }
  }
  const activities = rowIdsOf(searchCodes.activity);
  if (activities.length > 0) {
    for (const row of await queries.activitiesByRowId(db, activities)) {
      hits.push({
        kind: 'activity',
        id: row.id,
        customerId: row.customerId,
        title: row.title,
        subtitle: `${row.happenedOn}, ${row.customerName}`,
        abcClass: row.abcClass,
        reading: null,
        others: [],
        longTextIn: 'activities',
      });
    }
  }
  return hits;
}
