import {
  type Complaint,
  type ComplaintListRow,
  type ComplaintRow,
  complaint as complaintSchema,
  complaintRow as rowSchema,
} from '@shared/features/complaints/model';
import type * as queries from './queries';

type Row = NonNullable<Awaited<ReturnType<typeof queries.byId>>>;
type ListedRow = Awaited<ReturnType<typeof queries.listRows>>[number];
type PartRow = Awaited<ReturnType<typeof queries.rowsOf>>[number];

/** The record as the contract carries it: choices checked, JSON read. Unknown keys (rowId) are dropped by the schema. */
export const toComplaint = (row: Row): Complaint =>
  complaintSchema.parse({ ...row, taboosChecked: JSON.parse(row.taboosChecked) });

/** A step, a cause or a measure. */
export const toPart = (row: PartRow): ComplaintRow => rowSchema.parse({ ...row, isRoot: row.isRoot === 1 });

/** A line of the list, without what only the search looks at. Not parsed: the list may be long, and only we write these columns. */
export function toListRow(row: ListedRow): ComplaintListRow {
  const { shortName, sortKey, product, orderRef, batchRef, ...listed } = row;
  const { kind, status } = listed;
  return {
    ...listed,
    kind: kind as ComplaintListRow['kind'],
    status: status as ComplaintListRow['status'],
  };
}
