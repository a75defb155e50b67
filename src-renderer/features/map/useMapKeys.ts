import type { KeyboardEvent } from 'react';
import { GRID } from '../../print/charts/map-layout';
import type { MovingPlaces } from './usePlaces';
import { directions, neighbourOf, readingOrder, steps } from './walk';

/** A line that is being drawn by keyboard: from whom, and the card it would lead to now. */
export interface Choosing {
  readonly kind: 'head' | 'influence';
  readonly fromId: string;
  readonly atId: string;
}

interface MapKeys {
  readonly readOnly: boolean;
  readonly moving: MovingPlaces;
  readonly choosing: Choosing | null;
  choose(choosing: Choosing | null): void;
  /** The line is drawn. */
  connect(choosing: Choosing): void;
  open(id: string): void;
  focus(id: string): void;
  /** Deletes the chosen line; false when none is chosen. */
  removeLine(): boolean;
  clear(): void;
  zoom(way: 'in' | 'out' | 'fit'): void;
}

const zooms = { '+': 'in', '=': 'in', '-': 'out', '0': 'fit' } as const;
const isZoom = (key: string): key is keyof typeof zooms => key in zooms;
const cardOf = (target: EventTarget) =>
  target instanceof Element ? (target.closest('.react-flow__node')?.getAttribute('data-id') ?? null) : null;

/** The map by keyboard alone. */
export function useMapKeys(map: MapKeys) {
  const { moving, choosing } = map;
  const { places } = moving;
  const begin = (kind: Choosing['kind'], fromId: string) => {
    const nearest =
      neighbourOf(places, fromId, 'up') ??
      neighbourOf(places, fromId, 'right') ??
      readingOrder(places).find((id) => id !== fromId);
    if (nearest) map.choose({ kind, fromId, atId: nearest });
  };
  const whileChoosing = (event: KeyboardEvent, now: Choosing): boolean => {
    const direction = directions[event.key];
    if (direction) {
      const next = neighbourOf(places, now.atId, direction, new Set([now.fromId]));
      if (next) map.choose({ ...now, atId: next });
      return true;
    }
    if (event.key === 'Enter' || event.key === ' ') map.connect(now);
    else if (event.key !== 'Escape' && event.key !== 'Tab') return true;
    map.choose(null);
    return event.key !== 'Tab';
  };
  const onCard = (event: KeyboardEvent, id: string): boolean => {
    const direction = directions[event.key];
    if (direction && event.altKey) {
      const at = places.get(id);
      const step = steps[direction];
      const far = GRID * (event.shiftKey ? 8 : 2);
      if (at && !map.readOnly)
        moving.move(new Map([[id, { x: at.x + step.x * far, y: at.y + step.y * far }]]));
      return true;
    }
    if (event.altKey) return false;
    if (direction) {
      const next = neighbourOf(places, id, direction);
      if (next) map.focus(next);
      return true;
    }
    if (event.key === 'Enter' || event.key === ' ') {
      map.open(id);
      return true;
    }
    const letter = event.key.toLowerCase();
    if (map.readOnly || (letter !== 'r' && letter !== 'i')) return false;
    begin(letter === 'r' ? 'head' : 'influence', id);
    return true;
  };
  const pressed = (event: KeyboardEvent): boolean => {
    if (event.ctrlKey || event.metaKey) return false;
    if (choosing) return whileChoosing(event, choosing);
    const id = cardOf(event.target);
    if (id !== null && onCard(event, id)) return true;
    if (isZoom(event.key)) {
      map.zoom(zooms[event.key]);
      return true;
    }
    if (event.key === 'Delete' || event.key === 'Backspace') return map.removeLine();
    if (event.key === 'Escape') map.clear();
    return false;
  };
  return {
    onKeyDown: (event: KeyboardEvent) => {
      if (!pressed(event)) return;
      event.preventDefault();
      event.stopPropagation();
    },
    /** A card moved by keys is put down when Alt is let go. */
    onKeyUp: (event: KeyboardEvent) => {
      if (event.key === 'Alt') {
        event.preventDefault();
        moving.drop();
      }
    },
  };
}
