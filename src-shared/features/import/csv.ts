import Papa from 'papaparse';

/** Separators that are looked for, in order of preference on a tie. */
export const separators = [',', ';', '\t', '|'] as const;
export type Separator = (typeof separators)[number];

/** A damage that the reader of the text met, in a row as the spreadsheet numbers it (from 1). */
export interface CsvFlaw {
  readonly kind: 'unclosed_quote' | 'stray_quote';
  readonly line: number;
}

/** Rows that are not blank, each with its number in the spreadsheet. */
export interface Grid {
  readonly rows: string[][];
  readonly lines: number[];
}
export interface CsvTable extends Grid {
  readonly flaws: CsvFlaw[];
}

/** Reads separated text; every cell stays exactly as written, blank rows are left out. */
export function parseCsv(text: string, separator: Separator): CsvTable {
  const result = Papa.parse<string[]>(text, { delimiter: separator, newline: lineEnd(text) });
  const flaws = result.errors
    .filter((error) => error.type === 'Quotes')
    .map(
      (error): CsvFlaw => ({
        kind: error.code === 'MissingQuotes' ? 'unclosed_quote' : 'stray_quote',
        line: (error.row ?? 0) + 1,
      }),
    );
  return { ...dropBlank(result.data), flaws };
}

/** Leaves blank rows out and keeps the numbers of the others. */
export function dropBlank(all: string[][]): Grid {
  const rows: string[][] = [];
  const lines: number[] = [];
  for (const [index, row] of all.entries()) {
    if (row.every((cell) => cell.trim() === '')) continue;
    rows.push(row);
    lines.push(index + 1);
  }
  return { rows, lines };
}

/** Papa looks at the first megabyte only and can be misled by line ends in quotes; the first one outside them decides. */
function lineEnd(text: string): '\r\n' | '\n' | '\r' {
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 34) quoted = !quoted;
    else if (!quoted && code === 10) return '\n';
    else if (!quoted && code === 13) return text.charCodeAt(at + 1) === 10 ? '\r\n' : '\r';
  }
  return '\n';
}

/** Writes rows as CSV for a spreadsheet; cells that would start a formula there are kept as text. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return Papa.unparse(rows as string[][], { newline: '\r\n', escapeFormulae: false });
}

/** The head of a text, cut at a line end so that no half row misleads. */
export function headOf(text: string, limit = 64_000): string {
  if (text.length <= limit) return text;
  const cut = Math.max(text.lastIndexOf('\n', limit), text.lastIndexOf('\r', limit));
  return text.slice(0, cut > 0 ? cut : limit);
}

/** Finds the separator: the one that splits most rows into one same number (above one) of cells. */
export function findSeparator(text: string): Separator {
  const head = headOf(text);
  let best: { separator: Separator; score: number } = { separator: ',', score: 0 };
  for (const separator of separators) {
    const score = evenness(parseCsv(head, separator).rows.slice(0, 200));
    if (score > best.score) best = { separator, score };
  }
  return best.separator;
}

function evenness(rows: readonly string[][]): number {
  const widths = new Map<number, number>();
  for (const row of rows) if (row.length > 1) widths.set(row.length, (widths.get(row.length) ?? 0) + 1);
  let best = 0;
  for (const [width, count] of widths) {
    // Agreement between rows counts most; more columns break a tie.
    best = Math.max(best, (count / rows.length) * (1 + Math.min(width, 40) / 100));
  }
  return best;
}
