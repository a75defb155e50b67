import { type CellObject, read, SSF, utils, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { dropBlank, type Grid } from '@shared/features/import/csv';
import type { FileWarning } from '@shared/features/import/model';
import { matchCurrency } from '@shared/features/import/values';
import { AppError } from '@shared/rpc/errors';
import { findZipDamage } from './zip';

/** A workbook opened once; its sheets are read when they are chosen. */
export interface OpenWorkbook {
  readonly sheets: readonly { name: string; rows: number; hidden: boolean }[];
  sheet(name: string): SheetGrid & { warnings: FileWarning[] };
}

/** A text merged over several columns of one row. */
export interface Span {
  /** The row as the spreadsheet numbers it. */
  readonly line: number;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}
export interface SheetGrid extends Grid {
  readonly spans: readonly Span[];
}

const zipHead = Buffer.from([0x50, 0x4b]);
const oleHead = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

/** True when the bytes are a workbook's, whatever the file is called. */
export const looksLikeWorkbook = (bytes: Buffer): boolean =>
  bytes.subarray(0, 2).equals(zipHead) || bytes.subarray(0, 4).equals(oleHead);

/** A formula whose result was never stored; the library leaves such cells out without a word. */
const emptyFormula = /<\/f>(?:<v\s*\/>|<v><\/v>)?<\/c>/;

/** @throws AppError `validation` with reason `damaged` or `encrypted` */
export function openWorkbook(bytes: Buffer): OpenWorkbook {
  let stubs = false;
  if (bytes.subarray(0, 2).equals(zipHead)) {
    const damage = findZipDamage(bytes, (name, content) => {
      if (/^xl\/worksheets\/[^/]*$/.test(name)) stubs ||= emptyFormula.test(content.toString('latin1'));
    });
    if (damage) throw new AppError('validation', 'The workbook is damaged', { reason: 'damaged', damage });
  }
  const book = parse(bytes, stubs);
  const hidden = book.Workbook?.Sheets ?? [];
  const epoch1904 = book.Workbook?.WBProps?.date1904 === true;
  return {
    sheets: book.SheetNames.map((name, index) => ({
      name,
      rows: rowsOf(book.Sheets[name]),
      hidden: (hidden[index]?.Hidden ?? 0) > 0,
    })),
    sheet: (name) => readSheet(book.Sheets[name] ?? {}, epoch1904),
  };
}

/** @param stubs keeps cells without a value too, which fills the memory where whole columns are only coloured */
function parse(bytes: Buffer, stubs: boolean): WorkBook {
  try {
    const book = read(bytes, {
      type: 'buffer',
      dense: true,
      cellNF: true,
      cellText: true,
      cellHTML: false,
      // Without styles the library leaves out which rows and columns are hidden.
      cellStyles: true,
      sheetStubs: stubs,
    });
    if (book.SheetNames.length === 0) throw new Error('no sheet');
    return book;
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    const reason = /password|encrypt/i.test(message) ? 'encrypted' : 'damaged';
    throw new AppError('validation', 'The workbook cannot be read', { reason, damage: message });
  }
}

/** In dense mode the cells are in `!data`, row by row. */
const cellsOf = (sheet: WorkSheet): readonly (readonly (CellObject | undefined)[] | undefined)[] =>
  sheet['!data'] ?? [];
const rowsOf = (sheet: WorkSheet | undefined): number =>
  sheet ? cellsOf(sheet).filter((row) => row && row.length > 0).length : 0;

function readSheet(sheet: WorkSheet, epoch1904: boolean): SheetGrid & { warnings: FileWarning[] } {
  const warnings = new Map<FileWarning['code'], FileWarning>();
  const cells = cellsOf(sheet);
  const width = cells.reduce((most, row) => Math.max(most, row?.length ?? 0), 0);
  const rows: string[][] = [];
  for (let index = 0; index < cells.length; index += 1) {
    const row = cells[index];
    const texts: string[] = [];
    for (let column = 0; column < width; column += 1) {
      const cell = row?.[column];
      texts.push(cell ? textOf(cell, epoch1904) : '');
      const flaw = cell ? flawOf(cell) : null;
      if (!flaw) continue;
      const known = warnings.get(flaw);
      warnings.set(flaw, { code: flaw, count: (known?.count ?? 0) + 1, row: known?.row ?? index + 1 });
    }
    rows.push(texts);
  }
  const spans = spansOf(sheet, rows);
  fillMerged(sheet, rows);
  return { ...dropBlank(rows), spans, warnings: [...warnings.values(), ...hiddenParts(sheet, rows)] };
}

/** Hidden columns and rows are read like all others, which must be said: whoever hid them may not expect them. */
function hiddenParts(sheet: WorkSheet, rows: readonly (readonly string[])[]): FileWarning[] {
  const hiddenRows = (sheet['!rows'] ?? []).flatMap((row, index) =>
    row?.hidden && rows[index]?.some((cell) => cell !== '') ? [index + 1] : [],
  );
  const letters = (sheet['!cols'] ?? []).flatMap((column, index) =>
    column?.hidden && rows.some((row) => (row[index] ?? '') !== '') ? [utils.encode_col(index)] : [],
  );
  const warnings: FileWarning[] = [];
  if (letters.length > 0)
    warnings.push({
      code: 'hidden_columns',
      count: letters.length,
      row: null,
      text: letters.slice(0, 8).join(', '),
    });
  if (hiddenRows.length > 0)
    warnings.push({ code: 'hidden_rows', count: hiddenRows.length, row: hiddenRows[0] ?? null });
  return warnings;
}

function spansOf(sheet: WorkSheet, rows: readonly (readonly string[])[]): Span[] {
  return (sheet['!merges'] ?? []).flatMap(({ s, e }) => {
    const text = rows[s.r]?.[s.c]?.trim() ?? '';
    if (e.c === s.c || text === '') return [];
    return [{ line: e.r + 1, from: s.c, to: e.c, text }];
  });
}

function flawOf(cell: CellObject): FileWarning['code'] | null {
  if (cell.t === 'e') return 'error_cells';
  if (cell.t === 'z' && cell.f !== undefined) return 'formula_without_value';
  // A spreadsheet keeps fifteen digits of a number; a longer one was rounded when it was typed.
  if (cell.t === 'n' && typeof cell.v === 'number' && Number.isInteger(cell.v) && Math.abs(cell.v) >= 1e15)
    return 'rounded_numbers';
  return null;
}

/** A cell as text that loses nothing: typed text as it is, dates as ISO, numbers with all digits, codes with their zeros. */
function textOf(cell: CellObject, epoch1904: boolean): string {
  if (cell.t === 'z') return '';
  if (cell.t === 's') return String(cell.v ?? '');
  if (cell.t === 'e') return cell.w ?? '#ERROR';
  if (cell.t === 'b') return cell.v ? 'TRUE' : 'FALSE';
  if (typeof cell.v !== 'number') return cell.w ?? '';
  const format = String(cell.z ?? 'General');
  if (SSF.is_date(format)) return dateText(cell, cell.v, format, epoch1904);
  const pattern = format.split(';')[0] ?? '';
  const isCode = /^[0\s()+.\-"\\]*$/.test(pattern) && /0.*0/.test(pattern) && !/^0\.0+$/.test(pattern);
  if (isCode || pattern.includes('%')) return (cell.w ?? String(cell.v)).trim();
  return `${currencyOf(format)}${plainNumber(cell.v)}`;
}

/** The currency that a format shows before or behind the number: `"¥"#,##0.00`, `[$€-407]`, `[$USD]`. */
function currencyOf(format: string): string {
  const pattern = format.split(';')[0] ?? '';
  const named = /\[\$([^\]-]+)(?:-[0-9a-f]+)?\]/i.exec(pattern)?.[1] ?? '';
  const sign = named || (/[¥￥€£$]/.exec(pattern.replace(/\[[^\]]*\]/g, ''))?.[0] ?? '');
  return sign && matchCurrency(sign) ? `${sign.trim()} ` : '';
}

