import { readFileSync } from 'node:fs';
import { indexEntry, matchQuery } from '@shared/features/search/rules';
import Database from 'better-sqlite3';

const listed = `rowId, id, version, name, shortName, code, city, region, country, phone, lineOfBusiness, abcClass, tier,
  relationship, lifecycle, position, ownerId, currency, sales12m, salesPrior, overdue, creditLimit, nextStep, nextStepOn, updatedAt`;

/**
 * The same answers with as little work as better-sqlite3 can do: statements prepared beforehand, plain objects, no checks, no
 * change of shape. What the measures are compared with.
 */
export function rawQueries(path: string) {
  const db = new Database(path, { readonly: true });
  db.pragma('cache_size = -65536');
  db.pragma('mmap_size = 268435456');
  const page = db.prepare(
    `SELECT ${listed} FROM customers WHERE deletedAt IS NULL ORDER BY sortKey LIMIT ? OFFSET ?`,
  );
  // By index first: without it a deep offset reads every row it skips.
  const deep = db.prepare(
    `SELECT ${listed} FROM customers WHERE rowId IN
      (SELECT rowId FROM customers WHERE deletedAt IS NULL ORDER BY sortKey LIMIT ? OFFSET ?) ORDER BY sortKey`,
  );
  const count = db.prepare(
    'SELECT (SELECT count(*) FROM customers) - (SELECT count(*) FROM customers WHERE deletedAt IS NOT NULL) AS n',
  );
  const own = 'SELECT rowid >> 3 AS id FROM searchIndex WHERE searchIndex MATCH @match AND (rowid & 7) = 0';
  const found = db.prepare(`SELECT count(*) AS n, json_group_array(id) AS ids FROM (${own}
    UNION SELECT c.rowId FROM searchIndex s CROSS JOIN contacts p ON p.rowId = s.rowid >> 3 CROSS JOIN customers c ON c.id = p.customerId
    WHERE s.searchIndex MATCH @match AND (s.rowid & 7) = 1 AND c.deletedAt IS NULL)`);
  // Few matches are fetched and sorted; of many, the first in the order of names are looked for.
  const searched = (rowId: string, ids: string) =>
    db.prepare(
      `SELECT ${listed} FROM customers WHERE rowId IN (SELECT rowId FROM customers WHERE deletedAt IS NULL
        AND ${rowId} IN (${ids}) ORDER BY sortKey LIMIT 100) ORDER BY sortKey`,
    );
  const few = searched('rowId', 'SELECT value FROM json_each(@ids)');
  const many = searched('+rowId', 'SELECT value FROM json_each(@ids)');
  // One letter: the customers' own texts only, as the application does.
  const letter = { many: searched('+rowId', own), count: db.prepare(`SELECT count(*) AS n FROM (${own})`) };
  const hits = db.prepare('SELECT rowid FROM searchIndex WHERE searchIndex MATCH ? LIMIT 150').pluck();
  const customer = db.prepare(
    `SELECT id, name, city, abcClass FROM customers WHERE rowId IN (SELECT value FROM json_each(?)) AND deletedAt IS NULL`,
  );
  const contact = db.prepare(
    `SELECT p.id, p.name, p.position, c.name AS customerName FROM contacts p JOIN customers c ON c.id = p.customerId
      WHERE p.rowId IN (SELECT value FROM json_each(?)) AND p.deletedAt IS NULL`,
  );
  const one = db.prepare('SELECT * FROM customers WHERE id = ?');
  const counts = ['contacts', 'plans', 'complaints'].map((table) =>
    db.prepare(`SELECT count(*) AS n FROM ${table} WHERE customerId = ? AND deletedAt IS NULL`),
  );
  const sales = db.prepare(
    `SELECT substr(soldOn, 1, 4) || '-Q' || ((CAST(substr(soldOn, 6, 2) AS INTEGER) + 2) / 3) AS quarter, sum(amount) AS amount,
      sum(margin) AS margin FROM salesLines WHERE customerId = ? GROUP BY quarter ORDER BY quarter DESC LIMIT 12`,
  );
  const changes = db.prepare(
    "SELECT c.fields, b.at FROM changes c JOIN batches b ON b.batchNo = c.batchNo WHERE c.recordId = ? AND c.action = 'update'",
  );
  return {
    list: (offset: number) => [offset === 0 ? page.all(100, 0) : deep.all(100, offset), count.get()],
    search: (text: string) => {
      const match = matchQuery(text);
      if (text.length === 1) return [letter.many.all({ match }), letter.count.get({ match })];
      const { n, ids } = found.get({ match }) as { n: number; ids: string };
      return [(n > 2000 ? many : few).all({ ids }), n];
    },
    palette: (text: string) => {
      const ids = hits.all(matchQuery(text)) as number[];
      const of = (kind: number) => JSON.stringify(ids.filter((id) => (id & 7) === kind).map((id) => id >> 3));
      return [customer.all(of(0)), contact.all(of(1))];
    },
    open: (id: string) => [
      one.get(id),
      ...counts.map((statement) => statement.get(id)),
      sales.all(id),
      changes.all(id),
    ],
    ids: () => db.prepare('SELECT id FROM customers ORDER BY rowId LIMIT 100000').pluck().all() as string[],
    close: () => db.close(),
  };
}

