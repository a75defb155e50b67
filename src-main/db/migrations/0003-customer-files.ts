import type { Database } from 'better-sqlite3';

const record = `
  rowId INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL,
  createdAt TEXT NOT NULL,
  updatedAt TEXT NOT NULL,
  deletedAt TEXT`;

const customerTexts = [
  'source',
  'parentId',
  'tags',
  'difference',
  'valuePrice',
  'preference',
  'keyAccess',
  'buyingRules',
  'mergedIntoId',
];
const customerNumbers = [
  'differenceScore',
  'valuePriceScore',
  'preferenceScore',
  'keyAccessScore',
  'buyingRulesScore',
];
const contactTexts = [
  'otherRoles',
  'education',
  'homeTown',
  'family',
  'hobbies',
  'likes',
  'dislikes',
  'bestWay',
  'photo',
  'leftOn',
  'movedToId',
  'movedFromId',
  'cognitionOrg',
  'cognitionPersonal',
  'benefitOrg',
  'benefitPersonal',
  'emotion',
  'nextMove',
];
const slots = (count: number) =>
  Array.from({ length: count }, (_, index) => `custom${String(index + 1).padStart(2, '0')}`);

/**
 * Customer files: fields of the team's own, tags, groups of companies, addresses, attachments, what happened and what is to be done, all
 * that is known about a person, saved views, and firms merged into one.
 */
export function customerFiles(db: Database): void {
  const add = (table: string, type: string, names: readonly string[]) => {
    for (const name of names) db.exec(`ALTER TABLE ${table} ADD COLUMN ${name} ${type}`);
  };
  add('customers', 'TEXT', [...customerTexts, ...slots(30)]);
  add('customers', 'INTEGER', customerNumbers);
  add('contacts', 'TEXT', [...contactTexts, ...slots(15)]);
  add('contacts', 'INTEGER', ['mapX', 'mapY']);
  db.exec(`
CREATE INDEX customersByParent ON customers (parentId) WHERE parentId IS NOT NULL;
CREATE INDEX customersMerged ON customers (mergedIntoId) WHERE mergedIntoId IS NOT NULL;
CREATE INDEX customersByTaxNumber ON customers (taxNumber) WHERE taxNumber IS NOT NULL;
CREATE INDEX customersTagged ON customers (tags) WHERE tags IS NOT NULL AND deletedAt IS NULL;
DROP INDEX contactsByCustomer;
CREATE INDEX contactsByCustomer ON contacts (customerId, deletedAt);
CREATE INDEX contactsByBirthday ON contacts (substr(birthday, -5)) WHERE birthday IS NOT NULL AND deletedAt IS NULL;

CREATE TABLE addresses (${record},
  customerId TEXT NOT NULL REFERENCES customers (id),
  kind TEXT NOT NULL, name TEXT, address TEXT, city TEXT, region TEXT, postalCode TEXT, country TEXT, phone TEXT,
  person TEXT, note TEXT
) STRICT;
CREATE INDEX addressesByCustomer ON addresses (customerId);

CREATE TABLE activities (${record},
  customerId TEXT NOT NULL REFERENCES customers (id), contactId TEXT,
  kind TEXT NOT NULL, happenedOn TEXT NOT NULL, happenedAt TEXT, title TEXT NOT NULL, body TEXT, minutes INTEGER,
  byId TEXT, byName TEXT, closedOn TEXT
) STRICT;
CREATE INDEX activitiesByCustomer ON activities (customerId, happenedOn, kind, deletedAt);
CREATE INDEX activitiesByDay ON activities (happenedOn, customerId, kind) WHERE deletedAt IS NULL;

CREATE INDEX risksOpen ON activities (happenedOn, customerId) WHERE kind = 'risk' AND closedOn IS NULL AND deletedAt IS NULL;

CREATE TABLE tasks (${record},
  customerId TEXT NOT NULL REFERENCES customers (id), contactId TEXT,
  title TEXT NOT NULL, note TEXT, dueOn TEXT, ownerId TEXT, doneOn TEXT
) STRICT;
CREATE INDEX tasksByCustomer ON tasks (customerId, deletedAt, doneOn);
CREATE INDEX tasksDue ON tasks (dueOn) WHERE deletedAt IS NULL AND doneOn IS NULL AND dueOn IS NOT NULL;

CREATE TABLE courtesies (${record},
  customerId TEXT NOT NULL REFERENCES customers (id), contactId TEXT NOT NULL,
  givenOn TEXT NOT NULL, direction TEXT NOT NULL, what TEXT NOT NULL, value INTEGER, currency TEXT, occasion TEXT, note TEXT
) STRICT;
CREATE INDEX courtesiesByCustomer ON courtesies (customerId);
CREATE INDEX courtesiesByDay ON courtesies (givenOn) WHERE deletedAt IS NULL;

CREATE TABLE contactDates (${record},
  customerId TEXT NOT NULL REFERENCES customers (id), contactId TEXT NOT NULL,
  label TEXT NOT NULL, day TEXT NOT NULL, remindDays INTEGER NOT NULL
) STRICT;
CREATE INDEX contactDatesByCustomer ON contactDates (customerId);
CREATE INDEX contactDatesByDay ON contactDates (substr(day, -5)) WHERE deletedAt IS NULL;

CREATE TABLE influences (${record},
  customerId TEXT NOT NULL REFERENCES customers (id),
  fromId TEXT NOT NULL, toId TEXT NOT NULL, kind TEXT NOT NULL, note TEXT
) STRICT;
CREATE INDEX influencesByCustomer ON influences (customerId);

CREATE TABLE attachments (${record},
  customerId TEXT NOT NULL REFERENCES customers (id), contactId TEXT,
  name TEXT NOT NULL, mime TEXT NOT NULL, size INTEGER NOT NULL, sha256 TEXT NOT NULL, note TEXT
) STRICT;
CREATE INDEX attachmentsByCustomer ON attachments (customerId);
CREATE INDEX attachmentsByContent ON attachments (sha256);
CREATE TABLE attachmentPieces (
  pieceId INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL, piece INTEGER NOT NULL, bytes BLOB NOT NULL, UNIQUE (sha256, piece)
) STRICT;

CREATE TABLE savedViews (${record},
  name TEXT NOT NULL, keeper TEXT, position REAL NOT NULL, data TEXT NOT NULL
) STRICT;
CREATE TABLE customFields (${record},
  record TEXT NOT NULL, slot TEXT NOT NULL, label TEXT NOT NULL, labelZh TEXT, kind TEXT NOT NULL, choices TEXT,
  position REAL NOT NULL, onCard INTEGER NOT NULL
) STRICT;
CREATE TABLE notDuplicates (${record},
  customerId TEXT NOT NULL REFERENCES customers (id), otherId TEXT NOT NULL
) STRICT;
CREATE INDEX notDuplicatesByCustomer ON notDuplicates (customerId);

CREATE TABLE salesMoves (
  moveId INTEGER PRIMARY KEY,
  batchId TEXT NOT NULL, fromId TEXT NOT NULL, toId TEXT NOT NULL, lineId INTEGER NOT NULL
) STRICT;
CREATE INDEX salesMovesByBatch ON salesMoves (batchId);
CREATE TABLE importShapes (
  shape TEXT PRIMARY KEY, name TEXT NOT NULL, usedAt TEXT NOT NULL, plan TEXT NOT NULL
) STRICT;
`);
}
