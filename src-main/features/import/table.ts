import { contentOf } from '@shared/features/import/content';
import { findSeparator, parseCsv, type Separator } from '@shared/features/import/csv';
import { findHeaderRow, headerGroupMark } from '@shared/features/import/header';
import type {
  ColumnInfo,
  Encoding,
  FileWarning,
  Inspection,
  LoadOptions,
} from '@shared/features/import/model';
import { guessRecord } from '@shared/features/import/record';
import type { ImportRecord } from '@shared/features/import/targets';
import { AppError } from '@shared/rpc/errors';
import { type Decoded, decode } from './decode';
import { type CardTable, looksLikeCards, readCards } from './vcards';
import { looksLikeWorkbook, type OpenWorkbook, openWorkbook, type SheetGrid } from './workbook';

/** A file read into rows of text, with what was found out about it. */
export interface Table {
  readonly encoding: Encoding | null;
  readonly separator: Separator | null;
  readonly sheet: string | null;
  readonly sheets: Inspection['sheets'];
  readonly headerRow: number | null;
  readonly headers: readonly string[];
  /** What the rows seem to be. */
  readonly record: ImportRecord;
  /** The field of each column, where the kind of file says it. */
  readonly mapping: readonly string[] | null;
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
  readonly #name: string;
  #cards: CardTable | null = null;
  #book: OpenWorkbook | null = null;
  #decoded: { wanted: Encoding | undefined; value: Decoded } | null = null;

  /** @throws AppError `validation` with reason `empty`, `damaged`, `encrypted` or `not_text` */
  constructor(bytes: Buffer, name: string) {
    this.#bytes = bytes;
    this.#name = name;
    if (bytes.length === 0) throw refuse('empty', 'The file is empty');
    if (looksLikeCards(bytes)) this.#cards = readCards(bytes);
    else if (looksLikeWorkbook(bytes)) this.#book = openWorkbook(bytes);
    else if (/\.(xlsx|xlsm|xls)$/i.test(name)) throw refuse('damaged', 'The workbook cannot be read');
  }

  get kind(): Inspection['kind'] {
    if (this.#cards) return 'vcard';
    return this.#book ? 'workbook' : 'csv';
  }

  /** @throws AppError `validation` with reason `empty`, `no_rows`, `one_line`, `not_text` or `too_many_columns` */
  read(options: LoadOptions): Table {
    if (this.#cards) return this.#readCards(this.#cards);
    return this.#book ? this.#readSheet(this.#book, options) : this.#readText(options);
  }

  /** The other sheets of a workbook that hold rows, and what these seem to be. */
  otherSheets(done: ReadonlySet<string>): { name: string; record: ImportRecord }[] {
    const book = this.#book;
    if (!book) return [];
    return book.sheets
      .filter(({ name, rows, hidden }) => rows > 1 && !hidden && !done.has(name))
      .flatMap(({ name }) => {
        try {
          return [{ name, record: this.#readSheet(book, { sheet: name }).record }];
        } catch {
          // A sheet without rows below its header is nothing to offer.
          return [];
        }
      });
  }

  #readCards({ rows, lines, mapping, warnings }: CardTable): Table {
    const source = {
      encoding: null,
      separator: null,
      sheet: null,
      sheets: [],
      mapping,
      name: '',
      isFirst: true,
    };
    return assemble({ rows, lines, spans: [] }, warnings, { headerRow: 0 }, source);
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
      mapping: null,
      name: sheet,
      isFirst: sheet === first?.name,
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
    const source = { encoding, separator, sheet: null, sheets: [], mapping: null };
    return assemble({ ...grid, spans: [] }, warnings, options, {
      ...source,
      name: this.#name,
      isFirst: true,
    });
  }
}

type Source = Pick<Table, 'encoding' | 'separator' | 'sheet' | 'sheets' | 'mapping'> & {
  /** The sheet's name, or the file's: people call them by what is in them. */
  readonly name: string;
  readonly isFirst: boolean;
};

function assemble(
  grid: SheetGrid,
  warnings: readonly FileWarning[],
  options: LoadOptions,
  { name, isFirst, ...source }: Source,
): Table {
  const { rows, lines } = grid;
  const wanted = options.headerRow === undefined ? findHeaderRow(rows) : options.headerRow;
  const headerRow = wanted !== null && wanted < rows.length ? wanted : null;
  const start = headerRow === null ? 0 : headerRow + 1;
  const data = rows.slice(start);
  const width = data.reduce((most, row) => Math.max(most, filledWidth(row)), 0);
  const header = headerRow === null ? [] : groupedHeader(grid, headerRow);
  const columns = headerRow === null ? width : filledWidth(header) || width;
  if (Math.max(width, columns) > mostColumns)
    throw refuse('too_many_columns', 'The file has too many columns', { columns: width });
  if (data.length === 0) throw refuse('no_rows', 'The file has no rows below its header');
  const headers = Array.from({ length: columns }, (_, index) => (header[index] ?? '').trim());
  return {
    ...source,
    headerRow,
    headers,
    record: source.mapping ? 'customers' : guessRecord(headers, name, isFirst),
    rows: data,
    lines: lines.slice(start),
    head: rows.slice(0, headRows).map((row, index) => ({
      line: lines[index] ?? index + 1,
      cells: row.slice(0, 60).map((cell) => cell.slice(0, 120)),
    })),
    warnings,
  };
}

/**
 * The names of the columns where cells are merged: one over several columns names each of them, and a row of groups above (`Contact`
 * over `Name` and `Mobile`) comes before the names. A title over everything is no group.
 */
function groupedHeader({ rows, lines, spans }: SheetGrid, headerRow: number): string[] {
  const header = rows[headerRow] ?? [];
  if (spans.length === 0) return header;
  const above = headerRow > 0 ? (rows[headerRow - 1] ?? []) : [];
  const hasGroups = new Set(above.filter((cell) => cell.trim() !== '')).size > 1;
  const over = (line: number | undefined, column: number) =>
    spans.find((span) => span.line === line && span.from <= column && column <= span.to);
  return header.map((cell, column) => {
    const own = over(lines[headerRow], column);
    const text = cell.trim();
    if (text === '') return own ? `${own.text} ${column - own.from + 1}` : '';
    const group = hasGroups ? over(lines[headerRow - 1], column)?.text : undefined;
    return group && group !== text ? `${group}${headerGroupMark}${text}` : text;
  });
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

/** What the file looks like to a person; what its columns become is found out by the session. */
export function inspectTable(
  table: Table,
): Omit<Inspection, 'uploadId' | 'fileName' | 'size' | 'kind' | 'mapping' | 'remembered'> {
  return {
    encoding: table.encoding,
    separator: table.separator,
    sheets: table.sheets,
    sheet: table.sheet,
    headerRow: table.headerRow,
    rowCount: table.rows.length,
    columns: describeColumns(table),
    head: table.head,
    record: table.record,
    warnings: [...table.warnings],
  };
}
