import { accesses, buyingRoles, stages } from '@shared/features/contacts/fields';
import type { Contact } from '@shared/features/contacts/model';
import { type MapPerson, mapPeople } from '@shared/features/map/people';
import { type Gap, gapsOf, isReached, linesAmong, wouldCircle } from '@shared/features/map/rules';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const person = (id: string, set: Partial<MapPerson> = {}): MapPerson => ({
  id,
  name: id,
  position: null,
  department: null,
  roles: ['user'],
  influence: null,
  attitude: null,
  access: 'regular',
  stage: 'known',
  reportsTo: null,
  place: null,
  ...set,
});
const decider = (set: Partial<MapPerson> = {}) => person('dm', { roles: ['decision_maker'], ...set });
const coach = (set: Partial<MapPerson> = {}) => person('coach', { roles: ['coach'], influence: 3, ...set });
/** A map that lacks nothing. */
const whole = [decider({ department: 'Board' }), coach({ department: 'Works' })];
const kinds = (people: readonly MapPerson[]) => gapsOf(people).map((gap) => gap.kind);
const about = (kind: Gap['kind'], people: readonly MapPerson[]) =>
  gapsOf(people).find((gap) => gap.kind === kind)?.people;

const anyPerson = (id: string): fc.Arbitrary<MapPerson> =>
  fc
    .record({
      roles: fc.uniqueArray(fc.constantFrom(...buyingRoles), { maxLength: 2 }),
      influence: fc.option(fc.integer({ min: 1, max: 5 })),
      attitude: fc.option(fc.integer({ min: -2, max: 2 })),
      access: fc.option(fc.constantFrom(...accesses)),
      stage: fc.option(fc.constantFrom(...stages)),
      department: fc.option(fc.constantFrom('Works', ' works', 'Finance')),
    })
    .map((set) => person(id, set));
const anyMap = fc
  .integer({ min: 0, max: 8 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => anyPerson(`p${index}`))));

describe('gaps of a map', () => {
  it('are none where everybody who matters is named and reached, and on an empty map', () => {
    expect(gapsOf(whole)).toEqual([]);
    expect(gapsOf([])).toEqual([]);
  });

  it('no decision maker', () => {
    expect(kinds([coach({ department: 'A' }), person('u', { department: 'B' })])).toEqual([
      'no_decision_maker',
    ]);
    const both = person('both', { roles: ['user', 'decision_maker'], department: 'Board' });
    expect(kinds([both, coach({ department: 'Works' })])).toEqual([]);
  });

  it.each([{ access: 'none' }, { access: null }, { stage: 'stranger' }, { stage: null }] as const)(
    'no contact with the decision maker: %o',
    (set) => {
      const people = [decider(set), coach(), person('u')];
      expect(about('decision_maker_unreached', people)).toEqual(['dm']);
    },
  );

  it('no contact with somebody of weight who does not decide', () => {
    const cfo = person('cfo', { influence: 4, stage: 'stranger' });
    expect(about('weighty_unreached', [...whole, cfo])).toEqual(['cfo']);
    expect(kinds([...whole, { ...cfo, influence: 3 }])).toEqual([]);
  });

  it('one contact only, or none at all', () => {
    const away = { access: 'none' } as const;
    expect(about('one_contact', [decider(), coach(away), person('u', away)])).toEqual(['dm']);
    expect(kinds([decider(away), coach(away)])).toContain('no_contact');
    expect(about('one_contact', [decider({ roles: ['decision_maker', 'coach'] })])).toEqual(['dm']);
  });

  it('nobody on our side: a coach will do, or liking with weight', () => {
    const plain = person('u', { department: 'Works' });
    const board = decider({ department: 'Board' });
    expect(kinds([board, plain])).toEqual(['nobody_for_us']);
    expect(kinds([board, { ...plain, attitude: 1, influence: 2 }])).toEqual(['nobody_for_us']);
    expect(kinds([board, { ...plain, attitude: 1, influence: 3 }])).toEqual([]);
    expect(kinds([board, { ...plain, roles: ['coach'] }])).toEqual([]);
  });

  it('an opponent of weight whom nobody balances', () => {
    const against = person('o', { roles: ['opponent'], influence: 4, department: 'Sales' });
    expect(about('opponent_unbalanced', [...whole, against])).toEqual(['o']);
    expect(about('opponent_unbalanced', [...whole, { ...against, influence: 3 }])).toBeUndefined();
    const balanced = [decider({ department: 'Board' }), coach({ influence: 4 }), against];
    expect(about('opponent_unbalanced', balanced)).toBeUndefined();
    const silent = person('s', { attitude: -1, influence: 5 });
    expect(about('opponent_unbalanced', [...balanced, silent])).toEqual(['s']);
  });

  it('all contacts in one department, however it is written; not where one is unknown', () => {
    const people = [decider({ department: 'Works ' }), coach({ department: 'works' })];
    expect(about('one_department', people)).toEqual(['dm', 'coach']);
    expect(kinds([...people, person('u', { department: null })])).toEqual([]);
    expect(kinds([...people, person('u', { department: 'Finance' })])).toEqual([]);
  });

  it('somebody without a role, and no regular access to who checks or buys', () => {
    const buyer = person('b', { roles: ['purchaser'], access: 'possible' });
    const unknown = person('x', { roles: [] });
    expect(gapsOf([...whole, buyer, unknown])).toEqual([
      { kind: 'gate_irregular', people: ['b'] },
      { kind: 'no_role', people: ['x'] },
    ]);
    expect(kinds([...whole, { ...buyer, access: 'regular' }])).toEqual([]);
  });

  it('name people of the map, each kind once, and do not depend on their order', () => {
    fc.assert(
      fc.property(anyMap, (people) => {
        const gaps = gapsOf(people);
        const ids = new Set(people.map((one) => one.id));
        expect(new Set(gaps.map((gap) => gap.kind)).size).toBe(gaps.length);
        for (const gap of gaps) for (const id of gap.people) expect(ids.has(id)).toBe(true);
        const sorted = (all: readonly Gap[]) =>
          all.map((gap) => `${gap.kind} ${[...gap.people].sort().join(' ')}`).sort();
        expect(sorted(gapsOf([...people].reverse()))).toEqual(sorted(gaps));
      }),
    );
  });

  it('never grow by reaching somebody regularly, but for what the others have in common', () => {
    fc.assert(
      fc.property(anyMap, fc.nat(), (people, at) => {
        const chosen = people[at % Math.max(1, people.length)];
        if (!chosen) return;
        const known: MapPerson = { ...chosen, access: 'regular', stage: 'related' };
        expect(isReached(known)).toBe(true);
        const before = new Set(kinds(people));
        const after = kinds(people.map((one) => (one === chosen ? known : one)));
        const allowed = new Set(['one_contact', 'one_department']);
        expect(after.filter((kind) => !before.has(kind) && !allowed.has(kind))).toEqual([]);
      }),
    );
  });
});