const insertCustomer = `INSERT INTO customers (id, version, createdAt, updatedAt, name, code, city, phone, sortKey, nameKey)
  VALUES (?, 1, '2026-01-05', '2026-01-05', ?, ?, ?, ?, ?, ?)`;

/** Creates a customer with everything that makes it durable and found: one transaction, four rows. */
export function rawCreate(path: string) {
  const db = new Database(path);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  const customer = db.prepare(insertCustomer);
  const batch = db.prepare(
    "INSERT INTO batches (id, at, byName, origin, label, kind) VALUES (?, '2026-01-05', 'x', 'x', 'x', 'do')",
  );
  const change = db.prepare(
    "INSERT INTO changes (batchNo, tableName, recordId, action, version) VALUES (?, 'customers', ?, 'create', 1)",
  );
  const index = db.prepare('INSERT INTO searchIndex (rowid, name, other) VALUES (?, ?, ?)');
  const create = db.transaction((id: string, name: string, other: string) => {
    const { lastInsertRowid } = customer.run(id, name, id, 'x', '123456', name, name);
    change.run(batch.run(id).lastInsertRowid, id);
    index.run(Number(lastInsertRowid) * 8, name, other);
  });
  return { create: (id: string, name: string) => create.immediate(id, name, id), close: () => db.close() };
}

/** Loads a CSV of plain columns into a new file of the same tables and indexes, texts for the index made beforehand. */
export function rawImport(path: string, csv: string): () => void {
  const prepared = readFileSync(csv, 'utf8')
    .split('\n')
    .slice(1)
    .map((text) => {
      const [code = '', name = '', city = '', phone = '', person = '', mobile = ''] = text.split(',');
      const entry = indexEntry({ names: [name], others: [code, city], phones: [phone] });
      return { entry, people: indexEntry({ names: [person], phones: [mobile] }) };
    });
  return () => {
    const db = new Database(path);
    db.pragma('synchronous = FULL');
    db.pragma('cache_size = -262144');
    const customer = db.prepare(insertCustomer);
    const contact = db.prepare(
      "INSERT INTO contacts (id, version, createdAt, updatedAt, customerId, name, mobile) VALUES (?, 1, '2026-01-05', '2026-01-05', ?, ?, ?)",
    );
    const change = db.prepare(
      "INSERT INTO changes (batchNo, tableName, recordId, action, version) VALUES (1, ?, ?, 'create', 1)",
    );
    const index = db.prepare('INSERT INTO searchIndex (rowid, name, other) VALUES (?, ?, ?)');
    db.transaction(() => {
      db.exec(
        "INSERT INTO batches (id, at, byName, origin, label, kind) VALUES ('b', '2026-01-05', 'x', 'x', 'import', 'do')",
      );
      const lines = readFileSync(csv, 'utf8').split('\n');
      for (let at = 1; at < lines.length; at += 1) {
        const [code = '', name = '', city = '', phone = '', person = '', mobile = ''] = (
          lines[at] ?? ''
        ).split(',');
        const texts = prepared[at - 1];
        const id = `customer-${at}`;
        const row = customer.run(id, name, code, city, phone, name, name).lastInsertRowid;
        change.run('customers', id);
        index.run(Number(row) * 8, texts?.entry.name ?? '', texts?.entry.other ?? '');
        const personRow = contact.run(`contact-${at}`, id, person, mobile).lastInsertRowid;
        change.run('contacts', `contact-${at}`);
        index.run(Number(personRow) * 8 + 1, texts?.people.name ?? '', texts?.people.other ?? '');
      }
    })();
    db.close();
  };
}
