import { neighbourOf, readingOrder } from '@renderer/features/map/walk';
import { mapChart, paperChart } from '@renderer/print/charts/map-chart';
import { densePlaces } from '@renderer/print/charts/map-dense';
import { autoPlaces, boxAt, CARD, GRID, type Places, placesOf } from '@renderer/print/charts/map-layout';
import { influenceWay, reportWay } from '@renderer/print/charts/map-lines';
import type { MapPerson } from '@shared/features/map/people';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const person = (
  id: string,
  reportsTo: string | null = null,
  place: MapPerson['place'] = null,
): MapPerson => ({
  id,
  name: id,
  position: null,
  department: null,
  roles: [],
  influence: null,
  attitude: null,
  access: null,
  stage: null,
  reportsTo,
  place,
});
const overlapping = (places: Places) => {
  const all = [...places.values()];
  return all.some((a, i) =>
    all.some((b, j) => i < j && Math.abs(a.x - b.x) < CARD.w && Math.abs(a.y - b.y) < CARD.h),
  );
};
/** Any firm: everybody reports to anybody, themselves and circles included. */
const anyFirm = fc
  .array(fc.option(fc.nat({ max: 24 })), { maxLength: 25 })
  .map((heads) =>
    heads.map((head, index) =>
      person(`p${index}`, head !== null && head < heads.length && head !== index ? `p${head}` : null),
    ),
  );

