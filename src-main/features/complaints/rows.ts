import {
  type Complaint,
  type ComplaintListRow,
  type ComplaintRow,
  complaintListRow,
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

/** A line of the list. */
export const toListRow = (row: ListedRow): ComplaintListRow => complaintListRow.parse(row);
