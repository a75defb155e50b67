import type { FieldKind } from '../customers/fields';

export const buyingRoles = [
  'decision_maker',
  'influencer',
  'technical_gatekeeper',
  'user',
  'purchaser',
  'coach',
  'opponent',
] as const;
export const accesses = ['none', 'possible', 'regular'] as const;
export const stages = ['stranger', 'known', 'related'] as const;

/** The fields of a person at a customer: the rapport sheet (domain, section 1). */
export const contactFields = [
  { key: 'name', kind: 'text' },
  { key: 'position', kind: 'text' },
  { key: 'department', kind: 'text' },
  { key: 'mobile', kind: 'text' },
  { key: 'phone', kind: 'text' },
  { key: 'email', kind: 'text' },
  { key: 'wechat', kind: 'text' },
  { key: 'birthday', kind: 'date' },
  { key: 'buyingRole', kind: 'choice', choices: buyingRoles },
  { key: 'influence', kind: 'integer' },
  { key: 'attitude', kind: 'integer' },
  { key: 'access', kind: 'choice', choices: accesses },
  { key: 'stage', kind: 'choice', choices: stages },
  { key: 'reportsTo', kind: 'text' },
  { key: 'authority', kind: 'text' },
  { key: 'priorities', kind: 'text' },
  { key: 'personality', kind: 'text' },
  { key: 'bestTime', kind: 'text' },
  { key: 'bestWay', kind: 'text' },
  { key: 'otherRoles', kind: 'tags' },
  { key: 'education', kind: 'text' },
  { key: 'homeTown', kind: 'text' },
  { key: 'family', kind: 'long' },
  { key: 'hobbies', kind: 'text' },
  { key: 'likes', kind: 'text' },
  { key: 'dislikes', kind: 'text' },
  { key: 'cognitionOrg', kind: 'long' },
  { key: 'cognitionPersonal', kind: 'long' },
  { key: 'benefitOrg', kind: 'long' },
  { key: 'benefitPersonal', kind: 'long' },
  { key: 'emotion', kind: 'long' },
  { key: 'nextMove', kind: 'long' },
  { key: 'notes', kind: 'long' },
] as const satisfies readonly { key: string; kind: FieldKind; choices?: readonly string[] }[];
export type ContactFieldKey = (typeof contactFields)[number]['key'];
export const contactFieldKeys: readonly ContactFieldKey[] = contactFields.map((field) => field.key);
