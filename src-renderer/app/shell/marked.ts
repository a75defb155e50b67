export interface Part {
  readonly text: string;
  readonly hit: boolean;
  /** Where it begins; its key. */
  readonly at: number;
}

/** From a place to before another. */
export type Mark = readonly [from: number, to: number];

/** Where the words searched for stand in a title of the program's own; records come with their marks. */
export function wordMarks(title: string, search: string): Mark[] {
  const words = search.trim().toLowerCase().split(/\s+/u).filter(Boolean);
  const lower = title.toLowerCase();
  // Lower-casing can change the length of a few letters; then nothing is marked rather than the wrong place.
  if (words.length === 0 || lower.length !== title.length) return [];
  const marks: Mark[] = [];
  for (const word of words) {
    for (let from = lower.indexOf(word); from >= 0; from = lower.indexOf(word, from + word.length))
      marks.push([from, from + word.length]);
  }
  return marks;
}

/** Splits a text where marks begin and end; marks may touch or overlap. */
export function partsOf(text: string, marks: readonly Mark[]): Part[] {
  const hit = new Array<boolean>(text.length).fill(false);
  for (const [from, to] of marks) hit.fill(true, from, to);
  const parts: Part[] = [];
  let at = 0;
  for (let index = 1; index <= text.length; index += 1) {
    if (index < text.length && hit[index] === hit[at]) continue;
    parts.push({ text: text.slice(at, index), hit: hit[at] === true, at });
    at = index;
  }
  return parts;
}
