import { contentOf } from './content';
import { foldHeader, knownHeaders } from './synonyms';

/** Between the name of a group of columns and the name of one of them. */
export const headerGroupMark = ' / ';

const looksLikeValue = (cell: string): boolean => {
  const kind = contentOf([cell]);
  return kind !== 'text' && kind !== 'empty' && kind !== 'company' && kind !== 'address';
};

/**
 * Finds the row that names the columns, below any title lines.
 * @returns its index in `rows`, or null when the data begins at once.
 */
export function findHeaderRow(rows: readonly (readonly string[])[]): number | null {
  let best: { index: number; known: number } | null = null;
  for (const [index, row] of rows.slice(0, 10).entries()) {
    const cells = row.filter((cell) => cell.trim() !== '');
    const known = cells.filter((cell) => knownHeaders.has(foldHeader(cell))).length;
    const enough = known >= 2 || (known === 1 && cells.length <= 2);
    if (enough && known >= cells.length * 0.3 && known > (best?.known ?? 0)) best = { index, known };
  }
  if (best) return best.index;
  const first = rows.findIndex((row) => row.filter((cell) => cell.trim() !== '').length > 1);
  const index = Math.max(first, 0);
  const row = rows[index];
  return row && namesColumns(row) ? index : null;
}

function namesColumns(row: readonly string[]): boolean {
  const cells = row.map((cell) => cell.trim());
  const filled = cells.filter((cell) => cell !== '');
  const distinct = new Set(filled.map((cell) => cell.toLowerCase())).size === filled.length;
  return (
    filled.length >= cells.length / 2 &&
    distinct &&
    filled.every((cell) => cell.length <= 60 && !looksLikeValue(cell))
  );
}
