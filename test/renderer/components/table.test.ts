import {
  type Column,
  fittingWidth,
  layoutOf,
  movedColumn,
  namedColumns,
  nextSort,
  visibleColumns,
} from '@renderer/components/table/columns';
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

  it('stand in the order asked for, with the name in front where it was forgotten', () => {
    const ids = (wanted: readonly string[]) => namedColumns(columns, wanted).map(({ id }) => id);
    expect(ids(['sales', 'gone', 'name', 'class'])).toEqual(['sales', 'name', 'class']);
    expect(ids(['fax', 'fax'])).toEqual(['name', 'fax']);
  });

  it('move past each other one place at a time, and no further than the ends', () => {
    expect(movedColumn(['a', 'b', 'c'], 'a', 1)).toEqual(['b', 'a', 'c']);
    expect(movedColumn(['a', 'b', 'c'], 'c', 0)).toEqual(['c', 'a', 'b']);
    expect(movedColumn(['a', 'b', 'c'], 'c', 9)).toEqual(['a', 'b', 'c']);
  });

  it('keep a width that was given, and do not grow any more', () => {
    const { variables } = layoutOf(columns, { selectable: false, widths: { name: 300 } });
    expect(variables['--columns']).toBe('54px 300px 80px 80px');
    expect(fittingWidth({ primary: true }, 20)).toBe(120);
    expect(fittingWidth({}, 20)).toBe(40);
  });

  it('are pinned one after the other behind the checkbox', () => {
    const { variables, pinned, pinnedWidth } = layoutOf(columns, { selectable: true, pinned: 2 });
    expect([variables['--pin-0'], variables['--pin-1'], variables['--pin-2']]).toEqual([
      '46px',
      '84px',
      undefined,
    ]);
    expect([pinned, pinnedWidth]).toEqual([2, 46 + 38 + 160]);
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
