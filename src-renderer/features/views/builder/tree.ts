import {
  type FilterGroup,
  type FilterRule,
  type FilterTree,
  isGroup,
} from '@shared/features/customers/filter';
import { faultOf, type ListField } from '@shared/features/customers/filter-rules';

/** Where a rule or group stands: the index in its group, group by group from the outside. */
export type Place = readonly number[];
export type Entry = FilterRule | FilterGroup;

/** Groups inside groups end here. */
export const deepest = 3;
export const emptyTree: FilterGroup = { join: 'and', rules: [] };

/** The tree with the group at a place made anew. */
function inGroup(tree: FilterGroup, place: Place, change: (group: FilterGroup) => FilterGroup): FilterGroup {
  const [index, ...rest] = place;
  if (index === undefined) return change(tree);
  const rules = tree.rules.map((entry, at) =>
    at === index && isGroup(entry) ? inGroup(entry, rest, change) : entry,
  );
  return { ...tree, rules };
}

/** Puts a rule or a group at the end of the group at a place, or behind one of its entries. */
export function withEntry(tree: FilterGroup, place: Place, entry: Entry, behind?: number): FilterGroup {
  return inGroup(tree, place, (group) => {
    const at = behind === undefined ? group.rules.length : behind + 1;
    return { ...group, rules: [...group.rules.slice(0, at), entry, ...group.rules.slice(at)] };
  });
}

/** Puts another rule or group in the place of one. */
export function replaced(tree: FilterGroup, place: Place, entry: Entry): FilterGroup {
  const last = place.at(-1);
  return inGroup(tree, place.slice(0, -1), (group) => ({
    ...group,
    rules: group.rules.map((one, at) => (at === last ? entry : one)),
  }));
}

/** Takes an entry away, and the groups that held nothing else. */
export function without(tree: FilterGroup, place: Place): FilterGroup {
  const last = place.at(-1);
  const around = place.slice(0, -1);
  const next = inGroup(tree, around, (group) => ({
    ...group,
    rules: group.rules.filter((_, at) => at !== last),
  }));
  const left = entryAt(next, around);
  return around.length > 0 && left && isGroup(left) && left.rules.length === 0 ? without(next, around) : next;
}

/** Says whether all or any of a group's entries must hold. */
export const joined = (tree: FilterGroup, place: Place, join: FilterGroup['join']): FilterGroup =>
  inGroup(tree, place, (group) => ({ ...group, join }));

export function entryAt(tree: FilterGroup, place: Place): Entry | undefined {
  return place.reduce<Entry | undefined>(
    (entry, index) => (entry && isGroup(entry) ? entry.rules[index] : undefined),
    tree,
  );
}

/**
 * What of a tree can be asked: complete rules only, no empty groups; null when nothing is left.
 * A group of one entry is not unfolded, so that the builder shows what was built.
 */
export function askable(tree: FilterGroup, fields: ReadonlyMap<string, ListField>): FilterTree | null {
  const rules = tree.rules.flatMap((entry): Entry[] => {
    if (!isGroup(entry)) return faultOf(entry, fields.get(entry.field)) === null ? [entry] : [];
    const inner = askable(entry, fields);
    return inner ? [inner] : [];
  });
  // Never deeper than the tree it came from, which the builder keeps within the contract's three levels.
  return rules.length === 0 ? null : ({ join: tree.join, rules } as FilterTree);
}

/** Equal trees have equal texts. */
export const treeText = (tree: FilterGroup | null): string =>
  tree === null || tree.rules.length === 0 ? '' : JSON.stringify(plain(tree));

function plain({ join, rules }: FilterGroup): unknown {
  return [
    join,
    rules.map((entry) => (isGroup(entry) ? plain(entry) : [entry.field, entry.test, entry.values])),
  ];
}
