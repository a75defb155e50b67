import { actsOf } from '@renderer/features/history/acts';
import type { ChangeEntry } from '@shared/features/history/contract';
import { describe, expect, it } from 'vitest';

let id = 1000;
const change = (
  batchId: string,
  table: ChangeEntry['table'],
  action: ChangeEntry['action'] = 'create',
): ChangeEntry => {
  id -= 1;
  const at = '2026-11-22T06:00:00.000Z';
  return {
    id,
    table,
    recordId: `${id}`,
    recordTitle: null,
    action,
    at,
    by: 'Lin',
    batchId,
    label: 'x',
    fields: [],
  };
};

describe('acts of a history', () => {
  it('gather what was done at once, the newest act first and its first change first', () => {
    const acts = actsOf([
      change('new', 'contacts', 'update'),
      change('old', 'contacts'),
      change('old', 'customers'),
    ]);
    expect(acts.map((act) => [act.batchId, act.entries.map((one) => one.table)])).toEqual([
      ['new', ['contacts']],
      ['old', ['customers', 'contacts']],
    ]);
  });

  it('leave out the lines that are made with their complaint or plan', () => {
    const [act] = actsOf([
      change('b', 'planTexts'),
      change('b', 'plans'),
      change('b', 'complaintRows'),
      change('b', 'complaints'),
    ]);
    expect(act?.entries.map((one) => one.table)).toEqual(['complaints', 'plans']);
  });

  it('keep a line that is added or changed later', () => {
    const acts = actsOf([change('c', 'complaintRows', 'update'), change('b', 'complaintRows')]);
    expect(acts.map((act) => act.entries.length)).toEqual([1, 1]);
  });

  it('tell a value that lost in a conflict beside the one that was chosen', () => {
    const fields = (before: string, after: string) => [{ field: 'city', before, after }];
    const chosen = { ...change('b', 'customers', 'update'), recordId: 'c', fields: fields('Worms', 'Trier') };
    const lost = { ...chosen, id: chosen.id - 1, fields: fields('Berlin', 'Worms') };
    const [act] = actsOf([chosen, lost]);
    expect(act?.entries.map((one) => one.fields)).toEqual([
      [{ field: 'city', before: 'Berlin', after: 'Trier', givenUp: 'Worms' }],
    ]);
  });
});
