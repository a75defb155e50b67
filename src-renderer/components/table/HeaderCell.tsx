import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import classes from '../DataTable.module.css';
import { type Column, nextSort, pinStyle, type Sort } from './columns';

interface HeaderCellProps<R> {
  readonly column: Column<R>;
  readonly index: number;
  readonly pinned: number;
  readonly sort?: Sort | null;
  onSort?(sort: Sort): void;
  /** Reached with the arrows from the first row rather than with Tab. */
  readonly roving: boolean;
  readonly movable: boolean;
  readonly resizable: boolean;
  onKeyDown(event: KeyboardEvent<HTMLElement>): void;
  onPointerDown(event: PointerEvent<HTMLElement>): void;
  onEdgeDown(event: PointerEvent<HTMLElement>): void;
  onFit(id: string): void;
}

/** One header: sorts when pressed, moves when dragged, and its edge is the column's. */
export function HeaderCell<R>(props: HeaderCellProps<R>) {
  const { column, index, pinned, sort, onSort, roving, movable, resizable } = props;
  const sorted = sort?.column === column.id ? sort.direction : undefined;
  const Arrow = sorted === 'asc' ? IconArrowUp : IconArrowDown;
  const label = column.quietHeader ? <span className="vh">{column.header}</span> : column.header;
  const sortable = column.sortable && onSort !== undefined;
  const held = index < pinned;
  const lastDown = useRef(0);
  return (
    <th
      scope="col"
      aria-colindex={roving ? index + 1 : undefined}
      aria-sort={sorted ? (sorted === 'asc' ? 'ascending' : 'descending') : undefined}
      className={classes.headCell}
      data-column={column.id}
      data-align={column.align}
      data-sorted={sorted}
      data-movable={movable || undefined}
      data-pinned={held || undefined}
      data-edge={index === pinned - 1 || undefined}
      style={held ? pinStyle(index) : undefined}
      onPointerDown={movable ? props.onPointerDown : undefined}
    >
      {sortable || movable || resizable || roving ? (
        <button
          type="button"
          className={classes.sorter}
          tabIndex={roving ? -1 : undefined}
          onClick={() => sortable && onSort(nextSort(column, sort))}
          onKeyDown={props.onKeyDown}
        >
          <span className="ell">{label}</span>
          {(sorted || (column.quietHeader && sortable)) && (
            <Arrow size={12} stroke={2} aria-hidden className={sorted ? undefined : classes.ghost} />
          )}
        </button>
      ) : (
        <span className="ell">{label}</span>
      )}
      {resizable && (
        // For the mouse only: Alt and the arrows do the same on the focused header.
        <span
          aria-hidden
          className={classes.grip}
          onPointerDown={(event) => {
            // Two presses rather than `dblclick`, which a press that moved by a pixel does not make.
            const twice = event.timeStamp - lastDown.current < 400;
            lastDown.current = event.timeStamp;
            if (!twice) return props.onEdgeDown(event);
            event.preventDefault();
            event.stopPropagation();
            props.onFit(column.id);
          }}
        />
      )}
    </th>
  );
}
