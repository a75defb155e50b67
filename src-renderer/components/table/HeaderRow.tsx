import { Checkbox } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from '../DataTable.module.css';
import { type Column, nextSort, type Sort } from './columns';
import { headState, noSelection, type Selection, withRange } from './selection';

interface HeaderRowProps<R> {
  readonly columns: readonly Column<R>[];
  readonly rowCount: number;
  getRow(index: number): R | undefined;
  getId(row: R): string;
  readonly sort?: Sort | null;
  onSort?(sort: Sort): void;
  readonly selection: Selection;
  onSelect?(selection: Selection): void;
  onSelectAll?(): void;
}

/** The sticky header: the checkbox for all rows, and a button on every column that sorts. */
export function HeaderRow<R>(props: HeaderRowProps<R>) {
  const { columns, rowCount, getRow, getId, sort, onSort, selection, onSelect, onSelectAll } = props;
  const { t } = useTranslation();
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
  return (
    <thead className={classes.head}>
      <tr aria-rowindex={1} className={classes.headRow}>
        {onSelect && (
          <th scope="col" className={classes.headCheck}>
            <Checkbox
              checked={state === 'all'}
              indeterminate={state === 'some'}
              disabled={rowCount === 0}
              onChange={toggleAll}
              aria-label={t('table.selectAll')}
            />
          </th>
        )}
        {columns.map((column) => {
          const sorted = sort?.column === column.id ? sort.direction : undefined;
          const Arrow = sorted === 'asc' ? IconArrowUp : IconArrowDown;
          const label = column.quietHeader ? <span className="vh">{column.header}</span> : column.header;
          return (
            <th
              key={column.id}
              scope="col"
              aria-sort={sorted ? (sorted === 'asc' ? 'ascending' : 'descending') : undefined}
              className={classes.headCell}
              data-align={column.align}
              data-sorted={sorted}
            >
              {column.sortable && onSort ? (
                <button
                  type="button"
                  className={classes.sorter}
                  onClick={() => onSort(nextSort(column, sort))}
                >
                  <span className="ell">{label}</span>
                  {(sorted || column.quietHeader) && (
                    <Arrow size={12} stroke={2} aria-hidden className={sorted ? undefined : classes.ghost} />
                  )}
                </button>
              ) : (
                <span className="ell">{label}</span>
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
