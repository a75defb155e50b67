import { starts } from '@renderer/features/views/builder/starts';
import {
  askable,
  emptyTree,
  entryAt,
  joined,
  replaced,
  treeText,
  withEntry,
  without,
} from '@renderer/features/views/builder/tree';
import { type FilterGroup, type FilterRule, filterTree, isGroup } from '@shared/features/customers/filter';
import { faultIn, fieldKinds } from '@shared/features/customers/filter-rules';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const fields = fieldKinds([]);
const city: FilterRule = { field: 'city', test: 'contains', values: ['Bath'] };
const open: FilterRule = { field: 'city', test: 'contains', values: [] };

describe('the tree of the filter builder', () => {
  it('asks for complete rules only, and for nothing when there are none', () => {
    const tree: FilterGroup = { join: 'or', rules: [open, city, { join: 'and', rules: [open] }] };
    expect(askable(tree, fields)).toEqual({ join: 'or', rules: [city] });
    expect(askable({ join: 'and', rules: [open] }, fields)).toBeNull();
  });

  it('takes a group away with its last rule', () => {
    const tree = withEntry(withEntry(emptyTree, [], city), [], { join: 'or', rules: [open] });
    expect(without(tree, [1, 0])).toEqual({ join: 'and', rules: [city] });
  });

  it('changes what stands at a place and nothing else', () => {
    const tree: FilterGroup = { join: 'and', rules: [city, { join: 'or', rules: [open, city] }] };
    const next = joined(replaced(tree, [1, 0], city), [1], 'and');
    expect(next).toEqual({ join: 'and', rules: [city, { join: 'and', rules: [city, city] }] });
    expect(entryAt(next, [1, 1])).toBe(city);
    expect(treeText(next)).not.toBe(treeText(tree));
  });

  it('begins ready-made filters that can be asked as they are', () => {
    for (const start of Object.values(starts)) {
      const tree = withEntry(emptyTree, [], start);
      expect(faultIn(tree, fields)).toBeNull();
      expect(filterTree.safeParse(askable(tree, fields)).success).toBe(true);
    }
  });

  it('puts a rule in and takes it out again without a trace, wherever it stood', () => {
    const leaf = fc.constantFrom<FilterRule>(city, open);
    const group = fc.record({
      join: fc.constantFrom<'and' | 'or'>('and', 'or'),
      rules: fc.array(leaf, { minLength: 1, maxLength: 4 }),
    });
    const trees = fc.record({
      join: fc.constantFrom<'and' | 'or'>('and', 'or'),
      rules: fc.array(fc.oneof(leaf, group), { maxLength: 5 }),
    });
    fc.assert(
      fc.property(trees, fc.nat(), (tree, where) => {
        const groups = tree.rules.flatMap((entry, at) => (isGroup(entry) ? [[at]] : []));
        const place = [[], ...groups][where % (groups.length + 1)] ?? [];
        const target = entryAt(tree, place);
        const behind = target && isGroup(target) ? target.rules.length : 0;
        const grown = withEntry(tree, place, city);
        expect(without(grown, [...place, behind])).toEqual(tree);
      }),
    );
  });
});
