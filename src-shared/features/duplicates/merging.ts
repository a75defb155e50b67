import { customerFields } from '../customers/fields';
import { tagsOf, tagText } from '../customers/rules';
import { isSlot } from '../fields/slots';
import { type ComparedSide, mergeableKeys, type Picks } from './contract';

export type MergeKey = (typeof mergeableKeys)[number];
export type Value = string | number | null;

const kinds = new Map<string, string>(customerFields.map((field) => [field.key, field.kind]));

/** Kind of a field; own fields are texts here. */
export const kindOf = (key: MergeKey): string => (isSlot(key) ? 'text' : (kinds.get(key) ?? 'text'));

/** Both one after the other is a choice for long texts and tags only. */
export const canBeBoth = (key: MergeKey): boolean => ['long', 'tags'].includes(kindOf(key));

const fieldOf = (side: ComparedSide, key: MergeKey): Value => side.values[key] ?? null;

/** Fields in which two customers differ, in the order of the file. */
export const differingKeys = (a: ComparedSide, b: ComparedSide): MergeKey[] =>
  mergeableKeys.filter((key) => fieldOf(a, key) !== fieldOf(b, key));

/** Two values as one: tags united, texts one after the other, each once. */
export function united(key: MergeKey, keep: Value, lose: Value): Value {
  if (keep === null || lose === null) return keep ?? lose;
  if (kindOf(key) === 'tags') return tagText([...tagsOf(String(keep)), ...tagsOf(String(lose))]);
  const [mine, other] = [String(keep), String(lose)];
  if (mine.includes(other)) return mine;
  return other.includes(mine) ? other : `${mine}\n\n${other}`;
}

/** What hangs on a customer, as one number: the one with more stays. */
export const weightOf = (side: ComparedSide): number =>
  Object.values(side.attached).reduce((sum, count) => sum + (count ?? 0), 0);

/** Which of two stays when nobody says otherwise: the one more hangs on, otherwise the older. */
export function keptByDefault(a: ComparedSide, b: ComparedSide): 'a' | 'b' {
  const [mine, other] = [weightOf(a), weightOf(b)];
  if (mine !== other) return mine > other ? 'a' : 'b';
  return a.createdAt <= b.createdAt ? 'a' : 'b';
}

/**
 * What a merge takes when nobody chooses: filled over empty, both of long texts and tags, the longer of two texts that begin alike, the
 * earlier first trade, otherwise the value of the record that was changed last. The owner stays, and the name where neither is the longer form of the other.
 */
export function defaultPicks(keep: ComparedSide, lose: ComparedSide): Picks {
  const picks: Picks = {};
  for (const key of differingKeys(keep, lose)) {
    const pick = defaultPick(key, keep, lose);
    if (pick !== 'keep') picks[key] = pick;
  }
  return picks;
}

function defaultPick(key: MergeKey, keep: ComparedSide, lose: ComparedSide): 'keep' | 'lose' | 'both' {
  const [mine, other] = [fieldOf(keep, key), fieldOf(lose, key)];
  if (other === null) return 'keep';
  if (key === 'parentId' && other === keep.id) return 'keep';
  if (mine === null) return 'lose';
  if (key === 'parentId' && mine === lose.id) return 'lose';
  if (key === 'ownerId') return 'keep';
  if (canBeBoth(key)) return 'both';
  const [left, right] = [String(mine).toLowerCase(), String(other).toLowerCase()];
  if (typeof mine === 'string' && left !== right) {
    if (right.includes(left)) return 'lose';
    if (left.includes(right)) return 'keep';
  }
  if (key === 'name') return 'keep';
  if (key === 'firstTrade' || key === 'founded') return left <= right ? 'keep' : 'lose';
  return lose.updatedAt > keep.updatedAt ? 'lose' : 'keep';
}

/** What the kept one gets, and the other's values that are given up. */
export function resultOf(
  keep: ComparedSide,
  lose: ComparedSide,
  picks: Picks,
): { set: Partial<Record<MergeKey, Value>>; lost: Partial<Record<MergeKey, Value>> } {
  const set: Partial<Record<MergeKey, Value>> = {};
  const lost: Partial<Record<MergeKey, Value>> = {};
  for (const key of differingKeys(keep, lose)) {
    const [mine, other] = [fieldOf(keep, key), fieldOf(lose, key)];
    const pick = picks[key];
    const next = pick === 'lose' ? other : pick === 'both' ? united(key, mine, other) : mine;
    // Its own mother it cannot be.
    const final = key === 'parentId' && (next === keep.id || next === lose.id) ? null : next;
    if (final !== mine) set[key] = final;
    if (pick === undefined && other !== null && key !== 'ownerId' && key !== 'parentId') lost[key] = other;
  }
  return { set, lost };
}
