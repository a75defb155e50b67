import { memo } from 'react';
import classes from '../DataTable.module.css';
import { type Column, pinStyle } from './columns';
import type { RowRange } from './useCellCursor';

/** A value that is being saved: shown until the row comes back with it. */
export interface PendingCells<R> {
  /** The row as it was; once another stands in its place, the file has answered. */
  readonly row: R;
  readonly texts: Readonly<Record<string, string>>;
}

interface TableRowProps<R> {
  readonly id: string;
  readonly line: number;
  readonly index: number;
  readonly top: number;
  readonly columns: readonly Column<R>[];
  readonly row: R | undefined;
  readonly active: boolean;
  readonly selected: boolean;
  readonly selectable: boolean;
  /** What the checkbox is called. */
  readonly selectLabel: string;
  readonly pinned: number;
  readonly tone: string | undefined;
  /** The cells are walked one by one, and the name is a link. */
  readonly celled: boolean;
  /** The place of the cell the cursor stands on, -1 when it is not in this row. */
  readonly cursor: number;
  readonly range: RowRange | undefined;
  readonly pending: PendingCells<R> | undefined;
}

/** One row at its place in the virtual list; grey bars while it is not loaded. The grid takes its clicks and keys. */
function Row<R>(props: TableRowProps<R>) {
  const { id, index, columns, row, selected, selectable, pinned, celled, cursor, range } = props;
  const waiting = props.pending && props.pending.row === row ? props.pending.texts : undefined;
  const content = (column: Column<R>) => {
    if (row === undefined) return <span className={classes.bone} />;
    const text = waiting?.[column.id];
    const shown = text === undefined ? column.cell(row) : text;
    if (!celled || !column.primary) return shown;
    return (
      <span data-open className={classes.link}>
        {shown}
      </span>
    );
  };
  return (
    <tr
      id={id}
      aria-rowindex={props.line + 2}
      aria-selected={selectable ? selected : undefined}
      data-index={index}
      data-line={props.line}
      data-active={props.active || undefined}
      data-tone={props.tone}
      className={classes.row}
      style={{ transform: `translateY(${props.top}px)` }}
    >
      {selectable && (
        <td data-check data-pinned={pinned > 0 || undefined} className={classes.check}>
          {/* Bare: of Mantine's, a hundred would be made anew with every page that scrolls by. */}
          <input
            type="checkbox"
            checked={selected}
            readOnly
            tabIndex={-1}
            aria-label={props.selectLabel}
            className={classes.box}
          />
        </td>
      )}
      {columns.map((column, place) => {
        const held = place < pinned;
        const inRange = range !== undefined && place >= range.left && place <= range.right;
        return (
          // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus and names this cell as its active one
          <td
            key={column.id}
            // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of the grid, which may be selected
            role="gridcell"
            id={celled && cursor === place ? `${id}-cell` : undefined}
            aria-colindex={celled ? place + 1 : undefined}
            aria-selected={celled ? inRange || cursor === place : undefined}
            className={classes.cell}
            data-column={column.id}
            data-align={column.align}
            data-primary={column.primary || undefined}
            data-pinned={held || undefined}
            data-edge={place === pinned - 1 || undefined}
            data-cursor={cursor === place || undefined}
            data-range={inRange ? rangeEdges(range, place) : undefined}
            style={held ? pinStyle(place) : undefined}
            title={row === undefined ? undefined : column.title?.(row)}
          >
            {content(column)}
          </td>
        );
      })}
    </tr>
  );
}

/** Which sides of a range this cell stands at: `t r b l`. */
function rangeEdges(range: RowRange, place: number): string {
  const edges = [
    range.top && 't',
    place === range.right && 'r',
    range.bottom && 'b',
    place === range.left && 'l',
  ];
  return edges.filter(Boolean).join(' ');
}

/** Drawn again only when its own row, place or state changes: scrolling moves most rows without touching them. */
export const TableRow = memo(Row) as typeof Row;
