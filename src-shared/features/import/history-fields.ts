/** What an imported history can say about what happened (see the table of activities). */
export const activityFields = [
  { key: 'happenedOn', kind: 'date' },
  { key: 'happenedAt', kind: 'time' },
  { key: 'kind', kind: 'choice', choices: ['call', 'visit', 'meeting', 'mail', 'note', 'risk'] },
  { key: 'title', kind: 'text' },
  { key: 'body', kind: 'long' },
  { key: 'minutes', kind: 'integer' },
  { key: 'byName', kind: 'author' },
] as const;
export type ActivityFieldKey = (typeof activityFields)[number]['key'];
