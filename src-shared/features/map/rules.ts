import type { BuyingRole, MapLine, MapPerson } from './people';

/** Something the map lacks, and the people it is about. */
export interface Gap {
  readonly kind:
    | 'no_decision_maker'
    | 'decision_maker_unreached'
    | 'weighty_unreached'
    | 'no_contact'
    | 'one_contact'
    | 'nobody_for_us'
    | 'opponent_unbalanced'
    | 'one_department'
    | 'no_role'
    | 'gate_irregular';
  readonly people: readonly string[];
}

const supporting = 1;
const heard = 3;
const weighty = 4;

/** True when somebody has this role, first or beside another. */
export const hasRole = (person: MapPerson, role: BuyingRole): boolean => person.roles.includes(role);

/** True when we can reach a person and they know us: what is not known counts as no. */
export const isReached = (person: MapPerson): boolean =>
  (person.access === 'possible' || person.access === 'regular') &&
  (person.stage === 'known' || person.stage === 'related');

const isOpponent = (person: MapPerson) => hasRole(person, 'opponent') || (person.attitude ?? 0) < 0;
const isForUs = (person: MapPerson) =>
  !isOpponent(person) &&
  (hasRole(person, 'coach') || ((person.attitude ?? 0) >= supporting && (person.influence ?? 0) >= heard));

/**
 * What the decision map of a customer lacks, the gravest first; nothing for a map without people.
 * @param people those on the map: whoever left is not among them
 */
export function gapsOf(people: readonly MapPerson[]): Gap[] {
  if (people.length === 0) return [];
  const gaps: Gap[] = [];
  const add = (kind: Gap['kind'], about: readonly MapPerson[] = []) =>
    gaps.push({ kind, people: about.map((one) => one.id) });
  const deciding = people.filter((one) => hasRole(one, 'decision_maker'));
  const reached = people.filter(isReached);
  const unreached = deciding.filter((one) => !isReached(one));
  if (deciding.length === 0) add('no_decision_maker');
  if (unreached.length > 0) add('decision_maker_unreached', unreached);
  const weightyUnreached = people.filter(
    (one) =>
      (one.influence ?? 0) >= weighty && !isReached(one) && !isOpponent(one) && !unreached.includes(one),
  );
  if (weightyUnreached.length > 0) add('weighty_unreached', weightyUnreached);
  if (reached.length === 0) add('no_contact');
  if (reached.length === 1) add('one_contact', reached);
  if (!people.some(isForUs)) add('nobody_for_us');
  const strongest = Math.max(0, ...people.filter(isForUs).map((one) => one.influence ?? 0));
  const unbalanced = people.filter(
    (one) => isOpponent(one) && (one.influence ?? 0) >= weighty && (one.influence ?? 0) > strongest,
  );
  if (unbalanced.length > 0) add('opponent_unbalanced', unbalanced);
  const departments = new Set(reached.map((one) => one.department?.trim().toLowerCase() ?? ''));
  if (reached.length > 1 && departments.size === 1 && !departments.has('')) add('one_department', reached);
  const irregular = people.filter(
    (one) => (hasRole(one, 'technical_gatekeeper') || hasRole(one, 'purchaser')) && one.access !== 'regular',
  );
  if (irregular.length > 0) add('gate_irregular', irregular);
  const unknown = people.filter((one) => one.roles.length === 0);
  if (unknown.length > 0) add('no_role', unknown);
  return gaps;
}

/** True when somebody would report to themselves, over however many heads, if they reported to `headId`. */
export function wouldCircle(
  people: readonly Pick<MapPerson, 'id' | 'reportsTo'>[],
  id: string,
  headId: string,
): boolean {
  const above = new Map(people.map((one) => [one.id, one.reportsTo]));
  const seen = new Set<string>();
  for (let at: string | null = headId; at !== null && !seen.has(at); at = above.get(at) ?? null) {
    if (at === id) return true;
    seen.add(at);
  }
  return false;
}

/** The lines whose ends are both on the map. */
export function linesAmong<L extends MapLine>(people: readonly MapPerson[], lines: readonly L[]): L[] {
  const ids = new Set(people.map((one) => one.id));
  return lines.filter((line) => ids.has(line.fromId) && ids.has(line.toId));
}
