import { searchCodes } from '@main/db/record-kinds';
import { indexEntry } from '@shared/features/search/rules';
import type { Database } from 'better-sqlite3';
import { v7 as uuid } from 'uuid';

export const activityCount = 300_000;
const taskCount = 50_000;
const planCount = 20_000;

const words = '华宏海天金鑫恒泰瑞祥盛达通源丰联创新科信德安康美佳伟为业立远长沈曾单解仇重';
const regions = ['华东', '华南', '华北', 'Nord', 'Süd', 'West', null];
const titles = [
  '报价跟进',
  '电话沟通交期',
  'Price list sent',
  'Visit at the plant',
  '年度合同',
  'Sample arrived',
  '催款',
];

/** What the day's work leaves in a file: owners, tags, an own field, activities over a year and a half, plans and tasks. */
export function fill(db: Database, random: () => number): void {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const stamp = "1, '2026-01-05T08:00:00.000Z', '2026-01-05T08:00:00.000Z'";
  const day = () =>
    new Date(Date.UTC(2025, 5, 1) + Math.floor(random() * 537) * 86_400_000).toISOString().slice(0, 10);
  const members = ['沈阳', '单田', '曾国', 'Anna', 'Émile', 'Zoë', '王芳', 'Bob'].map((name) => ({
    id: uuid(),
    name,
  }));
  const member = db.prepare(
    `INSERT INTO members (id, version, createdAt, updatedAt, name, active) VALUES (?, ${stamp}, ?, 1)`,
  );
  for (const { id, name } of members) member.run(id, name);
  db.exec(`INSERT INTO customFields (id, version, createdAt, updatedAt, record, slot, label, kind, position, onCard)
    VALUES ('f1', ${stamp}, 'customer', 'custom01', 'Beds', 'number', 1, 0)`);
  const ids = db.prepare('SELECT id FROM customers ORDER BY rowId').pluck().all() as string[];
  // Names of their own for the sorting; they are not indexed, since a hundred thousand made-up words would crowd out real ones.
  const customer = db.prepare(
    'UPDATE customers SET otherName = ?, region = ?, ownerId = ?, tags = ?, custom01 = ?, overdue = ?, receivable = ?, creditLimit = ? WHERE id = ?',
  );
  for (const id of ids) {
    const name = Array.from({ length: 8 }, () => pick([...words])).join('');
    const amount = () => Math.floor(random() * 1_000_000);
    const beds = random() < 0.5 ? String(Math.floor(random() * 1000)) : null;
    const tags = pick(['key', 'fair, key', null]);
    customer.run(name, pick(regions), pick(members).id, tags, beds, amount(), amount(), amount(), id);
  }
  const index = db.prepare('INSERT INTO searchIndex (rowid, name, other) VALUES (?, ?, ?)');
  const activity = db.prepare(
    `INSERT INTO activities (id, version, createdAt, updatedAt, customerId, kind, happenedOn, title, byId) VALUES (?, ${stamp}, ?, ?, ?, ?, ?)`,
  );
  for (let n = 0; n < activityCount; n += 1) {
    const title = pick(titles);
    const kind = pick(['call', 'visit', 'mail', 'meeting', 'note']);
    const { lastInsertRowid } = activity.run(uuid(), pick(ids), kind, day(), title, pick(members).id);
    const entry = indexEntry({ names: [title] });
    index.run(Number(lastInsertRowid) * 8 + searchCodes.activity, entry.name, entry.other);
  }
  const task = db.prepare(
    `INSERT INTO tasks (id, version, createdAt, updatedAt, customerId, title, dueOn, ownerId, doneOn) VALUES (?, ${stamp}, ?, ?, ?, ?, ?)`,
  );
  for (let n = 0; n < taskCount; n += 1) {
    const due = day();
    // Nearly all are done: what is left is what an office can have in front of it.
    task.run(uuid(), pick(ids), pick(titles), due, pick(members).id, random() < 0.99 ? due : null);
  }
  const plan = db.prepare(
    `INSERT INTO plans (id, version, createdAt, updatedAt, number, customerId, title, periodFrom, periodTo, status, edition, currency)
     VALUES (?, ${stamp}, ?, ?, 'Plan 2026', '2026-01-01', '2026-12-31', 'active', 1, 'EUR')`,
  );
  for (let n = 0; n < planCount; n += 1) plan.run(uuid(), n + 1, ids[n * 5]);
}
