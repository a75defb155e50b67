import { contactFields } from '../contacts/fields';
import { customerFields, type FieldKind } from '../customers/fields';

/** How many people one row can bring. */
export const personSlots = [1, 2, 3] as const;
export type PersonSlot = (typeof personSlots)[number];

/** A place that a column can be stored in: a field of the customer, or of one of the people of the row. */
export interface Target {
  readonly key: string;
  readonly record: 'customer' | 'contact';
  readonly slot: PersonSlot;
  readonly field: string;
  readonly kind: FieldKind;
  readonly choices: readonly string[];
  readonly range: readonly [number, number] | null;
}

const ranges: Readonly<Record<string, readonly [number, number]>> = {
  influence: [1, 5],
  attitude: [-2, 2],
  termsDays: [0, 3650],
};
// A report line names another person by id, which no spreadsheet knows.
const notImported = new Set(['reportsTo']);

const customerTargets = customerFields.map((field): Target => build('customer', 1, field));
const contactTargets = personSlots.flatMap((slot) =>
  contactFields
    .filter((field) => !notImported.has(field.key))
    .map((field): Target => build('contact', slot, field)),
);

function build(
  record: Target['record'],
  slot: PersonSlot,
  field: { key: string; kind: FieldKind; choices?: readonly string[] },
): Target {
  const prefix = record === 'customer' ? 'customer' : personPrefix(slot);
  return {
    key: `${prefix}.${field.key}`,
    record,
    slot,
    field: field.key,
    kind: field.kind,
    choices: field.choices ?? [],
    range: ranges[field.key] ?? null,
  };
}

/** The part of a target's key before the dot for a person: `contact`, `contact2`, `contact3`. */
export function personPrefix(slot: PersonSlot): string {
  return slot === 1 ? 'contact' : `contact${slot}`;
}

/** Every target, customers' fields first. */
export const targets: readonly Target[] = [...customerTargets, ...contactTargets];
const byKey = new Map(targets.map((target) => [target.key, target]));

/** The target of a key, or undefined for `notes`, `skip` and anything unknown. */
export const targetOf = (key: string): Target | undefined => byKey.get(key);

/** What a column becomes when it is no field: a line in the customer's notes, or nothing. */
export const keepAsNotes = 'notes';
export const skipColumn = 'skip';
