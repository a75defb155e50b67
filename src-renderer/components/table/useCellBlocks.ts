import { type ClipboardEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { toast } from '../toast';
import { useFailureText } from '../useFailureText';
import type { CellEditing, CellText } from './cells';
import { type Block, readTsv, spread, writeHtml, writeTsv } from './clipboard';
import type { Column } from './columns';
import { cellsIn, type Rectangle } from './cursor';
import type { Lines } from './lines';
import type { RowSpan } from './props';

/** As many as one act writes, and one copy takes. */
const mostWritten = 20_000;
const mostCopied = 200_000;

/** Rising indexes as runs without gaps. */
function runs(indexes: readonly number[]): readonly RowSpan[] {
  const spans: { first: number; last: number }[] = [];
  for (const index of indexes) {
    const open = spans.at(-1);
    if (open && open.last + 1 === index) open.last = index;
    else spans.push({ first: index, last: index });
  }
  return spans;
}

interface CellBlocksOptions<R> {
  readonly cells: CellEditing<R> | undefined;
  readonly columns: readonly Column<R>[];
  readonly lines: Lines;
  readonly range: Rectangle;
  getRow(index: number): R | undefined;
  /** Selects the rectangle that was written, from its first cell. */
  select(range: Rectangle): void;
  announce(message: string): void;
}

/** What is done to a block of cells: copy, paste, fill down, clear. */
export function useCellBlocks<R>(options: CellBlocksOptions<R>) {
  const { cells, columns, lines, range, getRow, select, announce } = options;
  const { t } = useTranslation();
  const failureText = useFailureText();
  const busy = useRef(false);

  /** The rows on the lines from `top` to `bottom`, heads of sections left out. */
  const rowsOn = (top: number, bottom: number): number[] =>
    lines
      .spans(top, bottom)
      .flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, step) => first + step));

  const loadedRows = (indexes: readonly number[]): readonly R[] | null => {
    const rows = indexes.map((index) => getRow(index));
    return rows.every((row) => row !== undefined) ? rows : null;
  };

  /** Those rows, loaded where they are not; null after saying so when they cannot be. */
  const fetched = async (indexes: readonly number[]): Promise<readonly R[] | null> => {
    const here = loadedRows(indexes);
    if (here) return here;
    const load = cells?.load;
    const parts = load ? await Promise.all(runs(indexes).map(({ first, last }) => load(first, last))) : [];
    const rows = parts.flat();
    if (rows.length === indexes.length) return rows;
    toast({ message: t('table.notLoaded'), tone: 'danger' });
    return null;
  };

  const tooMany = (count: number, most: number): boolean => {
    if (count <= most) return false;
    toast({ message: t('table.tooManyCells', { count: most }), tone: 'danger' });
    return true;
  };

  /** Runs one act on blocks at a time, and says what went wrong. */
  const act = async (work: () => Promise<void>) => {
    if (busy.current) return;
    busy.current = true;
    try {
      await work();
    } catch (error) {
      toast({ message: `${t('error.notSaved')} ${failureText(error)}`, tone: 'danger' });
    } finally {
      busy.current = false;
    }
  };

  const columnIds = (left: number, right: number) =>
    columns.slice(left, right + 1).map((column) => column.id);

  const onCopy = (event: ClipboardEvent<HTMLElement>) => {
    if (!cells) return;
    const indexes = rowsOn(range.top, range.bottom);
    event.preventDefault();
    if (indexes.length === 0 || tooMany(cellsIn(range), mostCopied)) return;
    const ids = columnIds(range.left, range.right);
    const blockOf = (rows: readonly R[]): Block => rows.map((row) => ids.map((id) => cells.text(row, id)));
    const rows = loadedRows(indexes);
    const plain = (column: number) => {
      const id = ids[column];
      const sample = rows?.[0];
      if (id === undefined || sample === undefined) return false;
      return ['number', 'money', 'date'].includes(cells.kind(id, sample).kind);
    };
    const said = () => announce(t('table.cellsCopied', { count: indexes.length * ids.length }));
    if (rows) {
      const block = blockOf(rows);
      event.clipboardData.setData('text/plain', writeTsv(block));
      event.clipboardData.setData('text/html', writeHtml(block, plain));
      return said();
    }
    void act(async () => {
      const late = await fetched(indexes);
      if (!late) return;
      const block = blockOf(late);
      await navigator.clipboard.write([
        new ClipboardItem({
          'text/plain': new Blob([writeTsv(block)], { type: 'text/plain' }),
          'text/html': new Blob([writeHtml(block, plain)], { type: 'text/html' }),
        }),
      ]);
      said();
    });
  };

  const onPaste = (event: ClipboardEvent<HTMLElement>) => {
    const text = event.clipboardData.getData('text/plain');
    if (!cells) return;
    event.preventDefault();
    if (text === '') return;
    void act(async () => {
      const block = readTsv(text);
      const size = {
        rows: Math.max(1, rowsOn(range.top, range.bottom).length),
        columns: range.right - range.left + 1,
      };
      const written = spread(block, size);
      const ids = columnIds(range.left, range.left + written.columns - 1);
      if (tooMany(written.rows * ids.length, mostWritten)) return;
      // Lines down to the last one that is needed: each section's head between them makes one more.
      const indexes: number[] = [];
      let bottom = range.top;
      for (let line = range.top; line < lines.count && indexes.length < written.rows; line += 1) {
        const at = lines.at(line);
        if (!('row' in at)) continue;
        indexes.push(at.row);
        bottom = line;
      }
      const rows = await fetched(indexes);
      if (!rows) return;
      if (rows.length < written.rows || ids.length < written.columns) {
        toast({ message: t('table.pasteCut', { rows: rows.length, columns: ids.length }) });
      }
      select({ top: range.top, bottom, left: range.left, right: range.left + ids.length - 1 });
      await cells.paste(
        rows.flatMap((row, down) =>
          ids.map((columnId, right): CellText<R> => ({ row, columnId, text: written.at(down, right) })),
        ),
      );
    });
  };

  const fillDown = () => {
    if (!cells) return;
    const single = range.top === range.bottom;
    let above = range.top - 1;
    while (single && above >= 0 && !('row' in lines.at(above))) above -= 1;
    const [source, ...targets] = single
      ? [...rowsOn(Math.max(0, above), Math.max(0, above)), ...rowsOn(range.top, range.top)]
      : rowsOn(range.top, range.bottom);
    if (source === undefined || targets.length === 0 || (single && above < 0)) return;
    const ids = columnIds(range.left, range.right);
    if (tooMany(targets.length * ids.length, mostWritten)) return;
    void act(async () => {
      const rows = await fetched([source, ...targets]);
      const first = rows?.[0];
      if (!rows || first === undefined) return;
      const texts = ids.map((id) => cells.text(first, id));
      await cells.paste(
        rows
          .slice(1)
          .flatMap((row) =>
            ids.map((columnId, right): CellText<R> => ({ row, columnId, text: texts[right] ?? '' })),
          ),
      );
    });
  };

  const clear = () => {
    if (!cells || tooMany(cellsIn(range), mostWritten)) return;
    const ids = columnIds(range.left, range.right);
    void act(async () => {
      const rows = await fetched(rowsOn(range.top, range.bottom));
      const full = (rows ?? []).flatMap((row) =>
        ids
          .filter((id) => cells.text(row, id) !== '')
          .map((columnId): CellText<R> => ({ row, columnId, text: '' })),
      );
      if (full.length > 0) await cells.paste(full);
    });
  };

  return { onCopy, onPaste, fillDown, clear };
}
