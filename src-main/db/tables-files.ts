import type { Generated } from 'kysely';
import type { RecordColumns } from './tables';

/* What hangs on a customer file, or belongs to how a team keeps its files; see migration 0003. */

export interface AddressesTable extends RecordColumns {
  customerId: string;
  kind: string;
  name: string | null;
  address: string | null;
  city: string | null;
  region: string | null;
  postalCode: string | null;
  country: string | null;
  phone: string | null;
  person: string | null;
  note: string | null;
}

export interface ActivitiesTable extends RecordColumns {
  customerId: string;
  contactId: string | null;
  kind: string;
  happenedOn: string;
  /** `14:30`, local time, where it matters. */
  happenedAt: string | null;
  title: string;
  body: string | null;
  minutes: number | null;
  /** Who did it: a member, or the name of somebody who is none (an imported history). */
  byId: string | null;
  byName: string | null;
  /** For a risk: when it was over. */
  closedOn: string | null;
}

export interface TasksTable extends RecordColumns {
  customerId: string;
  contactId: string | null;
  title: string;
  note: string | null;
  dueOn: string | null;
  ownerId: string | null;
  doneOn: string | null;
}

export interface CourtesiesTable extends RecordColumns {
  customerId: string;
  contactId: string;
  givenOn: string;
  direction: string;
  what: string;
  /** Minor units. */
  value: number | null;
  currency: string | null;
  occasion: string | null;
  note: string | null;
}

export interface ContactDatesTable extends RecordColumns {
  customerId: string;
  contactId: string;
  label: string;
  /** `2027-05-18` once, `--05-18` every year. */
  day: string;
  remindDays: number;
}

export interface InfluencesTable extends RecordColumns {
  customerId: string;
  fromId: string;
  toId: string;
  kind: string;
  note: string | null;
}

export interface AttachmentsTable extends RecordColumns {
  customerId: string;
  contactId: string | null;
  name: string;
  mime: string;
  size: number;
  sha256: string;
  note: string | null;
}

/** Contents of attachments and photos, in pieces small enough for a short transaction; one content is kept once. */
export interface AttachmentPiecesTable {
  pieceId: Generated<number>;
  sha256: string;
  piece: number;
  bytes: Uint8Array;
}

export interface SavedViewsTable extends RecordColumns {
  name: string;
  /** Whose it is: a member's id, or `origin:` and the installation where nobody signs in; null is the team's. */
  keeper: string | null;
  position: number;
  /** JSON text of what is seen. */
  data: string;
}

export interface CustomFieldsTable extends RecordColumns {
  record: 'customer' | 'contact';
  /** The column that holds the values; never used again for another field. */
  slot: string;
  label: string;
  labelZh: string | null;
  kind: string;
  /** JSON text of the words to choose from. */
  choices: string | null;
  position: number;
  onCard: number;
}

/** A pair of customers that a person said are two. */
export interface NotDuplicatesTable extends RecordColumns {
  customerId: string;
  otherId: string;
}

/** Sales lines that a merge of customers moved, so that they can go back. */
export interface SalesMovesTable {
  moveId: Generated<number>;
  batchId: string;
  fromId: string;
  toId: string;
  lineId: number;
}

/** How columns of a spreadsheet were matched the last time one of this shape came; not part of the log. */
export interface ImportShapesTable {
  shape: string;
  name: string;
  usedAt: string;
  plan: string;
}
