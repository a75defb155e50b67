import type { ReactNode } from 'react';
import type { CellEditing } from './cells';
import type { Column, Sort } from './columns';
import type { Selection } from './selection';

/** A part of the list under a head of its own; rows come in the order of the sections. */
export interface TableSection {
  readonly id: string;
  readonly label: ReactNode;
  /** Its rows, loaded or not, also while it is collapsed. */
  readonly count: number;
  /** Stands at the head's end, e.g. sums. */
  readonly note?: ReactNode;
}

/** Running indexes of rows that follow each other. */
export interface RowSpan {
  readonly first: number;
  readonly last: number;
}

export interface DataTableProps<R> {
  /** Names the table for screen readers, and for keeping its place and columns: `customers`. */
  readonly id: string;
  readonly label: string;
  readonly columns: readonly Column<R>[];
  /** All rows there are, loaded or not: 100,000 is fine. With sections, the sum of their counts. */
  readonly rowCount: number;
  /** The row at a place of the list, collapsed ones counted; undefined while it is not loaded. */
  getRow(index: number): R | undefined;
  getId(row: R): string;
  /**
   * Told which rows are about to be seen, so that they can be loaded.
   * @param spans the same in parts, with the collapsed rows in between left out
   */
  onRange?(first: number, last: number, spans: readonly RowSpan[]): void;
  readonly sort?: Sort | null;
  onSort?(sort: Sort): void;
  /** Enter or a click on a row; with `cells` Enter on the name or a click on it. */
  onOpen?(row: R): void;
  /** Given with `onSelect`, rows have checkboxes. */
  readonly selection?: Selection;
  onSelect?(selection: Selection): void;
  /** Selects every row, also those not loaded; without it only the loaded ones are selected. */
  onSelectAll?(): void;
  /** Floats over the table while rows are selected. */
  readonly bulkBar?: ReactNode;
  /** The line below: counts and sums. */
  readonly footer?: ReactNode;
  /** Shown in place of the rows when there are none. */
  readonly empty?: ReactNode;

  /** The columns to show, in this order, instead of those the person chose on this computer; the name always. */
  readonly columnIds?: readonly string[];
  /** Headers can be dragged, or moved with Alt+Shift+Left and Right; told the new order of all shown columns. */
  onColumns?(ids: readonly string[]): void;
  /** Widths in pixels by column id, in place of the columns' own. */
  readonly widths?: Readonly<Record<string, number>>;
  /** Header edges can be dragged (a double click fits), or moved with Alt+Left and Right. */
  onWidth?(id: string, px: number): void;
  /** So many leading columns, and the checkboxes, stay while the rest scrolls sideways. */
  readonly pinned?: number;
  readonly sections?: readonly TableSection[];
  readonly collapsed?: ReadonlySet<string>;
  onToggleSection?(id: string): void;
  /** A last row that stays, by column id. */
  readonly totals?: Readonly<Record<string, ReactNode>>;
  /** Sets `data-tone` on the row; the page's CSS gives `--tone`, the colour of the bar at the row's edge. */
  tone?(row: R): string | undefined;
  /** Must stay the same object between renders as far as possible: rows are drawn again when it changes. */
  readonly cells?: CellEditing<R>;
}
