import type { MouseEvent, PointerEvent, RefObject } from 'react';
import { useRef } from 'react';
import { useStable } from '../useStable';
import type { Place } from './cursor';

interface CellMouseOptions {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly columnIds: readonly string[];
  /** False keeps the cursor where it is, e.g. because what is being edited cannot be read. */
  beforeMove(): boolean;
  go(place: Place, extend: boolean): void;
  edit(place: Place): void;
}

/** The cell under the mouse: pressed, dragged over, or pressed with Shift. */
export function useCellMouse({ scroller, columnIds, beforeMove, go, edit }: CellMouseOptions) {
  /** A drag is not a click on the name it ended on. */
  const dragged = useRef(false);
  const extend = useStable((place: Place) => go(place, true));

  const placeAt = (target: EventTarget | Element | null): Place | null => {
    if (!(target instanceof Element)) return null;
    const cell = target.closest<HTMLElement>('td[data-column]');
    const line = cell?.closest<HTMLElement>('tr[data-line]')?.dataset.line;
    const column = columnIds.indexOf(cell?.dataset.column ?? '');
    return line === undefined || column < 0 ? null : { line: Number(line), column };
  };

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    dragged.current = false;
    const place = placeAt(event.target);
    const inControl =
      event.target instanceof Element && event.target.closest('button, a, input, label, textarea') !== null;
    if (!place || event.button !== 0 || inControl) return;
    if (!beforeMove()) return event.preventDefault();
    go(place, event.shiftKey);
    if (event.pointerType === 'touch') return;
    drag(place);
  };

  const drag = (from: Place) => {
    const stop = new AbortController();
    let over = from;
    let point = { x: 0, y: 0 };
    let timer = 0;
    const reach = () => {
      const frame = scroller.current?.getBoundingClientRect();
      if (!frame) return;
      // Beyond the edge the list runs on under the mouse, the faster the further out it is.
      const beyond = (at: number, low: number, high: number) =>
        Math.min(0, at - low) + Math.max(0, at - high);
      const down = beyond(point.y, frame.top + 48, frame.bottom - 8);
      const right = beyond(point.x, frame.left + 8, frame.right - 8);
      if (down !== 0 || right !== 0) scroller.current?.scrollBy(right / 3, down / 3);
      const x = Math.max(frame.left + 2, Math.min(frame.right - 20, point.x));
      const y = Math.max(frame.top + 34, Math.min(frame.bottom - 20, point.y));
      const place = placeAt(document.elementFromPoint(x, y));
      if (place && (place.line !== over.line || place.column !== over.column)) {
        over = place;
        dragged.current = true;
        extend(place);
      }
      timer = dragged.current && (down !== 0 || right !== 0) ? requestAnimationFrame(reach) : 0;
    };
    const options = { signal: stop.signal };
    window.addEventListener(
      'pointermove',
      (event) => {
        point = { x: event.clientX, y: event.clientY };
        if (timer === 0) reach();
      },
      options,
    );
    const end = () => {
      cancelAnimationFrame(timer);
      stop.abort();
    };
    window.addEventListener('pointerup', end, options);
    window.addEventListener('pointercancel', end, options);
  };

  const onDoubleClick = (event: MouseEvent<HTMLElement>) => {
    const place = placeAt(event.target);
    if (place) edit(place);
  };

  return { onPointerDown, onDoubleClick, wasDrag: () => dragged.current };
}
