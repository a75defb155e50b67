import type { Question, Side, Value } from '@shared/features/copies/rules';
import type { RecordTable } from '@shared/features/history/contract';
import type { Database } from 'better-sqlite3';
import { isCreation, type Planned, rowsOf, valueIn } from './planned';

/** Places that hold one record only: a text of a plan, the settings of the file. */
const slots: Partial<Record<RecordTable, { readonly place: readonly string[]; readonly content: string }>> = {
  planTexts: { place: ['planId', 'key'], content: 'body' },
  settings: { place: [], content: 'data' },
};

export interface SlotContext {
  readonly here: Database;
  readonly planned: Map<string, Planned>;
  readonly at: string;
  readonly decide: (planned: Planned, field: string) => Side | null;
  readonly ask: (field: string, here: Planned, there: Planned) => Question;
}

/** Both sides wrote the same text for the first time: the older record keeps the place, the other one leaves it. */
export function settleSlots(context: SlotContext): void {
  for (const created of [...context.planned.values()].filter(isCreation)) {
    const slot = slots[created.table];
    if (!slot) continue;
    const occupant = occupantOf(context, created, slot.place);
    if (!occupant) continue;
    const [holder, leaving] = occupant.id < created.id ? [occupant, created] : [created, occupant];
    fill(context, holder, occupant, created, slot.content);
    leave(leaving, slot.place.at(-1), context.at);
  }
}

function occupantOf(
  { here, planned }: SlotContext,
  created: Planned,
  place: readonly string[],
): Planned | null {
  const values = place.map((column) => valueIn(created, column));
  const where = [
    'id <> ?',
    ...place.map((column) => `${column} = ?`),
    ...(place.length === 0 ? ['deletedAt IS NULL'] : []),
  ];
  const id = here
    .prepare<Value[], string>(`SELECT id FROM main.${created.table} WHERE ${where.join(' AND ')} LIMIT 1`)
    .pluck()
    .get(created.id, ...values);
  if (id === undefined) return null;
  const known = planned.get(id);
  if (known) return known;
  const row = rowsOf(here, created.table, [id]).get(id) ?? null;
  const made: Planned = {
    table: created.table,
    id,
    here: row,
    there: null,
    followed: {},
    decided: {},
    questions: [],
  };
  planned.set(id, made);
  return made;
}

function fill(context: SlotContext, holder: Planned, here: Planned, there: Planned, content: string): void {
  const live = (one: Planned) => valueIn(one, 'deletedAt') === null && valueIn(one, content) !== null;
  const [h, t] = [valueIn(here, content), valueIn(there, content)];
  let value = live(here) || !live(there) ? h : t;
  if (live(here) && live(there) && h !== t) {
    holder.questions = [
      ...holder.questions.filter(({ field }) => field !== content),
      context.ask(content, here, there),
    ];
    value = context.decide(holder, content) === 'there' ? t : h;
    holder.decided[content] = value;
  } else if (valueIn(holder, content) !== value) holder.decided[content] = value;
  if ((live(here) || live(there)) && valueIn(holder, 'deletedAt') !== null) holder.decided.deletedAt = null;
}

/** Stays in the file with its history, but under a key of its own. */
function leave(leaving: Planned, key: string | undefined, at: string): void {
  if (key) leaving.decided[key] = `${valueIn(leaving, key)}~${leaving.id}`;
  if (valueIn(leaving, 'deletedAt') === null) leaving.decided.deletedAt = at;
}
