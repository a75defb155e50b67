import type { Clash } from '@shared/features/copies/model';
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

/** What the person has to decide, as the page shows it. What is sealed is not shown: here it could not be read anyway. */
export function clashesOf(here: Database, there: Database, plan: MergePlan): Clash[] {
  const asking = plan.records.filter(({ questions }) => questions.length > 0);
  const customers = new Set(asking.flatMap((record) => customerOf(record) ?? []));
  const names = new Map<string, string>();
  for (const db of [there, here]) {
    const rows = db
      .prepare<[string], [string, string]>(
        'SELECT id, name FROM main.customers WHERE id IN (SELECT value FROM json_each(?))',
      )
      .raw()
      .all(JSON.stringify([...customers]));
    for (const [id, name] of rows) names.set(id, name);
  }
  return asking.flatMap((record) => {
    const row = record.here ?? record.there;
    const title = row?.[titles[record.table] ?? ''];
    return record.questions.map((question): Clash => {
      const sealed = question.field === 'sealed';
      const at = String(row?.updatedAt);
      return {
        key: clashKey(record, question.field),
        table: record.table,
        recordId: record.id,
        recordTitle: typeof title === 'string' ? title : null,
        customerName: names.get(customerOf(record) ?? '') ?? null,
        field: question.field,
        original: sealed ? null : question.original,
        here: sealed ? null : question.here,
        hereBy: question.hereMark.by,
        hereAt: question.hereMark.at || at,
        there: sealed ? null : question.there,
        thereBy: question.thereMark.by,
        thereAt: question.thereMark.at || at,
      };
    });
  });
}

function customerOf({ table, id, here, there }: Planned): string | null {
  if (table === 'customers') return id;
  if (recordKinds[table].parent === null) return null;
  const customer = here?.[customerKey] ?? there?.[customerKey];
  return typeof customer === 'string' ? customer : null;
}
