/** A block of cells as text: rows of the same length. */
export type Block = readonly (readonly string[])[];

const needsQuotes = (text: string) => /[\t\r\n]/.test(text) || text.startsWith('"');

/** Writes cells as spreadsheets put them on the clipboard: tabs and line ends between them, quotes round what holds either. */
export function writeTsv(block: Block): string {
  const rows = block.map((row) =>
    row.map((text) => (needsQuotes(text) ? `"${text.replaceAll('"', '""')}"` : text)).join('\t'),
  );
  // A single cell goes without a line end, so that it can be pasted into the middle of a sentence.
  return block.length === 1 && block[0]?.length === 1 ? (rows[0] ?? '') : `${rows.join('\r\n')}\r\n`;
}

/** The end of a quoted cell that begins at `start`, or -1 when its quote is just a letter of the text. */
function quotedEnd(text: string, start: number): number {
  let at = start + 1;
  for (;;) {
    at = text.indexOf('"', at);
    if (at < 0) return -1;
    if (text[at + 1] === '"') {
      at += 2;
      continue;
    }
    const next = text[at + 1];
    return next === undefined || next === '\t' || next === '\n' || next === '\r' ? at : -1;
  }
}

/**
 * Reads what a spreadsheet put on the clipboard as plain text. Shorter rows are filled up with empty cells; the line end after the
 * last row makes no row of its own.
 */
export function readTsv(text: string): Block {
  const rows: string[][] = [[]];
  const put = (cell: string) => rows.at(-1)?.push(cell);
  let at = 0;
  for (;;) {
    let end = text[at] === '"' ? quotedEnd(text, at) : -1;
    if (end >= 0) {
      put(text.slice(at + 1, end).replaceAll('""', '"'));
      end += 1;
    } else {
      const stop = text.slice(at).search(/[\t\r\n]/);
      end = stop < 0 ? text.length : at + stop;
      put(text.slice(at, end));
    }
    const mark = text[end];
    if (mark === undefined) break;
    at = end + (mark === '\r' && text[end + 1] === '\n' ? 2 : 1);
    if (mark === '\t') continue;
    if (at >= text.length) break;
    rows.push([]);
  }
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')]);
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);

/**
 * The same block as an HTML table, which Excel and WPS prefer.
 * @param plain says of a column that its values may be read as numbers and dates; others stay text to the letter, so `007` does too
 */
export function writeHtml(block: Block, plain: (column: number) => boolean): string {
  const cell = (text: string, column: number) => {
    const lines = escaped(text).replace(/\r\n|\r|\n/g, '<br style="mso-data-placement:same-cell">');
    return `<td style="white-space:pre-wrap${plain(column) ? '' : ";mso-number-format:'\\@'"}">${lines}</td>`;
  };
  const rows = block.map((row) => `<tr>${row.map(cell).join('')}</tr>`);
  return `<meta charset="utf-8"><table>${rows.join('')}</table>`;
}

/**
 * Where a block goes when it is pasted onto a rectangle: a rectangle that is a multiple of the block is filled with repetitions, any
 * other takes the block once from its corner.
 * @returns the size to write, and the text at each place of it
 */
export function spread(
  block: Block,
  target: { readonly rows: number; readonly columns: number },
): { readonly rows: number; readonly columns: number; at(row: number, column: number): string } {
  const height = block.length;
  const width = block[0]?.length ?? 0;
  const fits = target.rows % height === 0 && target.columns % width === 0;
  // A whole row repeats down a taller rectangle even if that is narrower, as in a spreadsheet, and a whole column sideways.
  const rows = fits || (target.rows % height === 0 && target.columns <= width) ? target.rows : height;
  const columns = fits || (target.columns % width === 0 && target.rows <= height) ? target.columns : width;
  return {
    rows,
    columns,
    at: (row, column) => block[row % height]?.[column % width] ?? '',
  };
}
