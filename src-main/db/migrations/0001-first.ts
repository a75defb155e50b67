import type { Database } from 'better-sqlite3';

const record = `
  rowId INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL,
  createdAt TEXT NOT NULL,
  updatedAt TEXT NOT NULL,
  deletedAt TEXT`;

/** The first schema: customers, people, plans, complaints, team, sales lines, change log, search. */
export function first(db: Database): void {
  db.exec(`
CREATE TABLE fileInfo (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE members (${record}, name TEXT NOT NULL, active INTEGER NOT NULL DEFAULT 1) STRICT;
CREATE TABLE settings (${record}, data TEXT NOT NULL) STRICT;
CREATE TABLE customers (${record},
  name TEXT NOT NULL, otherName TEXT, shortName TEXT, code TEXT, address TEXT, city TEXT, region TEXT,
  postalCode TEXT, country TEXT, phone TEXT, fax TEXT, email TEXT, web TEXT, proprietor TEXT, managers TEXT,
  legalRepresentative TEXT, founded TEXT, firstTrade TEXT, legalForm TEXT, lineOfBusiness TEXT,
  registeredCapital TEXT, assets TEXT, taxNumber TEXT, serviceArea TEXT, sellingCapacity TEXT,
  growthPotential TEXT, philosophy TEXT, direction TEXT, policy TEXT, staff TEXT, turnover TEXT,
  traits TEXT, salesResults TEXT, managersQuality TEXT, salesStaffQuality TEXT, competitorRelations TEXT,
  relationshipWithUs TEXT, cooperation TEXT, salesActivity TEXT, problems TEXT, advantages TEXT,
  futureMeasures TEXT, image TEXT, reputation TEXT, creditStanding TEXT, tradingTerms TEXT,
  creditIncidents TEXT, tier TEXT, relationship TEXT, lifecycleSet TEXT, position TEXT, attention TEXT,
  ownerId TEXT, nextStep TEXT, nextStepOn TEXT, notes TEXT, currency TEXT, creditGrade TEXT,
  creditLimit INTEGER, termsDays INTEGER, receivable INTEGER, overdue INTEGER,
  sortKey TEXT NOT NULL,
  phoneKey TEXT,
  nameKey TEXT NOT NULL,
  abcClass TEXT CHECK (abcClass IN ('A', 'B', 'C')),
  abcRank INTEGER,
  lifecycle TEXT NOT NULL DEFAULT 'prospect',
  sales12m INTEGER,
  salesPrior INTEGER,
  margin12m INTEGER
) STRICT;
CREATE INDEX customersBySortKey ON customers (sortKey) WHERE deletedAt IS NULL;
CREATE INDEX customersByUpdatedAt ON customers (updatedAt) WHERE deletedAt IS NULL;
CREATE INDEX customersBySales ON customers (sales12m) WHERE deletedAt IS NULL;
CREATE INDEX customersByClass ON customers (abcClass) WHERE deletedAt IS NULL;
CREATE INDEX customersByOwner ON customers (ownerId) WHERE deletedAt IS NULL;
CREATE INDEX customersByNextStep ON customers (nextStepOn) WHERE deletedAt IS NULL AND nextStepOn IS NOT NULL;
CREATE INDEX customersOverdue ON customers (overdue) WHERE deletedAt IS NULL AND overdue > 0;
CREATE INDEX customersOverLimit ON customers (receivable - creditLimit) WHERE deletedAt IS NULL AND receivable > creditLimit;
CREATE INDEX customersDeclining ON customers (salesPrior - sales12m) WHERE deletedAt IS NULL AND sales12m * 10 < salesPrior * 7;
CREATE INDEX customersByNameKey ON customers (nameKey);
CREATE INDEX customersByPhoneKey ON customers (phoneKey) WHERE phoneKey IS NOT NULL;
CREATE INDEX customersByCode ON customers (code) WHERE code IS NOT NULL;
CREATE INDEX customersDeleted ON customers (deletedAt) WHERE deletedAt IS NOT NULL;

CREATE TABLE contacts (${record},
  customerId TEXT NOT NULL REFERENCES customers (id),
  name TEXT NOT NULL, position TEXT, department TEXT, mobile TEXT, phone TEXT, email TEXT, wechat TEXT, birthday TEXT,
  buyingRole TEXT, influence INTEGER, attitude INTEGER, access TEXT, stage TEXT, reportsTo TEXT, authority TEXT,
  priorities TEXT, personality TEXT, bestTime TEXT, notes TEXT
) STRICT;
CREATE INDEX contactsByCustomer ON contacts (customerId);

CREATE TABLE plans (${record},
  number INTEGER NOT NULL UNIQUE,
  customerId TEXT NOT NULL REFERENCES customers (id),
  title TEXT NOT NULL, direction TEXT, periodFrom TEXT NOT NULL, periodTo TEXT NOT NULL, ownerId TEXT,
  status TEXT NOT NULL, edition INTEGER NOT NULL, reviewOn TEXT, readers TEXT, currency TEXT NOT NULL
) STRICT;
CREATE INDEX plansByCustomer ON plans (customerId);
CREATE INDEX plansByReview ON plans (reviewOn) WHERE deletedAt IS NULL AND reviewOn IS NOT NULL;
CREATE TABLE planTexts (${record},
  planId TEXT NOT NULL REFERENCES plans (id), key TEXT NOT NULL, body TEXT, UNIQUE (planId, key)
) STRICT;
CREATE TABLE planRows (${record},
  planId TEXT NOT NULL REFERENCES plans (id), kind TEXT NOT NULL, position REAL NOT NULL, title TEXT, ownerId TEXT,
  dueOn TEXT, doneOn TEXT, status TEXT, data TEXT NOT NULL
) STRICT;
CREATE INDEX planRowsByPlan ON planRows (planId, kind, position);
CREATE INDEX planRowsDue ON planRows (dueOn) WHERE deletedAt IS NULL AND dueOn IS NOT NULL AND doneOn IS NULL;

CREATE TABLE complaints (${record},
  number TEXT NOT NULL UNIQUE,
  customerId TEXT NOT NULL REFERENCES customers (id), contactId TEXT,
  title TEXT NOT NULL, kind TEXT NOT NULL, subKind TEXT, verbatim TEXT, severity INTEGER NOT NULL, status TEXT NOT NULL,
  receivedAt TEXT NOT NULL, receivedHow TEXT NOT NULL, receivedBy TEXT, product TEXT, orderRef TEXT, batchRef TEXT,
  ownerId TEXT, facts TEXT, currency TEXT NOT NULL, claimForm TEXT, claimAsked INTEGER, claimOffered INTEGER,
  claimAgreed INTEGER, approvedBy TEXT, approvedOn TEXT, confirmedOn TEXT, followUpOn TEXT, cost INTEGER,
  satisfactionAfter INTEGER, taboosChecked TEXT NOT NULL, taboosNote TEXT,
  acknowledgeDue TEXT NOT NULL, solveDue TEXT NOT NULL, acknowledgedAt TEXT, investigatingAt TEXT, offeredAt TEXT,
  settledAt TEXT, followedUpAt TEXT, closedAt TEXT
) STRICT;
CREATE INDEX complaintsByCustomer ON complaints (customerId);
CREATE INDEX complaintsOpen ON complaints (solveDue) WHERE deletedAt IS NULL AND closedAt IS NULL;
CREATE TABLE complaintRows (${record},
  complaintId TEXT NOT NULL REFERENCES complaints (id), kind TEXT NOT NULL, position REAL NOT NULL, title TEXT,
  note TEXT, ownerId TEXT, dueOn TEXT, doneOn TEXT, stepKey TEXT, isRoot INTEGER NOT NULL DEFAULT 0, measure TEXT
) STRICT;
CREATE INDEX complaintRowsByComplaint ON complaintRows (complaintId, kind, position);
CREATE INDEX complaintRowsDue ON complaintRows (dueOn) WHERE deletedAt IS NULL AND dueOn IS NOT NULL AND doneOn IS NULL;

CREATE TABLE salesLines (
  lineId INTEGER PRIMARY KEY,
  customerId TEXT NOT NULL REFERENCES customers (id),
  soldOn TEXT NOT NULL, product TEXT, quantity REAL, amount INTEGER NOT NULL, margin INTEGER, region TEXT, salesperson TEXT
) STRICT;
CREATE INDEX salesLinesByCustomer ON salesLines (customerId, soldOn);

CREATE TABLE batches (
  batchNo INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE, at TEXT NOT NULL, byName TEXT NOT NULL, origin TEXT NOT NULL, label TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo')), target TEXT
) STRICT;
CREATE INDEX batchesByTarget ON batches (target) WHERE target IS NOT NULL;
CREATE TABLE changes (
  changeNo INTEGER PRIMARY KEY,
  batchNo INTEGER NOT NULL REFERENCES batches (batchNo),
  tableName TEXT NOT NULL, recordId TEXT NOT NULL, parentId TEXT,
  action TEXT NOT NULL CHECK (action IN ('create', 'update', 'delete', 'restore')),
  version INTEGER NOT NULL, fields TEXT
) STRICT;
CREATE INDEX changesByRecord ON changes (recordId);
CREATE INDEX changesByParent ON changes (parentId) WHERE parentId IS NOT NULL;
CREATE INDEX changesByBatch ON changes (batchNo);

CREATE VIRTUAL TABLE searchIndex USING fts5 (
  name, other, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 2", prefix = '1 2 3'
);
`);
}
