import type { Question, Row, Side, Value } from '@shared/features/copies/rules';
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
    const occupant = occupantOf(
      context,
      created,
      slot.place.map((column) => [column, valueIn(created, column)]),
    );
    if (!occupant) continue;
    const [holder, leaving] = occupant.id < created.id ? [occupant, created] : [created, occupant];
    fill(context, holder, occupant, created, slot.content);
    leave(leaving, slot.place.at(-1), context.at);
  }
}

type Place = readonly (readonly [column: string, value: Value])[];

const holds =
  (place: Place) =>
  (one: Planned): boolean =>
    place.every(([column, value]) => valueIn(one, column) === value);

/** Who has a place here, other than the one who asks for it. */
function occupantOf(
  { here, planned }: SlotContext,
  { table, id: own }: Planned,
  place: Place,
): Planned | null {
  const has = holds(place);
  const where = ['id <> ?', ...place.map(([column]) => `${column} = ?`)];
  if (place.length === 0) where.push('deletedAt IS NULL');
  const id = here
    .prepare<Value[], string>(`SELECT id FROM main.${table} WHERE ${where.join(' AND ')} LIMIT 1`)
    .pluck()
    .get(own, ...place.map(([, value]) => value));
  if (id === undefined) return null;
  const known = planned.get(id);
  // Another copy may have had it leave the place already.
  if (known) return has(known) ? known : null;
  const row = rowsOf(here, table, [id]).get(id) ?? null;
  const made: Planned = {
    table,
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

const leftPlace = /^(.+)~[^~]+$/;

/** Which copy had a text leave its place for an older one; null where both know of it, or none. */
export function leftIn(table: RecordTable, here: Row, there: Row): Side | null {
  if (table !== 'planTexts') return null;
  const [ours, theirs] = [here, there].map((row) => leftPlace.test(String(row.key)));
  return ours === theirs ? null : ours ? 'here' : 'there';
}

/** Somebody went on writing in a text that the other copy had given up for an older one: what they wrote belongs to that one. */
export function reunite(context: SlotContext, leaving: Planned, left: Side): void {
  const { here, there } = leaving;
  if (!here || !there) return;
  const key = leftPlace.exec(String((left === 'here' ? here : there).key))?.[1] ?? null;
  const place: Place = [
    ['planId', here.planId ?? null],
    ['key', key],
  ];
  const isHolder = holds(place);
  const newcomer = [...context.planned.values()].find(
    (one) => one.table === leaving.table && isCreation(one) && isHolder(one),
  );
  const holder = newcomer ?? occupantOf(context, leaving, place);
  if (!holder || holder.questions.length > 0) return;
  const written = left === 'here' ? there.body : here.body;
  const now = valueIn(holder, 'body');
  if (written === now || (written ?? null) === null) return;
  // The two texts as they would be compared if both were in the place.
  const text: Planned = { ...leaving, followed: {}, decided: { body: written ?? null } };
  const [ours, theirs] = left === 'here' ? [holder, text] : [text, holder];
  holder.questions = [context.ask('body', ours, theirs)];
  const side = context.decide(holder, 'body') ?? 'here';
  holder.decided.body = valueIn(side === 'here' ? ours : theirs, 'body');
}
