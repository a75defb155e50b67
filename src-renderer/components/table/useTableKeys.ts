import { type KeyboardEvent, useCallback, useMemo, useRef, useState } from 'react';
import { noSelection, type Selection, toggled, withRange } from './selection';

interface TableKeysOptions<R> {
  /** Lines of the body: rows and heads of sections. */
  readonly lineCount: number;
  /** The row on a line; undefined for heads and while it is not loaded. */
  rowAt(line: number): R | undefined;
  getId(row: R): string;
  onOpen?(row: R): void;
  readonly selection: Selection;
  onSelect?(selection: Selection): void;
  onSelectAll?(): void;
  readonly initial: number;
  scrollTo(index: number): void;
  pageSize(): number;
}

/** Moves the focused row, opens it and selects: arrows, Home, End, Page keys, Enter, Space, Shift, Ctrl+A, Esc. */
export function useTableKeys<R>(options: TableKeysOptions<R>) {
  const [wanted, setWanted] = useState(options.initial);
  const active = Math.min(wanted, options.lineCount - 1);
  const anchor = useRef(wanted);
  const latest = useRef(options);
  latest.current = options;

  const idAt = useCallback((index: number) => {
    const row = latest.current.rowAt(index);
    return row === undefined ? undefined : latest.current.getId(row);
  }, []);

  const selectTo = useCallback(
    (index: number) => {
      const { selection, onSelect } = latest.current;
      const [from, to] = anchor.current < index ? [anchor.current, index] : [index, anchor.current];
      const ids = Array.from({ length: to - from + 1 }, (_, step) => idAt(from + step));
      onSelect?.(withRange(selection, ids));
    },
    [idAt],
  );

  const setActive = useMemo(
    () => ({
      focus: (index: number) => {
        anchor.current = index;
        setWanted(index);
      },
      /** A click on the checkbox; with Shift every row since the last one. */
      toggle: (index: number, range: boolean) => {
        const id = idAt(index);
        setWanted(index);
        if (range) return selectTo(index);
        anchor.current = index;
        if (id !== undefined) latest.current.onSelect?.(toggled(latest.current.selection, id));
      },
    }),
    [idAt, selectTo],
  );

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.target !== event.currentTarget || event.nativeEvent.isComposing) return;
    const { lineCount, selection, onSelect, onSelectAll, onOpen, rowAt, pageSize, scrollTo } = options;
    const last = lineCount - 1;
    const target = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + pageSize(),
      PageUp: active - pageSize(),
      Home: 0,
      End: last,
    }[event.key];
    if (target !== undefined && last >= 0) {
      event.preventDefault();
      const index = Math.max(0, Math.min(last, target));
      if (event.shiftKey && onSelect) selectTo(index);
      else anchor.current = index;
      setWanted(index);
      scrollTo(index);
    } else if (event.key === 'Enter') {
      const row = rowAt(active);
      if (row !== undefined && onOpen) {
        event.preventDefault();
        onOpen(row);
      }
    } else if (event.key === ' ' && onSelect) {
      event.preventDefault();
      setActive.toggle(active, event.shiftKey);
    } else if (event.key === 'a' && (event.ctrlKey || event.metaKey) && onSelect) {
      event.preventDefault();
      if (onSelectAll) return onSelectAll();
      onSelect(
        withRange(
          noSelection,
          Array.from({ length: lineCount }, (_, index) => idAt(index)),
        ),
      );
    } else if (event.key === 'Escape' && onSelect && selection.size > 0) {
      event.preventDefault();
      event.stopPropagation();
      onSelect(noSelection);
    }
  };

  return { active, setActive, onKeyDown };
}
