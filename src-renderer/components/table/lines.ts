import type { RowSpan, TableSection } from './props';

/** What stands on one line of the table's body: a row by its running index, or the head of a section. */
export type Line = { readonly row: number } | { readonly section: number };

/** The lines of a table's body; without sections, line and row are the same. */
export interface Lines {
  readonly count: number;
  at(line: number): Line;
  /** The section a line belongs to, with the line of its head; null without sections. */
  sectionAt(line: number): { readonly section: number; readonly head: number } | null;
  /** The rows between two lines, in runs that follow each other. */
  spans(first: number, last: number): readonly RowSpan[];
}

interface Part {
  /** The line of the head, and the running index of the first row. */
  readonly head: number;
  readonly first: number;
  /** Rows that are drawn. */
  readonly open: number;
}

/** The last part whose head is not behind a line. */
function partAt(parts: readonly Part[], line: number): number {
  let low = 0;
  let high = parts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((parts[middle]?.head ?? 0) <= line) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Lays rows out under the heads of their sections; collapsed ones show their head only. */
export function linesOf(
  rowCount: number,
  sections?: readonly TableSection[],
  collapsed?: ReadonlySet<string>,
): Lines {
  if (!sections) {
    return {
      count: rowCount,
      at: (line) => ({ row: line }),
      sectionAt: () => null,
      spans: (first, last) => (rowCount === 0 || last < first ? [] : [{ first, last }]),
    };
  }
  const parts: Part[] = [];
  let head = 0;
  let first = 0;
  for (const section of sections) {
    const open = collapsed?.has(section.id) ? 0 : section.count;
    parts.push({ head, first, open });
    head += 1 + open;
    first += section.count;
  }
  const count = head;
  const at = (line: number): Line => {
    const index = partAt(parts, line);
    const part = parts[index];
    return !part || part.head === line
      ? { section: index }
      : { row: part.first + Math.min(line - part.head, part.open) - 1 };
  };
  return {
    count,
    at,
    sectionAt: (line) => {
      const section = partAt(parts, line);
      const part = parts[section];
      return part ? { section, head: part.head } : null;
    },
    spans: (from, to) => {
      const spans: RowSpan[] = [];
      for (let index = partAt(parts, from); index < parts.length; index += 1) {
        const part = parts[index];
        if (!part || part.head > to) break;
        const start = Math.max(0, from - part.head - 1);
        const end = Math.min(part.open, to - part.head) - 1;
        if (end >= start) spans.push({ first: part.first + start, last: part.first + end });
      }
      return spans;
    },
  };
}
