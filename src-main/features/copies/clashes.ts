import type { Clash } from '@shared/features/copies/model';
import type { Value } from '@shared/features/copies/rules';
import type { RecordTable } from '@shared/features/history/contract';
import type { Database } from 'better-sqlite3';
import { recordKinds } from '../../db/record-kinds';
import { clashKey, type MergePlan } from './plan';
import { customerKey, type Planned } from './planned';

/** Column that names a record. */
const titles: Partial<Record<RecordTable, string>> = {
  customers: 'name',
  contacts: 'name',
  plans: 'title',
  planTexts: 'key',
  planRows: 'title',
  complaints: 'title',
  complaintRows: 'title',
  members: 'name',
};

/** Fields that name a person of the team or of the customer. */
const naming = new Set(['ownerId', 'reportsTo', 'contactId', 'receivedBy', 'approvedBy', 'fromId', 'toId']);

/** What the person has to decide, as the page shows it. What is sealed is not shown: here it could not be read anyway. */
export function clashesOf(here: Database, there: Database, plan: MergePlan): Clash[] {
  const asking = plan.records.filter(({ questions }) => questions.length > 0);
  const customers = new Set(asking.flatMap((record) => customerOf(record) ?? []));
  const names = namesOf([there, here], 'customers', [...customers]);
  // Persons are kept by id, and one whom only the other copy knows has no name here yet.
  const persons = asking.flatMap(({ questions }) =>
    questions.flatMap((one) => (naming.has(one.field) ? [one.original, one.here, one.there] : [])),
  );
  const called = new Map([
    ...namesOf([there, here], 'members', persons),
    ...namesOf([there, here], 'contacts', persons),
  ]);
  return asking.flatMap((record) => {
    const row = record.here ?? record.there;
    const title = row?.[titles[record.table] ?? ''];
    return record.questions.map((question): Clash => {
      const shown = (value: Value): Value => {
        if (question.field === 'sealed') return null;
        return naming.has(question.field) ? (called.get(String(value)) ?? value) : value;
      };
      const at = String(row?.updatedAt);
      return {
        key: clashKey(record, question.field),
        table: record.table,
        recordId: record.id,
        recordTitle: typeof title === 'string' ? title : null,
        customerName: names.get(customerOf(record) ?? '') ?? null,
        field: question.field,
        original: shown(question.original),
        here: shown(question.here),
        hereBy: question.hereMark.by,
        hereAt: question.hereMark.at || at,
        there: shown(question.there),
        thereBy: question.thereMark.by,
        thereAt: question.thereMark.at || at,
      };
    });
  });
}

function namesOf(
  dbs: readonly Database[],
  table: 'customers' | 'contacts' | 'members',
  ids: readonly Value[],
) {
  const names = new Map<string, string>();
  for (const db of dbs) {
    const rows = db
      .prepare<[string], [string, string]>(
        `SELECT id, name FROM main.${table} WHERE id IN (SELECT value FROM json_each(?))`,
      )
      .raw()
      .all(JSON.stringify(ids));
    for (const [id, name] of rows) names.set(id, name);
  }
  return names;
}

function customerOf({ table, id, here, there }: Planned): string | null {
  if (table === 'customers') return id;
  if (recordKinds[table].parent === null) return null;
  const customer = here?.[customerKey] ?? there?.[customerKey];
  return typeof customer === 'string' ? customer : null;
}
