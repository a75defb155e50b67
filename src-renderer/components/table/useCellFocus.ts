import { type FocusEvent, type RefObject, useLayoutEffect } from 'react';
import type { Column } from './columns';
import { reveal } from './fit';
import type { Cells } from './useCells';

interface CellFocusOptions<R> {
  readonly cells: Cells<R>;
  readonly columns: readonly Column<R>[];
  readonly pinnedWidth: number;
  readonly table: RefObject<HTMLElement | null>;
  readonly input: RefObject<HTMLElement | null>;
  readonly scroller: RefObject<HTMLElement | null>;
}

/** Keeps the focus where typing belongs, and the cursor's cell in sight sideways. */
export function useCellFocus<R>({
  cells,
  columns,
  pinnedWidth,
  table,
  input,
  scroller,
}: CellFocusOptions<R>) {
  // The unseen input on cells that take typing, so that an input method can compose there; the table on all others.
  const typing = cells.takesTyping || cells.editing.open !== null;
  const isOwn = (element: Element | null) => element === table.current || element === input.current;
  const follow = () => {
    const target = typing ? input.current : table.current;
    const { activeElement } = document;
    if (isOwn(activeElement) && target !== activeElement) target?.focus({ preventScroll: true });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the cursor comes to another kind of cell
  useLayoutEffect(follow, [typing, cells.on]);
  useLayoutEffect(() => {
    const wanted = cells.revealing.current;
    if (!wanted || !scroller.current) return;
    const name = CSS.escape(columns[wanted.column]?.id ?? '');
    const cell = scroller.current.querySelector<HTMLElement>(
      `tr[data-line="${wanted.line}"] td[data-column="${name}"]`,
    );
    if (!cell) return;
    cells.revealing.current = null;
    reveal(cell, scroller.current, pinnedWidth);
  });
  return {
    onTableFocus: (event: FocusEvent<HTMLElement>) => {
      if (event.target === event.currentTarget && table.current?.dataset.leaving === undefined) follow();
    },
    onFocus: (event: FocusEvent<HTMLElement>) =>
      event.currentTarget.toggleAttribute('data-focused', isOwn(event.target)),
    onBlur: (event: FocusEvent<HTMLElement>) => event.currentTarget.removeAttribute('data-focused'),
  };
}
