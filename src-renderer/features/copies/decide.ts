import type { Clash, Decision } from '@shared/features/copies/model';

export type Side = Decision['take'];

/** The clashes of a merge and what was decided so far. */
export interface Deciding {
  readonly clashes: readonly Clash[];
  readonly taken: ReadonlyMap<string, Side>;
  /** Keys that came up after deciding began, because somebody went on working. */
  readonly added: ReadonlySet<string>;
}

export type DecideStep =
  /** A comparison answered, the first or a later one. */
  | { readonly kind: 'found'; readonly clashes: readonly Clash[] }
  /** The merge was refused: these are undecided, or are not any more what they were. */
  | { readonly kind: 'refused'; readonly clashes: readonly Clash[] }
  | { readonly kind: 'take'; readonly keys: readonly string[]; readonly side: Side }
  /** Puts back what was decided before a decision in bulk. */
  | { readonly kind: 'restore'; readonly taken: ReadonlyMap<string, Side> };

/** Nothing decided yet, or what was decided on an earlier visit to the same clashes. */
export const deciding = (clashes: readonly Clash[], earlier?: Deciding): Deciding =>
  decide(earlier ?? { clashes: [], taken: new Map(), added: new Set() }, { kind: 'found', clashes });

/** What a step makes of the decisions. A decision stands only as long as the values it was taken on. */
export function decide(state: Deciding, step: DecideStep): Deciding {
  switch (step.kind) {
    case 'found':
      return { clashes: step.clashes, taken: stillTrue(state, step.clashes), added: new Set() };
    case 'refused': {
      const fresh = new Map(step.clashes.map((one) => [one.key, one]));
      const known = new Set(state.clashes.map((one) => one.key));
      const added = step.clashes.filter((one) => !known.has(one.key));
      const clashes = [...state.clashes.map((one) => fresh.get(one.key) ?? one), ...added];
      const taken = stillTrue(state, clashes);
      const asked = step.clashes.filter((one) => !taken.has(one.key) && !isUntouched(state, one));
      return { clashes, taken, added: new Set([...state.added, ...asked.map((one) => one.key)]) };
    }
    case 'take': {
      const taken = new Map(state.taken);
      for (const key of step.keys) taken.set(key, step.side);
      return { ...state, taken };
    }
    case 'restore':
      return { ...state, taken: step.taken };
  }
}

const values = (one: Clash): string =>
  JSON.stringify([one.original ?? null, one.here ?? null, one.there ?? null]);

/** Shown before with the same values, and not decided: nothing new about it. */
function isUntouched(state: Deciding, one: Clash): boolean {
  const shown = state.clashes.find((other) => other.key === one.key);
  return shown !== undefined && values(shown) === values(one);
}

function stillTrue(state: Deciding, clashes: readonly Clash[]): Map<string, Side> {
  const shown = new Map(state.clashes.map((one) => [one.key, values(one)]));
  const taken = new Map<string, Side>();
  for (const one of clashes) {
    const side = state.taken.get(one.key);
    if (side !== undefined && shown.get(one.key) === values(one)) taken.set(one.key, side);
  }
  return taken;
}

/** How far one is. */
export function progressOf({ clashes, taken }: Deciding): { decided: number; total: number; done: boolean } {
  return { decided: taken.size, total: clashes.length, done: taken.size === clashes.length };
}

/** As the merge takes them, in the order of the page. */
export function decisionsOf({ clashes, taken }: Deciding): Decision[] {
  return clashes.flatMap(({ key }) => {
    const take = taken.get(key);
    return take === undefined ? [] : [{ key, take }];
  });
}

export interface ClashGroup {
  /** Null for what belongs to no customer, e.g. settings. */
  readonly customer: string | null;
  readonly clashes: readonly Clash[];
}

/** Clashes by customer, as they come; what belongs to none stands last. */
export function byCustomer(clashes: readonly Clash[]): ClashGroup[] {
  const groups = new Map<string | null, Clash[]>();
  for (const one of clashes) {
    const customer = one.customerName ?? (one.table === 'customers' ? one.recordTitle : null);
    const group = groups.get(customer);
    if (group) group.push(one);
    else groups.set(customer, [one]);
  }
  return [...groups]
    .map(([customer, of]) => ({ customer, clashes: of }))
    .sort((a, b) => Number(a.customer === null) - Number(b.customer === null));
}

/** The first customers with about so many clashes in all; thousands are drawn as one comes to them. */
export function firstGroups(groups: readonly ClashGroup[], most: number): readonly ClashGroup[] {
  let count = 0;
  const end = groups.findIndex((group) => {
    count += group.clashes.length;
    return count >= most;
  });
  return end < 0 ? groups : groups.slice(0, end + 1);
}

/** True for a record that one side deleted while the other went on with it. */
export const isDeletion = (one: Pick<Clash, 'field'>): boolean => one.field === 'deletedAt';

/** Which side deleted the record. */
export const deletedSide = (one: Clash): Side =>
  one.here !== null && one.here !== undefined ? 'here' : 'there';
