import { z } from 'zod';

/**
 * The filter builder: groups of rules joined by `and` or `or`, over every field of the customer file, the team's own fields
 * (`custom01`...) and what is computed (see `computedFields`).
 */
export const filterTests = [
  /** Texts, tags, numbers, dates, choices (`values` are alternatives), members, customers. */
  'is',
  'isNot',
  'isEmpty',
  'isFilled',
  /** Texts, accents and case folded; pinyin is not looked at. */
  'contains',
  'containsNot',
  'startsWith',
  /** Numbers and money (minor units). */
  'atLeast',
  'atMost',
  'between',
  /** Dates: on or after, on or before, or within. */
  'since',
  'until',
  'within',
  /** Relative dates: in the last / not in the last / in the next so many days, counted from the person's day. */
  'inLastDays',
  'notInLastDays',
  'inNextDays',
] as const;
export type FilterTest = (typeof filterTests)[number];

/** What is known of a customer without being kept in a field; filtered, sorted, grouped and shown like one. */
export const computedFields = [
  { key: 'abcClass', kind: 'choice' },
  { key: 'lifecycle', kind: 'choice' },
  { key: 'sales12m', kind: 'money' },
  { key: 'salesPrior', kind: 'money' },
  { key: 'vsPrior', kind: 'number' },
  { key: 'margin12m', kind: 'money' },
  { key: 'lastContactOn', kind: 'date' },
  { key: 'people', kind: 'integer' },
  { key: 'plans', kind: 'integer' },
  { key: 'openComplaints', kind: 'integer' },
  { key: 'openTasks', kind: 'integer' },
  { key: 'createdAt', kind: 'date' },
  { key: 'updatedAt', kind: 'date' },
  { key: 'overLimit', kind: 'yesNo' },
  { key: 'restricted', kind: 'yesNo' },
] as const;
export type ComputedField = (typeof computedFields)[number]['key'];

export const filterRule = z.object({
  field: z.string().max(40),
  test: z.enum(filterTests),
  /** None, one, two (`between`, `within`) or several (`is`, `isNot`): texts, ISO dates, choices, ids; numbers as they are. */
  values: z
    .array(z.union([z.string().max(400), z.number()]))
    .max(200)
    .default([]),
});
export type FilterRule = z.infer<typeof filterRule>;

export interface FilterGroup {
  readonly join: 'and' | 'or';
  readonly rules: readonly (FilterRule | FilterGroup)[];
}

/** Three levels are more than anybody reads. */
const leaf = z.object({ join: z.enum(['and', 'or']), rules: z.array(filterRule).max(50) });
const branch = z.object({ join: z.enum(['and', 'or']), rules: z.array(z.union([filterRule, leaf])).max(50) });
export const filterTree = z.object({
  join: z.enum(['and', 'or']),
  rules: z.array(z.union([filterRule, branch])).max(50),
});
export type FilterTree = z.infer<typeof filterTree>;

export const isGroup = (rule: FilterRule | FilterGroup): rule is FilterGroup => 'rules' in rule;