describe('who reports to whom', () => {
  it('refuses exactly what would close a circle', () => {
    const heads = fc.array(fc.option(fc.nat({ max: 9 })), { minLength: 2, maxLength: 10 });
    fc.assert(
      fc.property(heads, fc.nat(), fc.nat(), (above, a, b) => {
        // Everybody reports to somebody before them: no circle yet.
        const people = above.map((head, index) =>
          person(`p${index}`, { reportsTo: head !== null && head < index ? `p${head}` : null }),
        );
        const id = `p${a % people.length}`;
        const head = `p${b % people.length}`;
        const after = new Map(people.map((one) => [one.id, one.id === id ? head : one.reportsTo]));
        let at: string | null = id;
        for (let step = 0; step <= people.length && at !== null; step += 1) at = after.get(at) ?? null;
        expect(wouldCircle(people, id, head)).toBe(at !== null);
      }),
    );
  });

  it('ends where the file already holds a circle', () => {
    const circle = [person('a', { reportsTo: 'b' }), person('b', { reportsTo: 'a' }), person('c')];
    expect(wouldCircle(circle, 'c', 'a')).toBe(false);
    expect(wouldCircle(circle, 'a', 'b')).toBe(true);
  });
});

describe('who is on the map', () => {
  const contact = (id: string, set: Partial<Contact> = {}) =>
    ({
      id,
      name: id,
      position: null,
      department: null,
      buyingRole: null,
      otherRoles: null,
      influence: null,
      attitude: null,
      access: null,
      stage: null,
      reportsTo: null,
      leftOn: null,
      deletedAt: null,
      mapX: null,
      mapY: null,
      ...set,
    }) as Contact;

  it('is nobody who left; whoever reported to them reports to nobody', () => {
    const people = mapPeople([
      contact('gone', { leftOn: '2026-10-01' }),
      contact('here', { reportsTo: 'gone', mapX: 8, mapY: -16 }),
    ]);
    expect(people).toMatchObject([{ id: 'here', reportsTo: null, place: { x: 8, y: -16 } }]);
    const line = { id: 'l', fromId: 'here', toId: 'gone', kind: 'weak' as const };
    expect(linesAmong(people, [line])).toEqual([]);
  });

  it('has all roles of a person, the first first, and none that is no role', () => {
    const [one] = mapPeople([
      contact('one', { buyingRole: 'user', otherRoles: 'coach, user, friend of ours' }),
    ]);
    expect(one?.roles).toEqual(['user', 'coach']);
  });
});