describe('the layout', () => {
  it('sets heads above their people', () => {
    const places = autoPlaces([
      person('gm'),
      person('ops', 'gm'),
      person('lead', 'ops'),
      person('cfo', 'gm'),
    ]);
    const y = (id: string) => places.get(id)?.y ?? Number.NaN;
    expect(y('gm')).toBeLessThan(y('ops'));
    expect(y('ops')).toBe(y('cfo'));
    expect(y('ops')).toBeLessThan(y('lead'));
  });

  it('places everybody once, on the grid, none over another, whatever the ties', () => {
    fc.assert(
      fc.property(anyFirm, (people) => {
        const places = autoPlaces(people);
        expect([...places.keys()].sort()).toEqual(people.map((one) => one.id).sort());
        for (const { x, y } of places.values())
          expect([Math.abs(x % GRID), Math.abs(y % GRID)]).toEqual([0, 0]);
        expect(overlapping(places)).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps a large team narrow', () => {
    const people = [person('gm'), ...Array.from({ length: 24 }, (_, n) => person(`p${n}`, 'gm'))];
    const xs = [...autoPlaces(people).values()].map((at) => at.x);
    expect(new Set(xs.filter((x) => x !== autoPlaces(people).get('gm')?.x)).size).toBeLessThanOrEqual(3);
  });

  it('leaves alone what somebody put in place, and finds room below the head for who is new', () => {
    fc.assert(
      fc.property(anyFirm, fc.nat({ max: 25 }), (people, placed) => {
        const auto = autoPlaces(people);
        const mixed = people.map((one, index) =>
          index < placed ? { ...one, place: auto.get(one.id) ?? null } : one,
        );
        const places = placesOf(mixed);
        for (const one of mixed) if (one.place) expect(places.get(one.id)).toEqual(one.place);
        expect(places.size).toBe(people.length);
        expect(overlapping(places)).toBe(false);
      }),
      { numRuns: 60 },
    );
    const places = placesOf([person('gm', null, { x: 800, y: 80 }), person('new', 'gm')]);
    expect(places.get('new')).toMatchObject({ x: 800 });
    expect(places.get('new')?.y).toBeGreaterThan(80 + CARD.h);
  });
});

describe('lines', () => {
  const at = (x: number, y: number) => boxAt({ x, y });

  it('report straight down, or along the side of a card in the way', () => {
    expect(reportWay(at(0, 0), at(0, 168), [])).toBe('M108 104L108 168');
    const around = reportWay(at(0, 0), at(0, 296), [at(0, 168)]);
    expect(around).toContain('L-14 ');
    expect(around.endsWith(`L0 ${296 + CARD.h / 2}`)).toBe(true);
  });

  it('go both ways beside each other', () => {
    const [a, b] = [at(0, 0), at(300, 0)];
    const there = influenceWay(a, b, []);
    const back = influenceWay(b, a, []);
    expect(Math.abs(there.middle.y - back.middle.y)).toBeGreaterThan(15);
    expect(there.tip.x).toBe(300);
    expect(back.tip.x).toBe(CARD.w);
  });

  it('bow over a card that stands between', () => {
    const way = influenceWay(at(0, 0), at(552, 0), [at(276, 0)]);
    expect(way.middle.y < 0 || way.middle.y > CARD.h).toBe(true);
  });

  it('end at the edge of the card they lead to', () => {
    const where = fc.integer({ min: -1000, max: 1000 });
    fc.assert(
      fc.property(where, where, (x, y) => {
        fc.pre(Math.abs(x) > CARD.w || Math.abs(y) > CARD.h);
        const to = at(x, y);
        const { tip } = influenceWay(at(0, 0), to, []);
        const onEdge = tip.x === to.x || tip.x === to.x + to.w || tip.y === to.y || tip.y === to.y + to.h;
        expect(onEdge).toBe(true);
        expect(Number.isFinite(tip.angle)).toBe(true);
      }),
    );
  });
});

describe('the map on a page', () => {
  it('stands as on the screen where it can be read, and is set closer where it could not', () => {
    const width = 487.5;
    const small = [person('a', null, { x: 0, y: 0 }), person('b', 'a', { x: 640, y: 200 })];
    const shown = paperChart(small, [], width);
    expect(shown.chart).toEqual(mapChart(small, []));
    const wide = Array.from({ length: 12 }, (_, n) => person(`p${n}`, null, { x: n * 300, y: 0 }));
    const dense = paperChart(wide, [], width);
    expect(dense.scale).toBeGreaterThan(0.4);
    expect(dense.chart.bounds.w * dense.scale).toBeLessThanOrEqual(width + 0.01);
    expect(dense.chart.cards).toHaveLength(12);
  });
});

describe('many people on a page', () => {
  it('stand once each, none over another, four beside each other, whatever the ties', () => {
    fc.assert(
      fc.property(anyFirm, (people) => {
        const places = densePlaces(people);
        expect([...places.keys()].sort()).toEqual(people.map((one) => one.id).sort());
        expect(overlapping(places)).toBe(false);
        for (const { x } of places.values()) expect(x).toBeLessThan(4 * (CARD.w + 64));
      }),
      { numRuns: 60 },
    );
  });
});

describe('walking from card to card', () => {
  const grid: Places = new Map([
    ['a', { x: 0, y: 0 }],
    ['b', { x: 300, y: 8 }],
    ['c', { x: 600, y: 0 }],
    ['d', { x: 300, y: 200 }],
  ]);

  it('goes to the nearest in a direction, and stays at the edge', () => {
    expect(neighbourOf(grid, 'a', 'right')).toBe('b');
    expect(neighbourOf(grid, 'b', 'down')).toBe('d');
    expect(neighbourOf(grid, 'd', 'up')).toBe('b');
    expect(neighbourOf(grid, 'c', 'right')).toBeNull();
    expect(neighbourOf(grid, 'a', 'right', new Set(['b']))).toBe('c');
  });

  it('reads row by row', () => {
    expect(readingOrder(grid)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('reaches every card by arrow keys from any other in a firm that was laid out', () => {
    fc.assert(
      fc.property(anyFirm, (people) => {
        const places = placesOf(people);
        const start = people[0]?.id;
        if (!start) return;
        const seen = new Set([start]);
        const open = [start];
        for (let id = open.pop(); id !== undefined; id = open.pop()) {
          for (const direction of ['left', 'right', 'up', 'down'] as const) {
            const next = neighbourOf(places, id, direction);
            if (next && !seen.has(next)) {
              seen.add(next);
              open.push(next);
            }
          }
        }
        expect(seen.size).toBe(people.length);
      }),
      { numRuns: 60 },
    );
  });
});
