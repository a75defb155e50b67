import { movedPosition, plainQuestion, sameQuestion, sameView } from '@renderer/features/views/view-data';
import type { SavedView, ViewData } from '@shared/features/views/model';
import { describe, expect, it } from 'vitest';

const data: ViewData = { ...plainQuestion, columns: [{ id: 'name' }, { id: 'city', width: 120 }], pinned: 0 };
const views = [1, 2, 4].map(
  (position): SavedView => ({
    id: `v${position}`,
    version: 1,
    name: `${position}`,
    shared: false,
    position,
    data,
  }),
);
const orderAfter = (id: string, by: -1 | 1) =>
  views
    .map((view) =>
      view.id === id ? { ...view, position: movedPosition(views, id, by) ?? view.position } : view,
    )
    .sort((a, b) => a.position - b.position)
    .map((view) => view.id);

describe('a saved view', () => {
  it('is the same with the chips in another order, and with empty ones', () => {
    const one = { ...data, filter: { tier: ['gold' as const, 'iron' as const] } };
    const other = { ...data, filter: { abcClass: [], tier: ['iron' as const, 'gold' as const] } };
    expect(sameView(one, other)).toBe(true);
    expect(sameView(one, data)).toBe(false);
  });

  it('is another with a column wider, moved or held', () => {
    expect(sameView(data, { ...data, pinned: 1 })).toBe(false);
    expect(sameView(data, { ...data, columns: [...data.columns].reverse() })).toBe(false);
    expect(
      sameView(data, {
        ...data,
        columns: [
          { id: 'name', width: 300 },
          { id: 'city', width: 120 },
        ],
      }),
    ).toBe(false);
  });

  it('asks the same when only the order differs', () => {
    expect(sameQuestion(data, { ...data, sort: { key: 'city', desc: true } })).toBe(true);
    expect(sameQuestion(data, { ...data, group: { key: 'city', desc: false } })).toBe(false);
  });

  it('moves one tab at a time', () => {
    expect(orderAfter('v1', 1)).toEqual(['v2', 'v1', 'v4']);
    expect(orderAfter('v4', -1)).toEqual(['v1', 'v4', 'v2']);
    expect(orderAfter('v2', 1)).toEqual(['v1', 'v4', 'v2']);
    expect(movedPosition(views, 'v1', -1)).toBeNull();
  });
});
