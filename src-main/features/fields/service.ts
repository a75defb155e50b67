import type { CustomField, CustomFieldValues } from '@shared/features/fields/model';
import { slotValueOf } from '@shared/features/fields/rules';
import { contactSlots, customerSlots, isSlot } from '@shared/features/fields/slots';
import { AppError } from '@shared/rpc/errors';
import { createRecord, markDeleted, saveRecord } from '../../db/records';
import type { ReadDb, WriteDb } from '../../db/tables';
import type { MutationContext } from '../../rpc/context';
import * as queries from './queries';

const reader = (db: WriteDb) => db as unknown as ReadDb;

/** The team's own fields that are in use, by record and position; for other features. */
export async function customFieldsOf(db: ReadDb, record?: CustomField['record']): Promise<CustomField[]> {
  const rows = await queries.liveFields(db);
  return rows
    .filter((row) => record === undefined || row.record === record)
    .map((row) => ({
      id: row.id,
      version: row.version,
      record: row.record,
      slot: row.slot as CustomField['slot'],
      label: row.label,
      labelZh: row.labelZh,
      kind: row.kind as CustomField['kind'],
      choices: JSON.parse(row.choices ?? '[]') as string[],
      position: row.position,
      onCard: row.onCard === 1,
    }));
}

/**
 * Puts values of own fields into the form they are stored in, for every save of a customer or a person.
 * @throws AppError `validation` with details.kind `custom_field` and details.field for a slot without a field, and for a value that is
 *   none of its field's kind
 */
export async function withOwnFields<V extends Readonly<Record<string, unknown>>>(
  db: WriteDb,
  record: CustomField['record'],
  values: V,
): Promise<V> {
  const slots = Object.keys(values).filter((key) => isSlot(key) && values[key] !== undefined);
  if (slots.length === 0) return values;
  const bySlot = new Map<string, CustomField>(
    (await customFieldsOf(reader(db), record)).map((field) => [field.slot, field]),
  );
  const stored: Record<string, string | null> = {};
  for (const slot of slots) {
    const field = bySlot.get(slot);
    const value = field && slotValueOf(field, values[slot] as string | null);
    if (value === undefined)
      throw new AppError('validation', 'The value does not fit its field', {
        kind: 'custom_field',
        field: slot,
      });
    stored[slot] = value;
  }
  return { ...values, ...stored };
}

/** @throws AppError `validation` with details.kind `in_copy`, `no_slot`, or `no_choices` */
export async function createField(
  { db, log }: MutationContext,
  input: Partial<CustomFieldValues> & Pick<CustomField, 'record' | 'kind' | 'label'>,
) {
  if (await queries.isWorkingCopy(reader(db)))
    throw new AppError('validation', 'Fields are made in the file the copy comes from', { kind: 'in_copy' });
  const taken = await queries.slotsTaken(reader(db), input.record);
  const slots: readonly CustomField['slot'][] = input.record === 'customer' ? customerSlots : contactSlots;
  const slot = slots.find((one) => !taken.has(one));
  if (!slot)
    throw new AppError('validation', 'There is no room for another field', {
      kind: 'no_slot',
      most: slots.length,
    });
  requireChoices(input.kind, input.choices ?? []);
  const saved = await createRecord(db, log, 'customFields', {
    record: input.record,
    slot,
    kind: input.kind,
    label: input.label,
    labelZh: input.labelZh ?? null,
    choices: input.choices ?? [],
    position: input.position ?? taken.size + 1,
    onCard: input.onCard ?? false,
  });
  return { ...saved, slot };
}

function requireChoices(kind: string, choices: readonly string[]): void {
  if ((kind === 'choice' || kind === 'choices') && choices.length === 0)
    throw new AppError('validation', 'A choice needs words to choose from', { kind: 'no_choices' });
}

export async function saveField(
  { db, log }: MutationContext,
  save: { id: string; baseVersion: number; set: Partial<CustomFieldValues> },
) {
  const field = (await customFieldsOf(reader(db))).find(({ id }) => id === save.id);
  if (field && save.set.choices) requireChoices(field.kind, save.set.choices);
  return saveRecord(db, log, 'customFields', save);
}

export async function removeFields({ db, log }: MutationContext, ids: readonly string[]) {
  const count = await markDeleted(db, log, 'customFields', ids, true);
  return { count, batchId: log.batchId };
}
