import { firstState, isFiltered, listInput } from '@renderer/features/customers/list-state';
import { resources } from '@renderer/i18n/resources';
import { contactFields } from '@shared/features/contacts/fields';
import { type CustomerFilter, customerListInput } from '@shared/features/customers/contract';
import { customerFields, type FieldDef } from '@shared/features/customers/fields';
import { describe, expect, it } from 'vitest';

const withFilter = (filter: CustomerFilter) => ({
  ...firstState,
  question: { ...firstState.question, filter },
});

describe('the question of the customers list', () => {
  it('leaves out empty filters and blanks, so that equal questions share one answer', () => {
    const plain = listInput(firstState);
    expect(listInput({ ...withFilter({ tier: [], ownerId: [] }), search: '  ' })).toEqual(plain);
    expect(customerListInput.safeParse(plain).success).toBe(true);
  });

  it('is one the file takes for every column that sorts', () => {
    for (const key of ['name', 'city', 'abcClass', 'custom03', 'lastContactOn']) {
      const question = { ...firstState.question, sort: { key, desc: true } };
      expect(customerListInput.parse(listInput({ search: '', question })).sort).toEqual({ key, desc: true });
    }
  });

  it('counts as filtered by a search, a chip or a rule', () => {
    expect(isFiltered(firstState)).toBe(false);
    expect(isFiltered(withFilter({ tier: [] }))).toBe(false);
    expect(isFiltered({ ...firstState, search: '华为' })).toBe(true);
    expect(isFiltered(withFilter({ abcClass: ['A'] }))).toBe(true);
    const where = {
      join: 'and' as const,
      rules: [{ field: 'people', test: 'atMost' as const, values: [0] }],
    };
    expect(isFiltered({ ...firstState, question: { ...firstState.question, where } })).toBe(true);
  });
});

describe('the words of the fields', () => {
  const kinds: readonly ['customers' | 'contacts', readonly Omit<FieldDef, 'group'>[]][] = [
    ['customers', customerFields],
    ['contacts', contactFields],
  ];
  it.each(['en', 'zh-CN'] as const)('name every field and choice in %s', (language) => {
    for (const [kind, fields] of kinds) {
      const { field: labels, choice } = resources[language][kind];
      for (const field of fields) {
        expect(labels, `${kind}.${field.key}`).toHaveProperty(field.key);
        for (const value of field.choices ?? []) expect(choice).toHaveProperty([field.key, value]);
      }
    }
  });

  it('say the classes in the terms of the trade', () => {
    const { choice } = resources['zh-CN'].customers;
    expect(choice.tier).toEqual({ platinum: '铂金', gold: '黄金', iron: '铁' });
    expect(choice.relationship).toMatchObject({
      potential: '潜在',
      general: '一般',
      key: '重点',
      loyal: '忠诚',
    });
    expect(Object.values(resources['zh-CN'].contacts.choice.buyingRole)).toEqual([
      '决策者',
      '影响者',
      '技术把关者',
      '使用者',
      '采购执行者',
      '内线/支持者',
      '反对者',
    ]);
  });
});
