import { type KeyboardEvent, type RefObject, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toast } from '../toast';
import type { CellEditing } from './cells';
import type { Column } from './columns';
import { between, moved, type Place, type Rectangle } from './cursor';
import type { Lines } from './lines';
import { useCellBlocks } from './useCellBlocks';
import { useCellCursor } from './useCellCursor';
import { useCellEditing } from './useCellEditing';
import { useCellMouse } from './useCellMouse';

interface CellsOptions<R> {
  readonly cells: CellEditing<R> | undefined;
  readonly columns: readonly Column<R>[];
  readonly lines: Lines;
  readonly line: number;
  setLine(line: number): void;
  getRow(index: number): R | undefined;
  getId(row: R): string;
  onOpen?(row: R): void;
  pageSize(): number;
  scrollTo(line: number): void;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly table: RefObject<HTMLElement | null>;
}

/** Everything the cells of a table do: cursor, ranges, editing, clipboard, mouse. Idle while `cells` is not given. */
export function useCells<R>(options: CellsOptions<R>) {
  const { cells, columns, lines, line, getRow, onOpen, scroller, table } = options;
  const { t } = useTranslation();
  const [said, announce] = useState('');
  const cursor = useCellCursor({ columns, line, setLine: options.setLine, question: cells?.question });
  const editing = useCellEditing({
    cells,
    getId: options.getId,
    onKept: (row, at, columnId) => {
      const now = rowAt(at);
      const column = columns.findIndex((one) => one.id === columnId);
      if (now === undefined || column < 0 || options.getId(now) !== options.getId(row)) return undefined;
      go({ line: at, column });
      return now;
    },
  });

  const rowAt = (at: number): R | undefined => {
    if (at < 0 || at >= lines.count) return undefined;
    const found = lines.at(at);
    return 'row' in found ? getRow(found.row) : undefined;
  };
  const row = rowAt(line);
  const onName = columns[cursor.column]?.primary === true;
  const editable = cells !== undefined && row !== undefined && cells.canEdit(row, cursor.columnId);

  // A cell far away is drawn only after the list has scrolled there.
  const revealing = useRef<Place | null>(null);
  const go = (place: Place, extend = false) => {
    revealing.current = place;
    cursor.go(place, extend);
    options.scrollTo(place.line);
  };
  const blocks = useCellBlocks({
    cells,
    columns,
    lines,
    range: cursor.range,
    getRow,
    select: ({ top, bottom, left, right }) => {
      cursor.go({ line: top, column: left });
      cursor.go({ line: bottom, column: right }, true);
    },
    announce,
  });

  /** Opens the editor on the cursor's cell; `typed` takes the place of what is there. */
  const begin = (typed: string | null, at: Place = { line, column: cursor.column }): boolean => {
    const target = rowAt(at.line);
    const id = columns[at.column]?.id;
    if (target === undefined || id === undefined) return false;
    options.scrollTo(at.line);
    return editing.begin(target, at.line, id, typed);
  };
  /** Where the cursor goes once an edit is saved. */
  const step = (down: number, right: number) => {
    const column = Math.max(0, Math.min(columns.length - 1, cursor.column + right));
    go({ line: Math.max(0, Math.min(lines.count - 1, line + down)), column });
  };
  const mouse = useCellMouse({
    scroller,
    columnIds: columns.map((column) => column.id),
    beforeMove: editing.leave,
    go: cursor.go,
    edit: (place) => void begin(null, place),
  });

  /** Tab goes from cell to cell, and out of the table at the ends of a row. */
  const onTab = (event: KeyboardEvent<HTMLElement>): boolean => {
    const next = cursor.column + (event.shiftKey ? -1 : 1);
    if (next >= 0 && next < columns.length) {
      event.preventDefault();
      go({ line, column: next });
    } else if (event.shiftKey) {
      // The editor stands behind the table: from there the way back would lead into the table again.
      const grid = table.current;
      if (!grid) return true;
      grid.dataset.leaving = '';
      grid.focus({ preventScroll: true });
      delete grid.dataset.leaving;
    }
    return true;
  };

  const focusHeader = (): boolean => {
    const header = table.current?.querySelector<HTMLElement>(
      `th[data-column="${CSS.escape(cursor.columnId)}"] button`,
    );
    header?.focus();
    return header !== undefined && header !== null;
  };

  /** @returns true when the key was the cells' */
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): boolean => {
    if (!cells || event.nativeEvent.isComposing || event.altKey) return false;
    const ctrl = event.ctrlKey || event.metaKey;
    const place = { line, column: cursor.column };
    if (event.key === 'Tab' && !ctrl) return onTab(event);
    if (event.key === 'ArrowUp' && line === 0 && !event.shiftKey && focusHeader()) {
      event.preventDefault();
      return true;
    }
    const size = { lines: lines.count, columns: columns.length, page: options.pageSize() };
    const next = moved(event.shiftKey ? cursor.end : place, { key: event.key, ctrl }, size);
    if (next) {
      event.preventDefault();
      go(next, event.shiftKey);
      if (event.shiftKey) sayRange(between(place, next));
      return true;
    }
    const handled = ctrl ? withCtrl(event.key.toLowerCase()) : alone(event);
    if (handled) event.preventDefault();
    return handled;
  };
  const sayRange = ({ top, bottom, left, right }: Rectangle) =>
    announce(t('table.cellsSelected', { rows: bottom - top + 1, columns: right - left + 1 }));
  const withCtrl = (key: string): boolean => {
    if (key !== 'd') return false;
    blocks.fillDown();
    return true;
  };
  const alone = (event: KeyboardEvent<HTMLElement>): boolean => {
    switch (event.key) {
      case 'Enter':
        if (row === undefined) return true;
        if (!onName && editable) begin(null);
        else onOpen?.(row);
        return true;
      case 'F2':
        begin(null);
        return true;
      case 'Delete':
      case 'Backspace':
        if (!onName || cursor.several) blocks.clear();
        return true;
      case 'Escape':
        if (!cursor.several) return false;
        event.stopPropagation();
        cursor.drop();
        return true;
      default:
        // Letters typed into a cell that takes none must not set off the shortcuts that they are elsewhere.
        if (onName || editable || event.key.length !== 1 || event.key === ' ' || !mayEditAny()) return false;
        toast({ id: 'cell-locked', message: t('table.cellLocked') });
        return true;
    }
  };
  const mayEditAny = () =>
    cells !== undefined && row !== undefined && columns.some((column) => cells.canEdit(row, column.id));

  return {
    on: cells !== undefined,
    cursor,
    editing,
    blocks,
    mouse,
    said,
    announce,
    go,
    step,
    begin,
    onKeyDown,
    /** The cell that was gone to, until it is drawn: it is to be brought into sight. */
    revealing,
    /** Typing is taken by the editor rather than by the table. */
    takesTyping: editable && !onName,
    /** What the editor says it stands on. */
    label: columns[cursor.column]?.header ?? '',
  };
}

export type Cells<R> = ReturnType<typeof useCells<R>>;
