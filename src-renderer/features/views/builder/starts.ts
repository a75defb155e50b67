import type { FilterGroup, FilterRule } from '@shared/features/customers/filter';

const rule = (field: string, test: FilterRule['test'], ...values: (string | number)[]): FilterRule => ({
  field,
  test,
  values,
});

/** Ready-made filters to begin with. */
export const starts = {
  noContact: rule('lastContactOn', 'notInLastDays', 90),
  nextStepOverdue: {
    join: 'and',
    rules: [rule('nextStepOn', 'isFilled'), rule('nextStepOn', 'notInLastDays', 0)],
  },
  overdueMoney: rule('overdue', 'atLeast', 1),
  classAWithoutPlan: {
    join: 'and',
    rules: [rule('abcClass', 'is', 'A'), rule('plans', 'atMost', 0)],
  },
  noPeople: rule('people', 'atMost', 0),
} as const satisfies Record<string, FilterRule | FilterGroup>;
export type Start = keyof typeof starts;
export const startNames = Object.keys(starts) as Start[];