/** Digits without an exponent; binary noise behind the fifteenth digit is left off, as the spreadsheet shows it. */
function plainNumber(value: number): string {
  const text = String(Number.isInteger(value) ? value : Number(value.toPrecision(15)));
  if (!text.includes('e')) return text;
  return value.toLocaleString('en', { useGrouping: false, maximumSignificantDigits: 15 });
}

/** A date as far as its format shows it: a cell that shows `2014-03` is no first of March. */
function dateText(cell: CellObject, serial: number, format: string, epoch1904: boolean): string {
  const parts = SSF.parse_date_code(serial, { date1904: epoch1904 });
  if (!parts) return String(serial);
  const bare = format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '').toLowerCase();
  // A time of day, or a length of time: no date at all.
  if (!/[yd]/.test(bare) && /[hs]/.test(bare)) return cell.w ?? String(serial);
  const year = String(parts.y).padStart(4, '0');
  const month = `${year}-${String(parts.m).padStart(2, '0')}`;
  if (bare.includes('y') && !bare.includes('d')) return bare.includes('m') ? month : year;
  const day = `${month}-${String(parts.d).padStart(2, '0')}`;
  const time = parts.H + parts.M + parts.S > 0;
  return time ? `${day} ${String(parts.H).padStart(2, '0')}:${String(parts.M).padStart(2, '0')}` : day;
}

/** A value merged over several rows belongs to each of them (one firm, several people). */
function fillMerged(sheet: WorkSheet, rows: string[][]): void {
  for (const { s, e } of sheet['!merges'] ?? []) {
    if (e.r === s.r) continue;
    const value = rows[s.r]?.[s.c] ?? '';
    for (let row = s.r + 1; row <= Math.min(e.r, rows.length - 1); row += 1) {
      const cells = rows[row];
      if (cells && cells[s.c] === '') cells[s.c] = value;
    }
  }
}
