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

/** The columns named, in that order; the name comes first where it is not among them. Names of no column are passed over. */
export function namedColumns<R>(columns: readonly Column<R>[], ids: readonly string[]): Column<R>[] {
  const named = [...new Set(ids)].flatMap((id) => columns.find((column) => column.id === id) ?? []);
  return [...columns.filter((column) => column.primary && !ids.includes(column.id)), ...named];
}

/** The same ids with one of them at another place. */
export function movedColumn(ids: readonly string[], id: string, to: number): readonly string[] {
  const from = ids.indexOf(id);
  const place = Math.max(0, Math.min(ids.length - 1, to));
  if (from < 0 || from === place) return ids;
  const others = ids.filter((one) => one !== id);
  return [...others.slice(0, place), id, ...others.slice(place)];
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
const edge = 16;
const narrowest = 40;
const widest = 1200;

/** A width a person may give a column; the name stays readable. */
export function fittingWidth(column: Pick<Column<unknown>, 'primary'>, px: number): number {
  return Math.round(Math.max(column.primary ? 120 : narrowest, Math.min(widest, px)));
}

/** Where the columns of a table stand. */
export interface TableLayout {
  /** CSS variables of the scroller: the tracks of a row, the least width before it scrolls sideways, the places of pinned columns. */
  readonly variables: Readonly<Record<string, string>>;
  /** Columns that stay while the rest scrolls sideways, counted from the first. */
  readonly pinned: number;
  /** What they and the checkbox take of the width. */
  readonly pinnedWidth: number;
}

interface LayoutOptions {
  readonly selectable: boolean;
  readonly widths?: Readonly<Record<string, number>>;
  readonly pinned?: number;
}

/** Works out the tracks of a table's rows; a width that a person gave a column is kept to the pixel. */
export function layoutOf<R>(columns: readonly Column<R>[], options: LayoutOptions): TableLayout {
  const { selectable, widths, pinned: wanted = 0 } = options;
  const pinned = Math.max(0, Math.min(columns.length, wanted));
  const variables: Record<string, string> = {};
  const tracks = selectable ? [`${checkboxWidth}px`] : [];
  let least = selectable ? checkboxWidth : 0;
  let pinnedWidth = 0;
  columns.forEach((column, index) => {
    if (index < pinned) variables[pinVariable(index)] = `${least}px`;
    const given = widths?.[column.id];
    const own = given ?? (column.primary ? Math.max(column.width, 160) : column.width);
    const width = own + (index === 0 && !selectable ? edge : 0);
    const grow = given === undefined ? (column.grow ?? (column.primary ? 2 : 0)) : 0;
    tracks.push(grow > 0 ? `minmax(${width}px, ${grow}fr)` : `${width}px`);
    least += width;
    if (index < pinned) pinnedWidth = least;
  });
  variables['--columns'] = tracks.join(' ');
  variables['--least'] = `${least + edge}px`;
  return { variables, pinned, pinnedWidth };
}

/** The variable that holds how far a pinned column stands from the left. */
export const pinVariable = (index: number): string => `--pin-${index}`;

const pins: { readonly left: string }[] = [];
/** The style of a pinned cell; the same object for the same column, as rows are compared by what they are given. */
export function pinStyle(index: number): { readonly left: string } {
  pins[index] ??= { left: `var(${pinVariable(index)})` };
  return pins[index];
}
