import { Checkbox } from '@mantine/core';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '../DataTable.module.css';
import type { Column } from './columns';

interface TableRowProps<R> {
  readonly id: string;
  readonly index: number;
  readonly top: number;
  readonly columns: readonly Column<R>[];
  readonly row: R | undefined;
  readonly active: boolean;
  readonly selected: boolean;
  readonly selectable: boolean;
}

/** One row at its place in the virtual list; grey bars while it is not loaded. The grid takes its clicks and keys. */
function Row<R>({ id, index, top, columns, row, active, selected, selectable }: TableRowProps<R>) {
  const { t } = useTranslation();
  return (
    <tr
      id={id}
      aria-rowindex={index + 2}
      aria-selected={selectable ? selected : undefined}
      data-index={index}
      data-active={active || undefined}
      className={classes.row}
      style={{ transform: `translateY(${top}px)` }}
    >
      {selectable && (
        <td data-check className={classes.check}>
          <Checkbox checked={selected} readOnly tabIndex={-1} aria-label={t('table.selectRow')} />
        </td>
      )}
      {columns.map((column) => (
        <td
          key={column.id}
          className={classes.cell}
          data-align={column.align}
          data-primary={column.primary || undefined}
          title={row === undefined ? undefined : column.title?.(row)}
        >
          {row === undefined ? <span className={classes.bone} /> : column.cell(row)}
        </td>
      ))}
    </tr>
  );
}

/** Drawn again only when its own row, place or state changes: scrolling moves most rows without touching them. */
export const TableRow = memo(Row) as typeof Row;
