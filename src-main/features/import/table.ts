import { contentOf } from '@shared/features/import/content';
import { findSeparator, type Grid, parseCsv, type Separator } from '@shared/features/import/csv';
import { findHeaderRow } from '@shared/features/import/header';
import { matchColumns } from '@shared/features/import/match';
import type {
  ColumnInfo,
  Encoding,
  FileWarning,
  Inspection,
  LoadOptions,
} from '@shared/features/import/model';
import { AppError } from '@shared/rpc/errors';
import { type Decoded, decode } from './decode';
import { looksLikeWorkbook, type OpenWorkbook, openWorkbook } from './workbook';

/** A file read into rows of text, with what was found out about it. */
export interface Table {
  readonly encoding: Encoding | null;
  readonly separator: Separator | null;
  readonly sheet: string | null;
  readonly sheets: Inspection['sheets'];
  readonly headerRow: number | null;
  readonly headers: readonly string[];
  /** Data rows, without the header and what stands above it, each with its number in the spreadsheet. */
  readonly rows: readonly string[][];
  readonly lines: readonly number[];
  readonly head: Inspection['head'];
  readonly warnings: readonly FileWarning[];
}

/** A line longer than this without any line end is no table. */
const longLine = 64 * 1024;
const mostColumns = 1000;
const headRows = 12;

const refuse = (reason: string, message: string, details: Record<string, unknown> = {}): AppError =>
  new AppError('validation', message, { reason, ...details });

/** Reads one file as often as its options change, without doing the costly parts again. */
export class TableReader {
  readonly #bytes: Buffer;
  #book: OpenWorkbook | null = null;
  #decoded: { wanted: Encoding | undefined; value: Decoded } | null = null;

  /** @throws AppError `validation` with reason `empty`, `damaged`, `encrypted` or `not_text` */
  constructor(bytes: Buffer, name: string) {
    this.#bytes = bytes;
    if (bytes.length === 0) throw refuse('empty', 'The file is empty');
    if (looksLikeWorkbook(bytes)) this.#book = openWorkbook(bytes);
    else if (/\.(xlsx|xlsm|xls)$/i.test(name)) throw refuse('damaged', 'The workbook cannot be read');
  }

  get kind(): 'csv' | 'workbook' {
    return this.#book ? 'workbook' : 'csv';
  }

  /** @throws AppError `validation` with reason `empty`, `no_rows`, `one_line`, `not_text` or `too_many_columns` */
  read(options: LoadOptions): Table {
    return this.#book ? this.#readSheet(this.#book, options) : this.#readText(options);
  }

  #readSheet(book: OpenWorkbook, options: LoadOptions): Table {
    const first =
      book.sheets.find(({ rows, hidden }) => rows > 0 && !hidden) ?? book.sheets.find(({ rows }) => rows > 0);
    const sheet = book.sheets.some(({ name }) => name === options.sheet) ? options.sheet : first?.name;
    if (sheet === undefined) throw refuse('empty', 'The workbook has no data');
    const grid = book.sheet(sheet);
    return assemble(grid, grid.warnings, options, {
      encoding: null,
      separator: null,
      sheet,
      sheets: [...book.sheets],
    });
  }

  #readText(options: LoadOptions): Table {
    if (this.#decoded?.wanted !== options.encoding || !this.#decoded) {
      this.#decoded = { wanted: options.encoding, value: decode(this.#bytes, options.encoding) };
    }
    const { text, encoding, undecodable } = this.#decoded.value;
    if (text.trim() === '') throw refuse('empty', 'The file is empty');
    if (text.length > longLine && !/[\r\n]/.test(text.slice(0, -2)))
      throw refuse('one_line', 'The whole file is one line');
    const separator = options.separator ?? findSeparator(text);
    const { flaws, ...grid } = parseCsv(text, separator);
    const warnings: FileWarning[] = [];
    for (const code of ['unclosed_quote', 'stray_quote'] as const) {
      const found = flaws.filter(({ kind }) => kind === code);
      if (found[0]) warnings.push({ code, count: found.length, row: found[0].line });
    }
    if (undecodable > 0) warnings.push({ code: 'undecodable', count: undecodable, row: null });
    return assemble(grid, warnings, options, { encoding, separator, sheet: null, sheets: [] });
  }
}

function assemble(
  grid: Grid,
  warnings: readonly FileWarning[],
  options: LoadOptions,
  source: Pick<Table, 'encoding' | 'separator' | 'sheet' | 'sheets'>,
): Table {
  const { rows, lines } = grid;
  const wanted = options.headerRow === undefined ? findHeaderRow(rows) : options.headerRow;
  const headerRow = wanted !== null && wanted < rows.length ? wanted : null;
  const start = headerRow === null ? 0 : headerRow + 1;
  const data = rows.slice(start);
  const width = data.reduce((most, row) => Math.max(most, filledWidth(row)), 0);
  const header = headerRow === null ? [] : (rows[headerRow] ?? []);
  const columns = headerRow === null ? width : filledWidth(header) || width;
  if (Math.max(width, columns) > mostColumns)
    throw refuse('too_many_columns', 'The file has too many columns', { columns: width });
  if (data.length === 0) throw refuse('no_rows', 'The file has no rows below its header');
  return {
    ...source,
    headerRow,
    headers: Array.from({ length: columns }, (_, index) => (header[index] ?? '').trim()),
    rows: data,
    lines: lines.slice(start),
    head: rows.slice(0, headRows).map((row, index) => ({
      line: lines[index] ?? index + 1,
      cells: row.slice(0, 60).map((cell) => cell.slice(0, 120)),
    })),
    warnings,
  };
}

/** The number of cells up to the last one that holds something. */
function filledWidth(row: readonly string[]): number {
  return row.findLastIndex((cell) => cell.trim() !== '') + 1;
}

const contentSample = 400;

/** Headers, samples, and what each column's values look like. */
export function describeColumns(table: Table): ColumnInfo[] {
  return table.headers.map((header, index) => {
    const filled: string[] = [];
    let count = 0;
    for (const row of table.rows) {
      const cell = row[index];
      if (cell === undefined || cell.trim() === '') continue;
      count += 1;
      if (filled.length < contentSample) filled.push(cell);
    }
    const samples = [...new Set(filled.slice(0, 50).map((cell) => cell.trim().slice(0, 80)))].slice(0, 3);
    return { index, header: header.slice(0, 200), samples, filled: count, content: contentOf(filled) };
  });
}

/** What the file looks like to a person, with a proposal for every column. */
export function inspectTable(table: Table): Omit<Inspection, 'uploadId' | 'fileName' | 'size' | 'kind'> {
  const columns = describeColumns(table);
  return {
    encoding: table.encoding,
    separator: table.separator,
    sheets: table.sheets,
    sheet: table.sheet,
    headerRow: table.headerRow,
    rowCount: table.rows.length,
    columns,
    head: table.head,
    mapping: matchColumns(columns),
    warnings: [...table.warnings],
  };
}
