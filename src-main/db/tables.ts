import type { ContactValues } from '@shared/features/contacts/model';
import type { CustomerValues } from '@shared/features/customers/model';
import type { Role, Scope } from '@shared/features/team/model';
import type { Generated, Kysely, Transaction } from 'kysely';
import type { ReadonlyKysely } from 'kysely/readonly';
import type {
  ActivitiesTable,
  AddressesTable,
  AttachmentPiecesTable,
  AttachmentsTable,
  ContactDatesTable,
  CourtesiesTable,
  CustomFieldsTable,
  ImportShapesTable,
  InfluencesTable,
  NotDuplicatesTable,
  SalesMovesTable,
  SavedViewsTable,
  TasksTable,
} from './tables-files';

/** Columns every record that people name has. Column names are the model's own names, so rows are nearly models. */
export interface RecordColumns {
  rowId: Generated<number>;
  id: string;
  version: number;
  createdAt: string;
  updatedAt: string;
  deletedAt: string | null;
}

export interface CustomersTable extends RecordColumns, CustomerValues {
  /** Pinyin and accent-folded form of the name, for sorting. */
  sortKey: string;
  /** Digits of the phone, its last ten: what duplicate checks compare. */
  phoneKey: string | null;
  /** Name without legal forms, folded: what duplicate checks compare. */
  nameKey: string;
  abcClass: 'A' | 'B' | 'C' | null;
  abcRank: number | null;
  lifecycle: 'prospect' | 'new' | 'existing' | 'lost';
  sales12m: number | null;
  salesPrior: number | null;
  margin12m: number | null;
  /** 1: its owner and managers only. */
  restricted: Generated<number>;
  /** Set, with `deletedAt`, when it was merged into another customer. */
  mergedIntoId: string | null;
}

export interface ContactsTable extends RecordColumns, ContactValues {
  customerId: string;
  photo: string | null;
  leftOn: string | null;
  movedToId: string | null;
  movedFromId: string | null;
  mapX: number | null;
  mapY: number | null;
}

export interface PlansTable extends RecordColumns {
  number: number;
  customerId: string;
  title: string;
  direction: string | null;
  periodFrom: string;
  periodTo: string;
  ownerId: string | null;
  status: string;
  edition: number;
  reviewOn: string | null;
  readers: string | null;
  currency: string;
}

export interface PlanTextsTable extends RecordColumns {
  planId: string;
  key: string;
  /** ProseMirror document as JSON text. */
  body: string | null;
}

export interface PlanRowsTable extends RecordColumns {
  planId: string;
  kind: string;
  position: number;
  title: string | null;
  ownerId: string | null;
  dueOn: string | null;
  doneOn: string | null;
  status: string | null;
  /** The kind's own columns as JSON text. */
  data: string;
}

export interface ComplaintsTable extends RecordColumns {
  number: string;
  customerId: string;
  contactId: string | null;
  title: string;
  kind: string;
  subKind: string | null;
  verbatim: string | null;
  severity: number;
  status: string;
  receivedAt: string;
  receivedHow: string;
  receivedBy: string | null;
  product: string | null;
  orderRef: string | null;
  batchRef: string | null;
  ownerId: string | null;
  facts: string | null;
  currency: string;
  claimForm: string | null;
  claimAsked: number | null;
  claimOffered: number | null;
  claimAgreed: number | null;
  approvedBy: string | null;
  approvedOn: string | null;
  confirmedOn: string | null;
  followUpOn: string | null;
  cost: number | null;
  satisfactionAfter: number | null;
  /** JSON text. */
  taboosChecked: string;
  taboosNote: string | null;
  acknowledgeDue: string;
  solveDue: string;
  acknowledgedAt: string | null;
  investigatingAt: string | null;
  offeredAt: string | null;
  settledAt: string | null;
  followedUpAt: string | null;
  closedAt: string | null;
}

export interface ComplaintRowsTable extends RecordColumns {
  complaintId: string;
  kind: string;
  position: number;
  title: string | null;
  note: string | null;
  ownerId: string | null;
  dueOn: string | null;
  doneOn: string | null;
  stepKey: string | null;
  isRoot: number;
  measure: string | null;
}

export interface MembersTable extends RecordColumns {
  name: string;
  active: number;
  role: Generated<Role>;
  team: string | null;
  /** Whose customers this person sees, and may change. */
  sees: Generated<Scope>;
  edits: Generated<Scope>;
}

