import type { ReactNode } from 'react';

/** One column of a DataTable. */
export interface Column<R> {
  readonly id: string;
  /** The header; numbers carry their unit here. Also the name in the column chooser. */
  readonly header: string;
  cell(row: R): ReactNode;
  /** The full text for the tooltip of a cut cell; by default the cell's own text. */
  title?(row: R): string | undefined;
  /** Pixels; the least it is squeezed to. */
  readonly width: number;
  /** Its share of the room left over; 0 stays at `width`. */
  readonly grow?: number;
  /** Numbers stand right. */
  readonly align?: 'right';
  readonly sortable?: boolean;
  /** The record's name: in ink, weight 500, never hidden. */
  readonly primary?: boolean;
  /** Not shown until chosen. */
  readonly hidden?: boolean;
  /** Keeps the header for screen readers and the chooser only, e.g. over class badges. */
  readonly quietHeader?: boolean;
}

export interface Sort {
  readonly column: string;
  readonly direction: 'asc' | 'desc';
}

/** The columns to show: those chosen, in the table's order, or the default ones; the name always. */
export function visibleColumns<R>(
  columns: readonly Column<R>[],
  chosen: readonly string[] | undefined,
): Column<R>[] {
  return columns.filter((column) => column.primary || (chosen ? chosen.includes(column.id) : !column.hidden));
}

/** The next sort when a header is pressed: the other way round, or this column. Numbers begin with the highest. */
export function nextSort<R>(column: Column<R>, current: Sort | null | undefined): Sort {
  if (current?.column === column.id) {
    return { column: column.id, direction: current.direction === 'asc' ? 'desc' : 'asc' };
  }
  return { column: column.id, direction: column.align === 'right' ? 'desc' : 'asc' };
}

const checkboxWidth = 46;
/** The first column starts at 24 px, as the page does, the last one ends at 16. */
const edges = 16 + 16;
const least = <R>(column: Column<R>) => (column.primary ? Math.max(column.width, 160) : column.width);

/** The CSS grid of a row: the checkbox, then each column. */
export function gridTemplate<R>(columns: readonly Column<R>[], selectable: boolean): string {
  const tracks = columns.map((column, index) => {
    const width = least(column) + (index === 0 && !selectable ? 16 : 0);
    const grow = column.grow ?? (column.primary ? 2 : 0);
    return grow > 0 ? `minmax(${width}px, ${grow}fr)` : `${width}px`;
  });
  return [...(selectable ? [`${checkboxWidth}px`] : []), ...tracks].join(' ');
}

/** The least width of the table before it scrolls sideways. */
export function leastWidth<R>(columns: readonly Column<R>[], selectable: boolean): number {
  return columns.reduce((sum, column) => sum + least(column), edges + (selectable ? checkboxWidth - 16 : 0));
}
