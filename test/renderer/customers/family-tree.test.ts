import { treeOf } from '@renderer/features/family/tree';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('a group of companies as a tree', () => {
  it('names every firm once, each after the one it belongs to', () => {
    const nodes = fc
      .array(fc.option(fc.nat(12), { nil: null }), { minLength: 1, maxLength: 12 })
      .map((parents) =>
        parents.map((parent, index) => ({
          id: String(index),
          parentId: parent === null || parent >= parents.length || parent === index ? null : String(parent),
        })),
      );
    fc.assert(
      fc.property(nodes, (all) => {
        const placed = treeOf(all);
        expect(placed.map(({ node }) => node.id).sort()).toEqual(all.map(({ id }) => id).sort());
        for (const [index, { node, depth }] of placed.entries()) {
          if (depth === 0) continue;
          const before = placed.slice(0, index).findLast((one) => one.depth === depth - 1);
          expect(before?.node.id).toBe(node.parentId);
        }
      }),
    );
  });
});
