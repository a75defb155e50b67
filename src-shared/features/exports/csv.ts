import Papa from 'papaparse';
import { type Cell, plainText } from './cells';

/** What a spreadsheet would run as a formula. A plus or a minus begins telephone numbers, which must stay what they are. */
const formula = /^[=@\t\r]/;

/** Cells as CSV text: a byte order mark, so that Excel reads UTF-8, commas, and CRLF. */
export function csvOf(headers: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const texts = [headers, ...rows.map((row) => row.map(plainText))] as string[][];
  return `\ufeff${Papa.unparse(texts, { newline: '\r\n', escapeFormulae: formula })}\r\n`;
}
