import type { Database } from 'better-sqlite3';

const record = `
  rowId INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL,
  createdAt TEXT NOT NULL,
  updatedAt TEXT NOT NULL,
  deletedAt TEXT`;

/**
 * Sharing: who may see what, sealed notes, hand-overs, copies of a file that are merged again, the lease of long exclusive work.
 * Every change names the customer it hangs on, so that a history shows no more than the file does. Whose a customer is stands in the
 * indexes: it is asked of every row, and rows are wide.
 */
export function sharing(db: Database): void {
  db.exec(`
ALTER TABLE customers ADD COLUMN restricted INTEGER NOT NULL DEFAULT 0;
ALTER TABLE members ADD COLUMN role TEXT NOT NULL DEFAULT 'sales';
ALTER TABLE members ADD COLUMN team TEXT;
ALTER TABLE members ADD COLUMN sees TEXT NOT NULL DEFAULT 'all';
ALTER TABLE members ADD COLUMN edits TEXT NOT NULL DEFAULT 'all';

CREATE INDEX customersAccess ON customers (id, ownerId, restricted);
CREATE INDEX customersAccessByRow ON customers (rowId, ownerId, restricted);
DROP INDEX customersBySortKey;
CREATE INDEX customersBySortKey ON customers (sortKey, ownerId, restricted) WHERE deletedAt IS NULL;
DROP INDEX customersByOwner;
CREATE INDEX customersByOwner ON customers (ownerId, sortKey, restricted) WHERE deletedAt IS NULL;
DROP INDEX customersByClass;
CREATE INDEX customersByClass ON customers (abcClass, ownerId, restricted) WHERE deletedAt IS NULL;

CREATE TABLE credentials (
  memberId TEXT PRIMARY KEY REFERENCES members (id),
  hash TEXT NOT NULL, changedAt TEXT NOT NULL, failures INTEGER NOT NULL DEFAULT 0, waitUntil TEXT
) STRICT;

CREATE TABLE sealedNotes (${record},
  customerId TEXT NOT NULL REFERENCES customers (id),
  authorId TEXT NOT NULL,
  sealed TEXT NOT NULL
) STRICT;
CREATE INDEX sealedNotesByCustomer ON sealedNotes (customerId);

CREATE TABLE handovers (${record},
  customerId TEXT NOT NULL REFERENCES customers (id),
  fromId TEXT, toId TEXT NOT NULL, note TEXT
) STRICT;
CREATE INDEX handoversByCustomer ON handovers (customerId);

ALTER TABLE batches ADD COLUMN broughtBy TEXT;
ALTER TABLE changes ADD COLUMN effect INTEGER NOT NULL DEFAULT 0;
ALTER TABLE changes ADD COLUMN customerId TEXT;
CREATE INDEX changesKeptAside ON changes (recordId) WHERE effect = 2;
UPDATE changes SET customerId = recordId WHERE tableName = 'customers';
UPDATE changes SET customerId = parentId WHERE tableName IN ('contacts', 'plans', 'complaints');
UPDATE changes SET customerId = (SELECT p.customerId FROM plans p WHERE p.id = parentId)
  WHERE tableName IN ('planTexts', 'planRows');
UPDATE changes SET customerId = (SELECT c.customerId FROM complaints c WHERE c.id = parentId)
  WHERE tableName = 'complaintRows';

CREATE TABLE lease (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  holder TEXT NOT NULL, name TEXT NOT NULL, computer TEXT NOT NULL, purpose TEXT NOT NULL
) STRICT;

CREATE TABLE purged (tableName TEXT NOT NULL, recordId TEXT NOT NULL PRIMARY KEY) STRICT;
`);
}
