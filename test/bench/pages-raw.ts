import Database from 'better-sqlite3';

/** What a customer's page, its timeline and Today show, by prepared statements without a condition of access. */
export function rawPages(path: string) {
  const db = new Database(path, { readonly: true });
  db.pragma('cache_size = -65536');
  db.pragma('mmap_size = 268435456');
  const people = db.prepare(
    'SELECT * FROM contacts WHERE customerId = ? AND deletedAt IS NULL ORDER BY name',
  );
  const plans = db.prepare('SELECT * FROM plans WHERE customerId = ? AND deletedAt IS NULL');
  const tasks = db.prepare(
    `SELECT t.*, p.name AS contactName FROM tasks t LEFT JOIN contacts p ON p.id = t.contactId
     WHERE t.customerId = ? AND t.deletedAt IS NULL AND t.doneOn IS NULL ORDER BY dueOn`,
  );
  const risks = db.prepare(
    "SELECT * FROM activities WHERE customerId = ? AND kind = 'risk' AND closedOn IS NULL AND deletedAt IS NULL",
  );
  const timeline = db.prepare(
    `SELECT * FROM (SELECT a.kind, a.id, a.happenedOn AS at, a.title, a.body, a.byId, p.name FROM activities a
       LEFT JOIN contacts p ON p.id = a.contactId WHERE a.customerId = @id AND a.deletedAt IS NULL
     UNION ALL SELECT 'task', t.id, t.doneOn, t.title, t.note, t.ownerId, NULL FROM tasks t
       WHERE t.customerId = @id AND t.deletedAt IS NULL AND t.doneOn IS NOT NULL
     UNION ALL SELECT 'complaint', c.id, c.receivedAt, c.title, c.status, c.ownerId, NULL FROM complaints c WHERE c.customerId = @id
     UNION ALL SELECT 'plan', p.id, p.createdAt, p.title, p.status, p.ownerId, NULL FROM plans p WHERE p.customerId = @id
     UNION ALL SELECT 'handover', h.id, h.createdAt, NULL, h.note, h.fromId, NULL FROM handovers h WHERE h.customerId = @id
     UNION ALL SELECT 'edit', b.id, b.at, b.label, b.byName, count(*), NULL FROM changes h JOIN batches b ON b.batchNo = h.batchNo
       WHERE h.changeNo IN (SELECT changeNo FROM changes WHERE recordId = @id UNION ALL
         SELECT changeNo FROM changes WHERE parentId = @id) GROUP BY b.batchNo)
     ORDER BY at DESC LIMIT 51`,
  );
  const customer =
    'JOIN customers c ON c.id = r.customerId WHERE r.deletedAt IS NULL AND c.deletedAt IS NULL';
  const due = [
    `SELECT r.*, c.name FROM tasks r ${customer} AND r.doneOn IS NULL AND r.dueOn <= @until ORDER BY r.dueOn DESC LIMIT 200`,
    `SELECT r.*, c.name FROM plans r ${customer} AND r.reviewOn <= @until`,
    `SELECT r.*, c.name FROM complaints r ${customer} AND r.closedAt IS NULL`,
    `SELECT id, name, nextStep FROM customers WHERE deletedAt IS NULL AND nextStepOn <= @until ORDER BY nextStepOn DESC LIMIT 200`,
  ].map((text) => db.prepare(text));
  const troubles = [
    ['receivable > creditLimit', 'receivable - creditLimit'],
    ['overdue > 0', 'overdue'],
    ['sales12m * 10 < salesPrior * 7', 'salesPrior - sales12m'],
  ].map(([condition, amount]) =>
    db.prepare(
      `SELECT id, name, abcClass, currency, ${amount} AS amount FROM customers WHERE deletedAt IS NULL AND ${condition}
       ORDER BY ${amount} DESC LIMIT 8`,
    ),
  );
  const changed = db.prepare(
    `SELECT h.customerId, b.at, b.byName, b.label, c.name FROM changes h CROSS JOIN batches b ON b.batchNo = h.batchNo
     CROSS JOIN customers c ON c.id = h.customerId ORDER BY changeNo DESC LIMIT 300`,
  );
  const parts = [people, plans, tasks, risks];
  return {
    /** What stands beside the customer itself. */
    page: (id: string) => [...parts.map((part) => part.all(id)), timeline.all({ id })],
    timeline: (id: string) => timeline.all({ id }),
    today: (until: string) => [
      ...due.map((one) => (one.source.includes('@until') ? one.all({ until }) : one.all())),
      ...troubles.map((one) => one.all()),
      changed.all(),
    ],
    close: () => db.close(),
  };
}
