import type { MapPerson } from '@shared/features/map/people';
import { useEffect, useMemo, useRef, useState } from 'react';
import { onGrid, type Places, type Point, placesOf } from '../../print/charts/map-layout';
import type { MapActions } from './useMapActions';

/** Where cards stand while they are being moved, and putting them down. */
export interface MovingPlaces {
  readonly places: Places;
  move(moved: Places): void;
  /** Saves what was moved; a map that was laid out by itself is kept as it stands, so that nothing else jumps. */
  drop(): void;
}

export function usePlaces(people: readonly MapPerson[], place: MapActions['place']): MovingPlaces {
  const laid = useMemo(() => placesOf(people), [people]);
  const [moved, setMoved] = useState<ReadonlyMap<string, Point>>(new Map());
  const moving = useRef<ReadonlyMap<string, Point>>(moved);
  const update = (next: ReadonlyMap<string, Point>) => {
    moving.current = next;
    setMoved(next);
  };
  const saving = useRef(false);
  // What was saved comes back with the people; until then the cards stay where they were put.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only new people end it
  useEffect(() => {
    if (saving.current) {
      saving.current = false;
      moving.current = new Map();
      setMoved(moving.current);
    }
  }, [people]);
  const places = useMemo(() => {
    const all = new Map(laid);
    for (const [id, at] of moved) if (all.has(id)) all.set(id, at);
    return all;
  }, [laid, moved]);
  return {
    places,
    move: (next) => update(new Map([...moving.current, ...next])),
    drop: () => {
      if (moving.current.size === 0) return;
      const standing = new Map([...laid, ...moving.current]);
      const put = new Map<string, Point>();
      for (const { id, place: kept } of people) {
        const at = standing.get(id);
        if (at && (kept === null || moving.current.has(id))) put.set(id, onGrid(at));
      }
      saving.current = true;
      void place(put).then((done) => {
        if (done) return;
        saving.current = false;
        update(new Map());
      });
    },
  };
}
