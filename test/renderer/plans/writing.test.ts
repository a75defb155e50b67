import { writersBySection } from '@renderer/features/plans/writing';
import { fieldName } from '@renderer/features/sharing/place';
import { nobody } from '@renderer/features/sharing/presence';
import type { PlanRow } from '@shared/features/plans/model';
import { expect, it } from 'vitest';

it('shows who writes in which section of a plan, through its texts and lines', () => {
  const person = (name: string, me: boolean, fields: readonly string[]) => ({
    session: name,
    name,
    computer: 'pc',
    me,
    editing: fields.map((field) => ({ recordId: 'plan', field })),
  });
  const rows = [{ id: 'r', kind: 'competitor' } as unknown as PlanRow];
  const state = {
    ...nobody,
    people: [
      person('Lin Yue', true, [fieldName('planTexts', null, 'summary.finding')]),
      person('Chen Rui', false, [
        fieldName('planTexts', null, 'strategy.overall'),
        fieldName('planRows', 'r', 'title'),
        fieldName('plans', null, 'title'),
      ]),
    ],
  };
  expect([...writersBySection(state, 'plan', rows)]).toEqual([
    ['strategy', ['Chen Rui']],
    ['competitors', ['Chen Rui']],
  ]);
  expect(writersBySection(state, 'another plan', rows).size).toBe(0);
});
