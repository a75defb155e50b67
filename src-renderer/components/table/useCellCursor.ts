import { useCallback, useMemo, useState } from 'react';
import type { Column } from './columns';
import { between, cellsIn, type Place, type Rectangle } from './cursor';

/** The part of a range that lies in one row. */
export interface RowRange {
  readonly left: number;
  readonly right: number;
  /** The row is the first, or the last one, of the range. */
  readonly top: boolean;
  readonly bottom: boolean;
}

interface Anchor {
  readonly line: number;
  readonly columnId: string;
}

interface CellCursorOptions<R> {
  readonly columns: readonly Column<R>[];
  /** The line of the cursor; the rows keep it, as they did before there were cells. */
  readonly line: number;
  setLine(line: number): void;
}

/** Which cell the cursor stands on, and the rectangle of cells that is selected from it. */
export function useCellCursor<R>({ columns, line, setLine }: CellCursorOptions<R>) {
  const primary = Math.max(
    0,
    columns.findIndex((column) => column.primary),
  );
  // By id, so that the cursor goes with its column when columns come, go and change places.
  const [columnId, setColumnId] = useState<string | null>(null);
  const [anchor, setAnchor] = useState<Anchor | null>(null);
  const placeOf = useCallback(
    (id: string | null) => columns.findIndex((column) => column.id === id),
    [columns],
  );
  const found = placeOf(columnId);
  const column = found < 0 ? primary : found;
  const anchorColumn = placeOf(anchor?.columnId ?? null);
  const range: Rectangle = useMemo(
    () =>
      between(
        { line, column },
        anchor === null || anchorColumn < 0 ? { line, column } : { line: anchor.line, column: anchorColumn },
      ),
    [line, column, anchor, anchorColumn],
  );

  /** Puts the cursor on a cell; `extend` keeps the other end of the range where it is. */
  const go = (place: Place, extend = false) => {
    const id = columns[place.column]?.id;
    if (id === undefined) return;
    const here = columns[column]?.id;
    if (!extend) setAnchor(null);
    else if (anchor === null && here !== undefined) setAnchor({ line, columnId: here });
    setColumnId(id);
    setLine(place.line);
  };

  /** Selects a rectangle with the cursor on its first cell. */
  const span = (first: Place, other: Place) => {
    const id = columns[other.column]?.id;
    go(first);
    if (id !== undefined) setAnchor({ line: other.line, columnId: id });
  };

  const several = cellsIn(range) > 1;
  // One object for all rows inside, one each for the first and the last: rows are drawn again when theirs changes.
  const parts = useMemo(() => {
    const { left, right } = range;
    const part = (top: boolean, bottom: boolean): RowRange => ({ left, right, top, bottom });
    return {
      first: part(true, false),
      inner: part(false, false),
      last: part(false, true),
      only: part(true, true),
    };
  }, [range]);
  const rangeAt = (at: number): RowRange | undefined => {
    if (!several || at < range.top || at > range.bottom) return undefined;
    if (range.top === range.bottom) return parts.only;
    return at === range.top ? parts.first : at === range.bottom ? parts.last : parts.inner;
  };

  return {
    column,
    columnId: columns[column]?.id ?? '',
    range,
    several,
    go,
    span,
    rangeAt,
    drop: () => setAnchor(null),
  };
}
