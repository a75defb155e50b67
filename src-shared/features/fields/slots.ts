import { longText } from '../../schemas';

/** Columns kept ready for the fields a team makes for itself (customFields.slot). */
export const contactSlots = [
  'custom01',
  'custom02',
  'custom03',
  'custom04',
  'custom05',
  'custom06',
  'custom07',
  'custom08',
  'custom09',
  'custom10',
  'custom11',
  'custom12',
  'custom13',
  'custom14',
  'custom15',
] as const;
export const customerSlots = [
  ...contactSlots,
  'custom16',
  'custom17',
  'custom18',
  'custom19',
  'custom20',
  'custom21',
  'custom22',
  'custom23',
  'custom24',
  'custom25',
  'custom26',
  'custom27',
  'custom28',
  'custom29',
  'custom30',
] as const;
export type CustomSlot = (typeof customerSlots)[number];

const slotValue = longText.nullable();

/**
 * The slots as fields of a record. Every value is text, whatever the field's kind: a plain decimal number, minor units for money, an ISO
 * date, one choice, several with `, ` between them, an address for a link, `yes` or `no`.
 */
export function slotShape<const S extends readonly CustomSlot[]>(
  slots: S,
): { [K in S[number]]: typeof slotValue } {
  return Object.fromEntries(slots.map((slot) => [slot, slotValue])) as { [K in S[number]]: typeof slotValue };
}

export const isSlot = (key: string): key is CustomSlot => (customerSlots as readonly string[]).includes(key);
