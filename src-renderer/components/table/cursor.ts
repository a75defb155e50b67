/** A cell by its line of the body and its place among the shown columns. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A rectangle of cells, both ends in it. */
export interface Rectangle {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export interface GridSize {
  readonly lines: number;
  readonly columns: number;
  /** Lines that fit on screen. */
  readonly page: number;
}

/** The keys of a press that move. */
export interface MovePress {
  readonly key: string;
  readonly ctrl: boolean;
}

const clamp = (value: number, last: number) => Math.max(0, Math.min(last, value));

/** Where a key takes the cursor; null when it is not one that moves. Tab is not among them: it may leave the table. */
export function moved(place: Place, press: MovePress, size: GridSize): Place | null {
  const lastLine = Math.max(0, size.lines - 1);
  const lastColumn = Math.max(0, size.columns - 1);
  const { line, column } = place;
  switch (press.key) {
    case 'ArrowDown':
      return { line: press.ctrl ? lastLine : clamp(line + 1, lastLine), column };
    case 'ArrowUp':
      return { line: press.ctrl ? 0 : clamp(line - 1, lastLine), column };
    case 'ArrowRight':
      return { line, column: press.ctrl ? lastColumn : clamp(column + 1, lastColumn) };
    case 'ArrowLeft':
      return { line, column: press.ctrl ? 0 : clamp(column - 1, lastColumn) };
    case 'PageDown':
      return { line: clamp(line + size.page, lastLine), column };
    case 'PageUp':
      return { line: clamp(line - size.page, lastLine), column };
    case 'Home':
      return { line: press.ctrl ? 0 : line, column: 0 };
    case 'End':
      return { line: press.ctrl ? lastLine : line, column: lastColumn };
    default:
      return null;
  }
}

/** The rectangle between two cells, whichever stands first. */
export function between(one: Place, other: Place): Rectangle {
  return {
    top: Math.min(one.line, other.line),
    bottom: Math.max(one.line, other.line),
    left: Math.min(one.column, other.column),
    right: Math.max(one.column, other.column),
  };
}

/** How many cells a rectangle has. */
export const cellsIn = ({ top, bottom, left, right }: Rectangle): number =>
  (bottom - top + 1) * (right - left + 1);
