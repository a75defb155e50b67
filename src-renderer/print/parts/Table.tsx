import type { ReactNode } from 'react';

export interface Column {
  key: string;
  head?: ReactNode;
  /** Width in millimetres; one column of a table goes without and takes the rest. */
  mm?: number;
  kind?: 'n' | 'c' | 'nown' | 'cown' | 'line';
}
export interface TableRow {
  key: string;
  cells: ReactNode[];
  kind?: 'sum' | 'grp';
}

const CLASS = { n: 'n', c: 'c', nown: 'n own', cown: 'c own', line: 'line' } as const;

function kindOf(column: Column): string | undefined {
  return column.kind ? CLASS[column.kind] : undefined;
}

/** A table in rules only: fixed widths, the head repeated on each page, rows never cut. */
export function Table({
  columns,
  rows,
  tight,
  headless,
}: {
  columns: Column[];
  rows: TableRow[];
  tight?: boolean;
  headless?: boolean;
}) {
  return (
    <table className={`t${tight ? ' tight' : ''}`}>
      <colgroup>
        {columns.map((column) => (
          <col key={column.key} style={column.mm === undefined ? undefined : { width: `${column.mm}mm` }} />
        ))}
      </colgroup>
      {!headless && (
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={kindOf(column)}>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
      )}
      <tbody>
        {rows.map((row) => (
          <tr key={row.key} className={row.kind}>
            {row.cells.map((cell, n) => (
              <td key={columns[n]?.key ?? n} className={columns[n] ? kindOf(columns[n]) : undefined}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Text that must not break: dates, marks with their word. */
export function Nb({ children }: { children: ReactNode }) {
  return <span className="nb">{children}</span>;
}

/** An empty cell is an en dash, grey. */
export function orDash(value: ReactNode): ReactNode {
  return value === undefined || value === '' || value === null ? <span className="empty">–</span> : value;
}
