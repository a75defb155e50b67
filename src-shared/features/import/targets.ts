import { contactFields } from '../contacts/fields';
import { customerFields, type FieldKind } from '../customers/fields';
import type { CustomField, CustomKind } from '../fields/model';
import { activityFields } from './history-fields';

/** What the rows of a sheet are. */
export const importRecords = ['customers', 'people', 'history'] as const;
export type ImportRecord = (typeof importRecords)[number];

/** How many people one row can bring. */
export const personSlots = [1, 2, 3] as const;
export type PersonSlot = (typeof personSlots)[number];

/** What a field holds; `person` is a person of the same customer, by name. */
export type TargetKind = FieldKind | CustomKind | 'person' | 'author' | 'time';

/** A place that a column can be stored in: a field of the customer, of one of the people of the row, or of what happened. */
export interface Target {
  readonly key: string;
  readonly record: 'customer' | 'contact' | 'activity';
  readonly slot: PersonSlot;
  readonly field: string;
  readonly kind: TargetKind;
  readonly choices: readonly string[];
  readonly range: readonly [number, number] | null;
  /** The team's own field behind it. */
  readonly own: CustomField | null;
}

const ranges: Readonly<Record<string, readonly [number, number]>> = {
  influence: [1, 5],
  attitude: [-2, 2],
  termsDays: [0, 3650],
  minutes: [0, 10_000],
};

interface FieldLike {
  readonly key: string;
  readonly kind: TargetKind;
  readonly choices?: readonly string[];
}

function build(
  record: Target['record'],
  slot: PersonSlot,
  field: FieldLike,
  own: CustomField | null = null,
): Target {
  const prefix = record === 'contact' ? personPrefix(slot) : record;
  // A superior is stored by id; a spreadsheet knows the name.
  const kind = record === 'contact' && field.key === 'reportsTo' ? 'person' : field.kind;
  return {
    key: `${prefix}.${field.key}`,
    record,
    slot,
    field: field.key,
    kind,
    choices: field.choices ?? [],
    range: kind === 'score' ? [1, 5] : (ranges[field.key] ?? null),
    own,
  };
}

/** The part of a target's key before the dot for a person: `contact`, `contact2`, `contact3`. */
export function personPrefix(slot: PersonSlot): string {
  return slot === 1 ? 'contact' : `contact${slot}`;
}

/** Everything a column can become: the program's fields and the team's own. */
export interface TargetBook {
  /** Customers' fields first. */
  readonly all: readonly Target[];
  /** The target of a key, or undefined for `notes`, `skip` and anything unknown. */
  of(key: string): Target | undefined;
}

/** The targets of a file with these fields of its own. */
export function targetBook(own: readonly CustomField[] = []): TargetBook {
  const ownOf = (record: CustomField['record']) => own.filter((field) => field.record === record);
  const all = [
    ...customerFields.map((field) => build('customer', 1, field)),
    ...ownOf('customer').map((field) => build('customer', 1, slotField(field), field)),
    ...personSlots.flatMap((slot) => [
      ...contactFields.map((field) => build('contact', slot, field)),
      ...ownOf('contact').map((field) => build('contact', slot, slotField(field), field)),
    ]),
    ...activityFields.map((field) => build('activity', 1, field)),
  ];
  const byKey = new Map(all.map((target) => [target.key, target]));
  return { all, of: (key) => byKey.get(key) };
}

const slotField = ({ slot, kind, choices }: CustomField): FieldLike => ({ key: slot, kind, choices });

/** The fields by which a row of people or history finds its customer, beside the key itself. */
const linkFields = ['name', 'code', 'city', 'phone', 'taxNumber', 'shortName'];

/** True when rows of this kind can fill the target. */
export function fits(target: Target, record: ImportRecord): boolean {
  if (record === 'customers') return target.record !== 'activity';
  if (target.record === 'customer') return linkFields.includes(target.field);
  if (record === 'people') return target.record === 'contact' && target.slot === 1;
  return target.record === 'activity' || target.key === 'contact.name';
}

/** What a column becomes when it is no field: a line in the notes, or nothing. */
export const keepAsNotes = 'notes';
export const skipColumn = 'skip';
