import { complaintNumber, sequenceOf } from '@shared/features/complaints/rules';
import type { Value } from '@shared/features/copies/rules';
import type { Database } from 'better-sqlite3';
import { isCreation, type Planned, type StoredRow, valueIn } from './planned';

const numbered = {
  plans: {
    last: (db: Database) => Number(db.prepare('SELECT max(number) FROM main.plans').pluck().get() ?? 0),
    show: (sequence: number): Value => sequence,
  },
  complaints: {
    last: (db: Database) =>
      db
        .prepare<[], string>('SELECT number FROM main.complaints')
        .pluck()
        .all()
        .reduce((highest, number) => Math.max(highest, sequenceOf(number)), 0),
    show: complaintNumber,
  },
} as const;

/**
 * Plans and complaints made in both copies got the same numbers: the older record keeps its number, the other one takes the next that
 * is free in both.
 */
export function settleNumbers(here: Database, there: Database, planned: Map<string, Planned>): void {
  for (const table of ['plans', 'complaints'] as const) {
    const claims = [...planned.values()]
      .filter(
        (one) =>
          one.table === table && (isCreation(one) || 'number' in one.followed || 'number' in one.decided),
      )
      .sort((a, b) => (a.id < b.id ? -1 : 1));
    if (claims.length === 0) continue;
    const moving = new Set(claims.map(({ id }) => id));
    const holders = new Map<Value, StoredRow>();
    const rows = here
      .prepare<[string], StoredRow>(
        `SELECT * FROM main.${table} WHERE number IN (SELECT value FROM json_each(?))`,
      )
      .all(JSON.stringify(claims.map((one) => valueIn(one, 'number'))));
    for (const row of rows) if (!moving.has(String(row.id))) holders.set(row.number ?? null, row);
    const taken = new Set<Value>();
    const displaced: Planned[] = [];
    for (const claim of claims) {
      const number = valueIn(claim, 'number');
      const holder = holders.get(number);
      if (taken.has(number) || (holder && String(holder.id) < claim.id)) displaced.push(claim);
      else {
        if (holder) displaced.push(asPlanned(planned, table, holder));
        taken.add(number);
      }
    }
    let last = Math.max(numbered[table].last(here), numbered[table].last(there));
    for (const one of displaced.sort((a, b) => (a.id < b.id ? -1 : 1))) {
      last += 1;
      one.decided.number = numbered[table].show(last);
    }
  }
}

function asPlanned(planned: Map<string, Planned>, table: 'plans' | 'complaints', here: StoredRow): Planned {
  const id = String(here.id);
  const one: Planned = planned.get(id) ?? {
    table,
    id,
    here,
    there: null,
    followed: {},
    decided: {},
    questions: [],
  };
  planned.set(id, one);
  return one;
}
