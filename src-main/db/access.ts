import type { SignedIn } from '@shared/features/team/model';
import { AppError } from '@shared/rpc/errors';
import type { Database } from 'better-sqlite3';
import { forgetStatements, readSoon } from './dialect';
import { searchCodes, tablesOfCustomer } from './record-kinds';

/** What the signed-in person may see and change; null where the file has no sign-in. */
export type Access = SignedIn;

/** Tables whose rows hang on a customer directly, but for those with rules of their own, and those that hang on one of these. */
const ownRules: readonly string[] = ['sealedNotes', 'notDuplicates'];
const ofCustomer = ['salesLines', ...tablesOfCustomer.filter((table) => !ownRules.includes(table))];
const ofOthers = [
  ['planTexts', 'plans', 'planId'],
  ['planRows', 'plans', 'planId'],
  ['complaintRows', 'complaints', 'complaintId'],
] as const;
const searched = [
  ['customers', searchCodes.customer],
  ['contacts', searchCodes.contact],
  ['plans', searchCodes.plan],
  ['complaints', searchCodes.complaint],
  ['activities', searchCodes.activity],
] as const;

const shadowed = [
  'customers',
  ...ofCustomer,
  ...ofOthers.map(([table]) => table),
  'sealedNotes',
  'notDuplicates',
  'attachmentPieces',
  'savedViews',
  'changes',
  'batches',
  'searchIndex',
  'credentials',
  'editableCustomers',
];

const nothingAtAll = shadowed
  .filter((name) => name !== 'editableCustomers')
  .map((name): [string, string] => {
    const columns = name === 'searchIndex' ? 'rowid, searchIndex, name, other' : '*';
    return [name, `SELECT ${columns} FROM main.${name} WHERE 0`];
  });

const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** The pluses keep SQLite from gathering all customers of an owner where it looks for a few, or can walk an index in the order asked for. */
const visibleTo = (scope: Access['sees'], me: string): string => {
  const mine = `+c.ownerId = ${me}`;
  if (scope === 'own') return mine;
  const open = `(+c.restricted = 0 OR ${mine})`;
  if (scope === 'all') return open;
  return `(+c.ownerId IN (${teamOf(me)}) AND ${open})`;
};

const teamOf = (me: string): string =>
  `SELECT m.id FROM main.members m WHERE m.id = ${me} OR m.team = (SELECT t.team FROM main.members t WHERE t.id = ${me})`;

const ownedWithin = (scope: Access['sees'], me: string): string => {
  if (scope === 'all') return '1';
  if (scope === 'own') return `c.ownerId = ${me}`;
  return `c.ownerId IN (${teamOf(me)})`;
};

/** True when the person sees every customer of the file. */
export const seesEverything = (access: Access | null): boolean =>
  access === null || access.role === 'manager';

/** True when the person may change every customer they see. */
export const editsEverything = (access: Access | null): boolean =>
  access === null || access.role === 'manager' || access.edits === 'all';

/**
 * Puts what a person may see before everything a connection can read: temporary views that carry the tables' own names. SQLite finds
 * them first, whatever the statement, so no query can forget the rule. Writing statements name `main` (see `dialect.ts`).
 * Call it outside transactions, on a connection that only this program uses.
 * @param access null shows everything, unless `locked`
 * @param locked nobody has signed in yet: nothing is shown, not even to a call that was under way when the person signed out
 */
export function applyAccess(db: Database, access: Access | null, locked = false): void {
  if (db.inTransaction) throw new Error('A rollback would bring back the views of the person before');
  const queryOnly = db.pragma('query_only', { simple: true });
  db.pragma('query_only = OFF');
  try {
    for (const name of shadowed) db.exec(`DROP VIEW IF EXISTS temp.${name}`);
    const views = access ? viewsFor(access) : locked ? nothingAtAll : [];
    for (const [name, body] of views) db.exec(`CREATE TEMP VIEW ${name} AS ${body}`);
  } finally {
    db.pragma(`query_only = ${queryOnly ? 'ON' : 'OFF'}`);
    forgetStatements(db);
  }
}

