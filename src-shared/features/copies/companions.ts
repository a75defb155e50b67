import { dueInstants } from '../complaints/rules';
import { statusDates } from '../complaints/status';
import { lifecycleOf } from '../customers/rules';
import type { RecordTable } from '../history/contract';
import { isChanged, type Side, type TwoSided, type Value } from './rules';

/** Hours and days that a complaint may take, from the file's settings. */
export type Targets = Parameters<typeof dueInstants>[2];

/** Fields that only make sense together: the first one leads, the others come from the side whose first one goes on. */
const companions: Partial<Record<RecordTable, ReadonlyMap<string, readonly string[]>>> = {
  complaints: new Map([
    ['status', Object.values(statusDates)],
    ['customerId', ['contactId']],
  ]),
};

/** Fields computed from others of the same record. */
const computed: Partial<Record<RecordTable, { from: readonly string[]; fields: readonly string[] }>> = {
  customers: { from: ['lifecycleSet', 'firstTrade', 'lifecycle'], fields: ['lifecycle'] },
  complaints: {
    from: ['severity', 'receivedAt', 'acknowledgeDue', 'solveDue'],
    fields: ['acknowledgeDue', 'solveDue'],
  },
};

const none: ReadonlyMap<string, readonly string[]> = new Map();

export const companionsOf = (table: RecordTable): ReadonlyMap<string, readonly string[]> =>
  companions[table] ?? none;

/** Fields that nobody is asked about while something else decides them. */
export function groupsOf(table: RecordTable): ReadonlySet<string> {
  return new Set([...[...companionsOf(table).values()].flat(), ...(computed[table]?.fields ?? [])]);
}

const earliest = (a: Value, b: Value): Value => {
  if (a === null || b === null) return a ?? b;
  return String(a) < String(b) ? a : b;
};

/**
 * Settles the fields that others decide, in `values`.
 * @param waiting fields that both sides changed and that are not settled yet
 * @returns those of them that must be asked about after all
 */
export function follow(
  record: TwoSided,
  fields: ReadonlySet<string>,
  values: Record<string, Value>,
  sides: Readonly<Record<string, Side>>,
  waiting: readonly string[],
): string[] {
  const { table, here, there } = record;
  const left = new Set(waiting);
  for (const [leader, followers] of companionsOf(table)) {
    const side = sides[leader];
    for (const field of followers) {
      if (!fields.has(field)) continue;
      if (!isChanged(record.changedHere, field) && !isChanged(record.changedThere, field)) continue;
      if (side) values[field] = (side === 'here' ? here : there)[field] ?? null;
      else if (left.has(field) && leader === 'status')
        values[field] = earliest(here[field] ?? null, there[field] ?? null);
      else continue;
      left.delete(field);
    }
  }
  for (const [field, value] of Object.entries(recomputed(record, values))) {
    values[field] = value;
    left.delete(field);
  }
  for (const field of computed[table]?.fields ?? []) {
    if (!left.delete(field)) continue;
    values[field] = earliest(here[field] ?? null, there[field] ?? null);
  }
  return [...left];
}

/** What follows from values that came from both sides; where only one side changed them, its own result stands. */
function recomputed(record: TwoSided, values: Readonly<Record<string, Value>>): Record<string, Value> {
  const { table, here, changedHere, changedThere, today, targets } = record;
  const rule = computed[table];
  if (!rule) return {};
  const by = ({ created, fields }: TwoSided['changedHere']) =>
    created !== null || rule.from.some((field) => fields.has(field));
  if (!by(changedHere) || !by(changedThere)) return {};
  const next = { ...here, ...values };
  if (table === 'customers') {
    const sold = typeof next.sales12m === 'number' && next.sales12m > 0;
    const set = (next.lifecycleSet ?? null) as Parameters<typeof lifecycleOf>[0];
    const first = (next.firstTrade ?? null) as string | null;
    return { lifecycle: lifecycleOf(set, first, sold ? today : null, today) };
  }
  if ((next.acknowledgedAt ?? null) !== null) return {};
  return dueInstants(String(next.receivedAt), Number(next.severity), targets);
}