/** Not part of the change log: a password leaves no trace of what it was. */
export interface CredentialsTable {
  memberId: string;
  /** Parameters, salt and hash as one text. */
  hash: string;
  changedAt: string;
  failures: Generated<number>;
  /** No sign-in is tried before this instant. */
  waitUntil: string | null;
}

export interface SealedNotesTable extends RecordColumns {
  customerId: string;
  authorId: string;
  /** Parameters, salt, nonce and cipher text as one text. */
  sealed: string;
}

export interface HandoversTable extends RecordColumns {
  customerId: string;
  fromId: string | null;
  toId: string;
  note: string | null;
}

/** At most one row: who does long exclusive work now. Whether they are still there is seen from their heartbeat. */
export interface LeaseTable {
  one: number;
  holder: string;
  name: string;
  computer: string;
  purpose: string;
}

/** Records removed for good, so that a copy of the file does not bring them back. */
export interface PurgedTable {
  tableName: string;
  recordId: string;
}

export interface SettingsTable extends RecordColumns {
  /** JSON text of every file setting. */
  data: string;
}

export interface SalesLinesTable {
  lineId: Generated<number>;
  customerId: string;
  soldOn: string;
  product: string | null;
  quantity: number | null;
  /** Minor units. */
  amount: number;
  margin: number | null;
  region: string | null;
  salesperson: string | null;
}

export interface BatchesTable {
  batchNo: Generated<number>;
  id: string;
  at: string;
  byName: string;
  /** The installation it was made on: undo and redo go back over one's own acts. */
  origin: string;
  /** Stable key of what was done, e.g. `customers.save` or `import`. */
  label: string;
  kind: 'do' | 'undo' | 'redo';
  /** For undo and redo: the batch it takes back or brings back. */
  target: string | null;
  /** The merge that brought it from another copy of the file; its changes tell what happened there. */
  broughtBy: string | null;
}

export interface ChangesTable {
  changeNo: Generated<number>;
  batchNo: number;
  tableName: string;
  recordId: string;
  /** The customer, plan or complaint it hangs on, so that a page's history is one index lookup. */
  parentId: string | null;
  action: 'create' | 'update' | 'delete' | 'restore';
  /** The record's version after the change; for one brought by a merge that was followed here, that merge's batch number below zero. */
  version: number;
  /** JSON text: `{field: [before, after]}`; null for creations. */
  fields: string | null;
  /**
   * 1: what a merge did here to follow changes that are in the log already, as its brought batches.
   * 2: a change brought from another copy that is not followed here: whoever merged may not change this record, or the merge was undone.
   */
  effect: Generated<number>;
  /** The customer it hangs on at any depth; null for the team and the settings. */
  customerId: string | null;
}

export interface FileInfoTable {
  key: string;
  value: string;
}

export interface Tables {
  customers: CustomersTable;
  contacts: ContactsTable;
  plans: PlansTable;
  planTexts: PlanTextsTable;
  planRows: PlanRowsTable;
  complaints: ComplaintsTable;
  complaintRows: ComplaintRowsTable;
  members: MembersTable;
  settings: SettingsTable;
  sealedNotes: SealedNotesTable;
  handovers: HandoversTable;
  addresses: AddressesTable;
  activities: ActivitiesTable;
  tasks: TasksTable;
  courtesies: CourtesiesTable;
  contactDates: ContactDatesTable;
  influences: InfluencesTable;
  attachments: AttachmentsTable;
  attachmentPieces: AttachmentPiecesTable;
  savedViews: SavedViewsTable;
  customFields: CustomFieldsTable;
  notDuplicates: NotDuplicatesTable;
  salesMoves: SalesMovesTable;
  importShapes: ImportShapesTable;
  credentials: CredentialsTable;
  lease: LeaseTable;
  purged: PurgedTable;
  salesLines: SalesLinesTable;
  batches: BatchesTable;
  changes: ChangesTable;
  fileInfo: FileInfoTable;
}

/** What a query gets: the type has no way to write. */
export type ReadDb = ReadonlyKysely<Tables>;
/** What a mutation gets: the one transaction the dispatcher opened. */
export type WriteDb = Transaction<Tables>;
export type AnyDb = Kysely<Tables>;
