import type { FieldKind, FieldValue } from '../field-values';

/** What a cell holds: a field's kind, or words with commas between them. */
export type CellKind = FieldKind | 'tags';

/** How a column's cells are edited. */
export interface CellField {
  readonly kind: CellKind;
  /** Choices of a `select`. */
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  /** Words offered for `tags`. */
  readonly suggestions?: readonly string[];
  readonly currency?: string;
  readonly required?: boolean;
  readonly maxLength?: number;
  /** Says what is wrong with a value that reads well but cannot be; null when it can. */
  validate?(value: FieldValue): string | null;
}

/** One cell that takes a text, as a paste, a fill or a clearing gives it; an empty text clears. */
export interface CellText<R> {
  readonly row: R;
  readonly columnId: string;
  readonly text: string;
}

/** Turns a table into a grid of cells that are walked, edited, copied and pasted as in a spreadsheet. */
export interface CellEditing<R> {
  /** Asked for every cell the cursor stands on, so it must be quick. */
  canEdit(row: R, columnId: string): boolean;
  kind(columnId: string, row: R): CellField;
  value(row: R, columnId: string): FieldValue;
  /** What a copy takes: as shown, dates as 2026-11-27, numbers plain. */
  text(row: R, columnId: string): string;
  /** Saves one value that was typed or chosen; what it throws is shown as a message. */
  save(row: R, columnId: string, value: FieldValue): Promise<unknown>;
  /** Writes many cells as one act: paste, fill down and clearing, of one cell too. Also gets cells that `canEdit` refuses. */
  paste(cells: readonly CellText<R>[]): Promise<unknown>;
  /** Loads rows by running index, for a copy or paste that goes beyond the loaded ones; without it those stop with a message. */
  load?(first: number, last: number): Promise<readonly R[]>;
  /** What the rows are an answer to: with another one a range of cells is dropped, as other rows stand in it. */
  readonly question?: string;
}
