import { type Column, layoutOf, nextSort, visibleColumns } from '@renderer/components/table/columns';
import { headState, noSelection, toggled, withRange } from '@renderer/components/table/selection';
import { describe, expect, it } from 'vitest';

const column = (id: string, more: Partial<Column<string>> = {}): Column<string> => ({
  id,
  header: id,
  width: 80,
  cell: (row) => row,
  ...more,
});
const columns = [
  column('class', { width: 38 }),
  column('name', { primary: true, width: 120 }),
  column('fax', { hidden: true }),
  column('sales', { align: 'right' }),
];

describe('columns', () => {
  it('are the default ones until some are chosen; the name always stays', () => {
    expect(visibleColumns(columns, undefined).map(({ id }) => id)).toEqual(['class', 'name', 'sales']);
    expect(visibleColumns(columns, ['fax']).map(({ id }) => id)).toEqual(['name', 'fax']);
  });

  it('keep the name at 160 px or more', () => {
    const { variables } = layoutOf(columns, { selectable: true });
    expect(variables['--columns']).toBe('46px 38px minmax(160px, 2fr) 80px 80px');
    expect(variables['--least']).toBe(`${46 + 38 + 160 + 80 + 80 + 16}px`);
  });

  it('sort text upwards and numbers downwards first, then the other way', () => {
    const [, name, , sales] = columns;
    if (!name || !sales) throw new Error('columns are missing');
    expect(nextSort(name, null)).toEqual({ column: 'name', direction: 'asc' });
    expect(nextSort(sales, null)).toEqual({ column: 'sales', direction: 'desc' });
    expect(nextSort(sales, { column: 'sales', direction: 'desc' })).toEqual({
      column: 'sales',
      direction: 'asc',
    });
  });
});

describe('the selection', () => {
  it('takes rows one by one and by range, skipping what is not loaded', () => {
    const one = toggled(noSelection, 'a');
    expect([...withRange(one, ['b', undefined, 'c'])]).toEqual(['a', 'b', 'c']);
    expect([...toggled(one, 'a')]).toEqual([]);
  });

  it('tells the header whether none, some or all are selected', () => {
    expect(headState(noSelection, 0)).toBe('none');
    expect(headState(new Set(['a']), 2)).toBe('some');
    expect(headState(new Set(['a', 'b']), 2)).toBe('all');
  });
});
