import { useCallback, useMemo, useState } from 'react';
import type { Column } from './columns';
import { between, cellsIn, type Place } from './cursor';

/** The part of a range that lies in one row. */
export interface RowRange {
  readonly left: number;
  readonly right: number;
  /** The row is the first, or the last one, of the range. */
  readonly top: boolean;
  readonly bottom: boolean;
}

interface CellCursorOptions<R> {
  readonly columns: readonly Column<R>[];
  /** The line of the cursor; the rows keep it, as they did before there were cells. */
  readonly line: number;
  setLine(line: number): void;
  /** What the rows are an answer to. */
  readonly question: string | undefined;
}

/** Which cell the cursor stands on, and the other end of the rectangle of cells that is selected from it. */
export function useCellCursor<R>({ columns, line, setLine, question }: CellCursorOptions<R>) {
  const primary = Math.max(
    0,
    columns.findIndex((column) => column.primary),
  );
  // By id, so that the cursor goes with its column when columns come, go and change places.
  const [columnId, setColumnId] = useState<string | null>(null);
  const [end, setOther] = useState<{
    readonly line: number;
    readonly columnId: string;
    readonly question: string | undefined;
  } | null>(null);
  const other = end?.question === question ? end : null;
  const placeOf = useCallback(
    (id: string | null) => columns.findIndex((column) => column.id === id),
    [columns],
  );
  const found = placeOf(columnId);
  const column = found < 0 ? primary : found;
  const otherColumn = placeOf(other?.columnId ?? null);
  const endLine = other === null || otherColumn < 0 ? line : other.line;
  const endColumn = other === null || otherColumn < 0 ? column : otherColumn;
  const range = useMemo(
    () => between({ line, column }, { line: endLine, column: endColumn }),
    [line, column, endLine, endColumn],
  );

  /** Puts the cursor on a cell; with `extend` it stays, and the range goes to there. */
  const go = (place: Place, extend = false) => {
    const id = columns[place.column]?.id;
    if (id === undefined) return;
    if (extend) return setOther({ line: place.line, columnId: id, question });
    setOther(null);
    setColumnId(id);
    setLine(place.line);
  };

  const several = cellsIn(range) > 1;
  // One object for all rows inside, one each for the first and the last: rows are drawn again when theirs changes.
  const { left, right } = range;
  const parts = useMemo(() => {
    const part = (top: boolean, bottom: boolean): RowRange => ({ left, right, top, bottom });
    return {
      first: part(true, false),
      inner: part(false, false),
      last: part(false, true),
      only: part(true, true),
    };
  }, [left, right]);
  const rangeAt = (at: number): RowRange | undefined => {
    if (!several || at < range.top || at > range.bottom) return undefined;
    if (range.top === range.bottom) return parts.only;
    return at === range.top ? parts.first : at === range.bottom ? parts.last : parts.inner;
  };

  return {
    column,
    columnId: columns[column]?.id ?? '',
    /** The other end of the range: the cursor itself while only that is selected. */
    end: { line: endLine, column: endColumn } satisfies Place,
    range,
    several,
    go,
    rangeAt,
    drop: () => setOther(null),
  };
}
