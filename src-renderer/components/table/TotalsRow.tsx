import type { ReactNode } from 'react';
import classes from '../DataTable.module.css';
import { type Column, pinStyle } from './columns';

interface TotalsRowProps<R> {
  readonly columns: readonly Column<R>[];
  readonly totals: Readonly<Record<string, ReactNode>>;
  readonly selectable: boolean;
  readonly pinned: number;
  /** Its place among the lines of the table, the header counted. */
  readonly rowIndex: number;
}

/** The last row, which stays in sight: sums under their columns. */
export function TotalsRow<R>({ columns, totals, selectable, pinned, rowIndex }: TotalsRowProps<R>) {
  return (
    <tfoot className={classes.foot}>
      <tr aria-rowindex={rowIndex} className={classes.totals}>
        {selectable && <td data-pinned={pinned > 0 || undefined} className={classes.pinCheck} />}
        {columns.map((column, index) => {
          const held = index < pinned;
          return (
            <td
              key={column.id}
              className={classes.cell}
              data-align={column.align}
              data-pinned={held || undefined}
              data-edge={index === pinned - 1 || undefined}
              style={held ? pinStyle(index) : undefined}
            >
              {totals[column.id]}
            </td>
          );
        })}
      </tr>
    </tfoot>
  );
}
