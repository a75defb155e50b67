import Database from 'better-sqlite3';

const listed = `rowId, id, version, name, shortName, code, city, region, country, phone, lineOfBusiness, abcClass, tier,
  relationship, lifecycle, position, ownerId, currency, sales12m, salesPrior, overdue, creditLimit, nextStep, nextStepOn, updatedAt`;

/** The same answers with as little work as better-sqlite3 can do; texts in the order of their bytes, which no person would call sorted. */
export function rawLists(path: string) {
  const db = new Database(path);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('cache_size = -65536');
  const page = (where: string, order: string) =>
    db.prepare(`SELECT ${listed} FROM customers WHERE rowId IN (SELECT rowId FROM customers WHERE deletedAt IS NULL ${where}
      ORDER BY ${order} LIMIT 100 OFFSET ?) ORDER BY ${order}`);
  const count = (where: string) =>
    db.prepare(`SELECT count(*) FROM customers WHERE deletedAt IS NULL ${where}`);
  const text = page('', 'otherName, sortKey');
  const sales = page('', 'sales12m DESC, sortKey');
  const owner = page('', 'ownerId, sortKey');
  const all = count('');
  const quiet = `AND region = '华东' AND id NOT IN (SELECT customerId FROM activities WHERE happenedOn >= @from
    AND kind IN ('call', 'visit', 'mail', 'meeting') AND deletedAt IS NULL)`;
  const silentPage = db.prepare(
    `SELECT ${listed} FROM customers WHERE deletedAt IS NULL ${quiet} ORDER BY sortKey LIMIT 100`,
  );
  const silentCount = count(quiet);
  const part = "AND otherName LIKE '%沈曾%' AND CAST(custom01 AS REAL) >= 500";
  const namedPage = page(part, 'sortKey');
  const namedCount = count(part);
  const regionPage = page('', 'region, sortKey');
  const groups = db.prepare(
    `SELECT region, count(*), sum(sales12m), sum(overdue) FROM customers WHERE deletedAt IS NULL GROUP BY region`,
  );
  const totals =
    db.prepare(`SELECT currency, count(*), sum(sales12m), sum(salesPrior), sum(margin12m), sum(receivable), sum(overdue),
    sum(creditLimit) FROM customers WHERE deletedAt IS NULL GROUP BY currency`);
  const batch = db.prepare(
    "INSERT INTO batches (id, at, byName, origin, label, kind) VALUES (?, '2026-01-05', 'x', 'x', 'x', 'do')",
  );
  const begin = () => batch.run(`raw-${performance.now()}-${Math.random()}`).lastInsertRowid;
  const change = (fields: string, where: string) =>
    db.prepare(`INSERT INTO changes (batchNo, tableName, recordId, customerId, action, version, fields)
      SELECT @batch, 'customers', id, id, 'update', version + 1, ${fields} FROM customers WHERE ${where}`);
  const among = 'id IN (SELECT value FROM json_each(@ids))';
  const logSet = change(
    "json_object('nextStep', json_array(nextStep, @step), 'tier', json_array(tier, @tier))",
    among,
  );
  const set = db.prepare(
    `UPDATE customers SET nextStep = @step, tier = @tier, version = version + 1, updatedAt = '2026-01-06' WHERE ${among}`,
  );
  const logOne = change("json_object('nextStep', json_array(nextStep, @step))", 'id = @id');
  const one = db.prepare(
    "UPDATE customers SET nextStep = @step, version = version + 1, updatedAt = '2026-01-06' WHERE id = @id",
  );
  const differing = db.prepare(
    `SELECT id, name, nextStep FROM customers WHERE ${among} AND nextStep IS NOT @step ORDER BY sortKey LIMIT 20`,
  );
  const differ = db.prepare(`SELECT count(*), sum(nextStep IS NOT @step) FROM customers WHERE ${among}`);
  return {
    byText: () => [text.all(0), all.get()],
    byTextAt: (offset: number) => text.all(offset),
    bySales: () => [sales.all(0), all.get()],
    byOwner: () => [owner.all(0), all.get()],
    silent: (from: string) => [silentPage.all({ from }), silentCount.get({ from })],
    named: () => [namedPage.all(0), namedCount.get()],
    grouped: () => [regionPage.all(0), all.get()],
    groups: () => groups.all(),
    totals: () => totals.all(),
    preview: (ids: readonly string[], step: string) => {
      const asked = { ids: JSON.stringify(ids), step };
      return [differing.all(asked), differ.get(asked)];
    },
    edit: db.transaction((ids: readonly string[], step: string, tier: string) => {
      const asked = { ids: JSON.stringify(ids), step, tier };
      logSet.run({ ...asked, batch: begin() });
      set.run(asked);
    }),
    cells: db.transaction((ids: readonly string[], n: number) => {
      const no = begin();
      for (const [at, id] of ids.entries()) {
        const step = `Raw ${n} ${at}`;
        logOne.run({ batch: no, id, step });
        one.run({ id, step });
      }
    }),
    ids: (many: number) =>
      db.prepare('SELECT id FROM customers WHERE rowId % 7 = 3 LIMIT ?').pluck().all(many) as string[],
    close: () => db.close(),
  };
}
