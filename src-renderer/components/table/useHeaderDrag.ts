import type { PointerEvent } from 'react';
import { useRef } from 'react';

/** Pixels a press may wander before it is a drag. */
const still = 5;

interface HeaderDrag {
  /** Told the place among the columns where the header was let go. */
  onDrop?(id: string, place: number): void;
  /** Told the width while an edge is dragged, and at its end. */
  onResize?(id: string, px: number, done: boolean): void;
}

const idOf = (cell: HTMLElement | null) => cell?.dataset.column;

/** Follows the mouse while a header or its edge is dragged; Esc takes the drag back. */
export function useHeaderDrag({ onDrop, onResize }: HeaderDrag) {
  const marker = useRef<HTMLSpanElement>(null);

  /** Calls back while the button is down; `end` gets null when the drag was given up. */
  const follow = (start: PointerEvent, move: (x: number) => void, end: (x: number | null) => void) => {
    const stop = new AbortController();
    const finish = (x: number | null) => {
      stop.abort();
      end(x);
    };
    const options = { signal: stop.signal, capture: true };
    window.addEventListener('pointermove', (event) => move(event.clientX), options);
    window.addEventListener('pointerup', (event) => finish(event.clientX), options);
    window.addEventListener('pointercancel', () => finish(null), options);
    window.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        finish(null);
      },
      options,
    );
    start.stopPropagation();
  };

  const onEdgeDown = (event: PointerEvent<HTMLElement>) => {
    const cell = event.currentTarget.closest<HTMLElement>('th');
    const id = idOf(cell);
    if (!cell || !id || !onResize || event.button !== 0) return;
    event.preventDefault();
    const from = event.clientX;
    const before = cell.getBoundingClientRect().width;
    let moved = false;
    follow(
      event,
      (x) => {
        if (!moved && Math.abs(x - from) < 2) return;
        moved = true;
        onResize(id, before + x - from, false);
      },
      (x) => {
        if (moved) onResize(id, x === null ? before : before + x - from, true);
      },
    );
  };

  const onHeaderDown = (event: PointerEvent<HTMLElement>) => {
    const cell = event.currentTarget;
    const id = idOf(cell);
    if (!id || !onDrop || event.button !== 0 || event.pointerType === 'touch') return;
    const cells = [...(cell.parentElement?.querySelectorAll<HTMLElement>('th[data-column]') ?? [])];
    const from = event.clientX;
    let gap: number | null = null;
    const show = (x: number) => {
      if (gap === null && Math.abs(x - from) < still) return;
      const boxes = cells.map((one) => one.getBoundingClientRect());
      gap = boxes.filter((box) => x > box.left + box.width / 2).length;
      const edge = gap === 0 ? boxes[0]?.left : boxes[gap - 1]?.right;
      cell.dataset.dragged = '';
      const start = cell.parentElement?.getBoundingClientRect().left;
      if (!marker.current || edge === undefined || start === undefined) return;
      marker.current.hidden = false;
      marker.current.style.left = `${edge - start - 1}px`;
    };
    follow(event, show, (x) => {
      delete cell.dataset.dragged;
      if (marker.current) marker.current.hidden = true;
      if (gap === null) return;
      // The click that ends a drag must not sort.
      const over = new AbortController();
      window.addEventListener('click', (click) => click.stopPropagation(), {
        capture: true,
        signal: over.signal,
      });
      setTimeout(() => over.abort());
      const place = cells.indexOf(cell);
      if (x !== null) onDrop(id, gap > place ? gap - 1 : gap);
    });
  };

  return { marker, onEdgeDown, onHeaderDown };
}
