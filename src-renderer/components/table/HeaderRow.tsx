import { Checkbox } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '../DataTable.module.css';
import { type Column, fittingWidth, movedColumn } from './columns';
import { HeaderCell } from './HeaderCell';
import type { DataTableProps } from './props';
import { headState, noSelection, type Selection, withRange } from './selection';
import { useHeaderDrag } from './useHeaderDrag';

type FromTable<R> = Pick<
  DataTableProps<R>,
  'rowCount' | 'getRow' | 'getId' | 'sort' | 'onSort' | 'onSelect' | 'onSelectAll' | 'onColumns' | 'onWidth'
>;

interface HeaderRowProps<R> extends FromTable<R> {
  readonly columns: readonly Column<R>[];
  readonly selection: Selection;
  readonly pinned: number;
  /** Headers are walked to with the arrows: cells are on. */
  readonly roving: boolean;
  /** Draws a width while it is dragged, without telling anybody. */
  onTryWidth(id: string, px: number): void;
  /** The width at which nothing of a column is cut. */
  measure(id: string): number;
  /** Goes from a header down into the rows. */
  onLeave(column: number): void;
  announce(message: string): void;
  /** Stands under the header and stays with it. */
  readonly children?: ReactNode;
}

/** The sticky header: the checkbox for all rows, and a button on every column that sorts, moves and changes width. */
export function HeaderRow<R>(props: HeaderRowProps<R>) {
  const { columns, rowCount, getRow, getId, selection, onSelect, onSelectAll, pinned, roving } = props;
  const { onColumns, onWidth, onTryWidth, announce } = props;
  const { t } = useTranslation();
  const head = useRef<HTMLTableRowElement>(null);
  const refocus = useRef<string | null>(null);
  const state = headState(selection, rowCount);
  const toggleAll = () => {
    if (state === 'all') return onSelect?.(noSelection);
    if (onSelectAll) return onSelectAll();
    const rows = Array.from({ length: rowCount }, (_, index) => getRow(index));
    onSelect?.(
      withRange(
        noSelection,
        rows.map((row) => (row === undefined ? undefined : getId(row))),
      ),
    );
  };

  const buttonAt = (id: string) =>
    head.current?.querySelector<HTMLElement>(`th[data-column="${CSS.escape(id)}"] button`);
  // A header that moved was taken out of the page for a moment, and lost the focus by that.
  useLayoutEffect(() => {
    if (refocus.current === null) return;
    buttonAt(refocus.current)?.focus();
    refocus.current = null;
  });

  const move = (id: string, place: number) => {
    const ids = columns.map((column) => column.id);
    const next = movedColumn(ids, id, place);
    if (next !== ids) onColumns?.(next);
    return next.indexOf(id);
  };
  const resize = (id: string, px: number, done = true) => {
    const column = columns.find((one) => one.id === id);
    if (!column) return 0;
    const width = fittingWidth(column, px);
    onTryWidth(id, width);
    if (done) onWidth?.(id, width);
    return width;
  };
  const drag = useHeaderDrag({
    ...(onColumns && { onDrop: (id: string, place: number) => void move(id, place) }),
    ...(onWidth && { onResize: resize }),
  });

  const onKeyDown = (index: number) => (event: KeyboardEvent<HTMLElement>) => {
    const column = columns[index];
    const step = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0;
    if (!column || event.ctrlKey || event.metaKey) return;
    if (event.altKey && event.shiftKey && step !== 0 && onColumns) {
      event.preventDefault();
      refocus.current = column.id;
      const place = move(column.id, index + step);
      announce(t('table.columnMoved', { column: column.header, place: place + 1, count: columns.length }));
    } else if (event.altKey && !event.shiftKey && step !== 0 && onWidth) {
      event.preventDefault();
      const now = event.currentTarget.closest('th')?.getBoundingClientRect().width ?? column.width;
      const width = resize(column.id, Math.round(now) + step * 8);
      announce(t('table.columnWidth', { column: column.header, width }));
    } else if (roving && !event.altKey) {
      if (event.key === 'ArrowDown' || event.key === 'Escape') {
        event.preventDefault();
        event.stopPropagation();
        props.onLeave(index);
      } else if (step !== 0) {
        event.preventDefault();
        const next = columns[index + step];
        if (next) buttonAt(next.id)?.focus();
        else if (step < 0) head.current?.querySelector<HTMLElement>('input')?.focus();
      }
    }
  };
  const onCheckKey = (event: KeyboardEvent<HTMLElement>) => {
    const first = columns[0];
    if (!roving || !first || (event.key !== 'ArrowRight' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    if (event.key === 'ArrowRight') buttonAt(first.id)?.focus();
    else props.onLeave(0);
  };

  return (
    <thead className={classes.head}>
      <tr ref={head} aria-rowindex={1} className={classes.headRow}>
        {onSelect && (
          <th scope="col" className={classes.headCheck} data-pinned={pinned > 0 || undefined}>
            <Checkbox
              checked={state === 'all'}
              indeterminate={state === 'some'}
              disabled={rowCount === 0}
              onChange={toggleAll}
              onKeyDown={onCheckKey}
              tabIndex={roving ? -1 : undefined}
              aria-label={t('table.selectAll')}
            />
          </th>
        )}
        {columns.map((column, index) => (
          <HeaderCell
            key={column.id}
            column={column}
            index={index}
            pinned={pinned}
            sort={props.sort}
            onSort={props.onSort}
            roving={roving}
            movable={onColumns !== undefined}
            resizable={onWidth !== undefined}
            onKeyDown={onKeyDown(index)}
            onPointerDown={drag.onHeaderDown}
            onEdgeDown={drag.onEdgeDown}
            onFit={(id) => resize(id, props.measure(id))}
          />
        ))}
        {onColumns && (
          <td aria-hidden className={classes.markerCell}>
            <span ref={drag.marker} hidden className={classes.marker} />
          </td>
        )}
      </tr>
      {props.children}
    </thead>
  );
}