function viewsFor(access: Access): [string, string][] {
  const me = quote(access.memberId);
  const views: [string, string][] = [
    // Nobody but the sign-in itself reads these, and it names them in full.
    ['credentials', 'SELECT * FROM main.credentials WHERE 0'],
    [
      'sealedNotes',
      `SELECT s.* FROM main.sealedNotes s WHERE s.authorId = ${me} AND EXISTS (SELECT 1 FROM customers c WHERE c.id = s.customerId)`,
    ],
  ];
  views.push(['savedViews', `SELECT v.* FROM main.savedViews v WHERE v.keeper IS NULL OR v.keeper = ${me}`]);
  const ownNotes = `(h.tableName <> 'sealedNotes' OR EXISTS (SELECT 1 FROM sealedNotes s WHERE s.id = h.recordId))
    AND (h.tableName <> 'savedViews' OR EXISTS (SELECT 1 FROM savedViews v WHERE v.id = h.recordId))`;
  const inSight = 'EXISTS (SELECT 1 FROM changes h WHERE h.batchNo = b.batchNo)';
  if (seesEverything(access)) {
    views.push(['changes', `SELECT h.* FROM main.changes h WHERE ${ownNotes}`]);
    // That somebody sealed something is nobody's business either.
    views.push(['batches', `SELECT b.* FROM main.batches b WHERE b.label NOT LIKE 'notes.%' OR ${inSight}`]);
    return views;
  }
  const visible = visibleTo(access.sees, me);
  views.push(['customers', `SELECT c.* FROM main.customers c WHERE ${visible}`]);
  // By name, as an index that holds all that is asked is far smaller than the rows.
  const seen = (column: string) =>
    `EXISTS (SELECT 1 FROM main.customers c INDEXED BY customersAccess WHERE c.id = ${column} AND ${visible})`;
  if (!editsEverything(access)) {
    views.push(['editableCustomers', `SELECT c.id FROM customers c WHERE ${ownedWithin(access.edits, me)}`]);
  }
  for (const table of ofCustomer) {
    views.push([table, `SELECT r.* FROM main.${table} r WHERE ${seen('r.customerId')}`]);
  }
  // A pair says that both are there.
  views.push([
    'notDuplicates',
    `SELECT r.* FROM main.notDuplicates r WHERE ${seen('r.customerId')} AND ${seen('r.otherId')}`,
  ]);
  views.push([
    'attachmentPieces',
    `SELECT p.* FROM main.attachmentPieces p WHERE EXISTS (SELECT 1 FROM attachments a WHERE a.sha256 = p.sha256)
      OR EXISTS (SELECT 1 FROM contacts k WHERE k.photo = p.sha256)`,
  ]);
  for (const [table, parent, column] of ofOthers) {
    views.push([
      table,
      `SELECT r.* FROM main.${table} r WHERE EXISTS (SELECT 1 FROM ${parent} p WHERE p.id = r.${column})`,
    ]);
  }
  views.push([
    'changes',
    `SELECT h.* FROM main.changes h WHERE ${ownNotes}
      AND (h.tableName IN ('members', 'settings', 'customFields', 'savedViews') OR ${seen('h.customerId')})`,
  ]);
  views.push(['batches', `SELECT b.* FROM main.batches b WHERE ${inSight}`]);
  const entry = searched
    .map(([table, code]) => {
      const found =
        table === 'customers'
          ? `main.customers c INDEXED BY customersAccessByRow WHERE c.rowId = s.rowid >> 3 AND ${visible}`
          : `${table} r WHERE r.rowId = s.rowid >> 3`;
      return `WHEN ${code} THEN EXISTS (SELECT 1 FROM ${found})`;
    })
    .join(' ');
  views.push([
    'searchIndex',
    `SELECT s.rowid, s.searchIndex, s.name, s.other FROM main.searchIndex s WHERE CASE s.rowid & 7 ${entry} ELSE 0 END`,
  ]);
  return views;
}

/**
 * Keeps the door of one open file: whether it asks for a sign-in, and who has signed in. Both are kept in memory, as every call asks;
 * `refresh` reads them again after anybody's change.
 */
export class Doorkeeper {
  readonly #connections: readonly Database[];
  #access: Access | null = null;
  #signInOn = false;

  constructor(connections: readonly Database[]) {
    this.#connections = connections;
    this.refresh();
  }

  /** Who is signed in; null where nobody has to be, or nobody is yet. */
  get access(): Access | null {
    return this.#access;
  }

  /** True once somebody has a password. */
  get signInOn(): boolean {
    return this.#signInOn;
  }

  /** Lets a person in, or (null) out; between transactions only. */
  admit(access: Access | null): void {
    const locked = access === null && this.#signInOn;
    for (const connection of this.#connections) applyAccess(connection, access, locked);
    this.#access = access;
  }

  /** Lets in the person of this id as the file knows them now; null when they cannot sign in. */
  admitMember(memberId: string): Access | null {
    const [db] = this.#connections;
    const access = db ? readSoon(db, () => readAccess(db, memberId)) : null;
    this.admit(access);
    return access;
  }

  /** Reads who may do what again; a person who was put out or changed is put out or changed here as well. Returns whether that happened. */
  refresh(): boolean {
    const [db] = this.#connections;
    return db !== undefined && readSoon(db, () => this.#read(db));
  }

  #read(db: Database): boolean {
    const before = this.#signInOn;
    this.#signInOn = db.prepare('SELECT 1 FROM main.credentials LIMIT 1').get() !== undefined;
    const old = this.#access;
    const now = old && readAccess(db, old.memberId);
    const same = before === this.#signInOn && JSON.stringify(now) === JSON.stringify(old);
    if (!same) this.admit(now);
    return !same;
  }
}

/**
 * While the file asks for a sign-in somebody must be able to let the others in: whatever took the last manager away (a save, an undo,
 * a merge) is refused as a whole.
 * @throws AppError `validation` with details.kind `last_manager`
 */
export function requireManager(db: Database): void {
  const left = db
    .prepare(
      `SELECT NOT EXISTS (SELECT 1 FROM main.credentials) OR EXISTS (SELECT 1 FROM main.members m JOIN main.credentials c ON c.memberId = m.id
       WHERE m.role = 'manager' AND m.active = 1 AND m.deletedAt IS NULL)`,
    )
    .pluck()
    .get();
  if (left !== 1)
    throw new AppError('validation', 'The file needs a manager who can sign in', { kind: 'last_manager' });
}

/** What a person may do, as the file says now; null when they have no sign-in (any more). */
export function readAccess(db: Database, memberId: string): Access | null {
  const row = db
    .prepare<[string], Access>(
      `SELECT m.id AS memberId, m.name, m.role, m.sees, m.edits FROM main.members m JOIN main.credentials c ON c.memberId = m.id
       WHERE m.id = ? AND m.active = 1 AND m.deletedAt IS NULL`,
    )
    .get(memberId);
  return row ?? null;
}
