export interface Part {
  readonly text: string;
  readonly hit: boolean;
  /** Where it begins; its key. */
  readonly at: number;
}

/** Splits a title where the words searched for stand in it, for marking them. */
export function marked(title: string, search: string): Part[] {
  const words = search.trim().toLowerCase().split(/\s+/u).filter(Boolean);
  const lower = title.toLowerCase();
  // Lower-casing can change the length of a few letters; then nothing is marked rather than the wrong place.
  if (words.length === 0 || lower.length !== title.length) return [{ text: title, hit: false, at: 0 }];
  const hit = new Array<boolean>(title.length).fill(false);
  for (const word of words) {
    for (let from = lower.indexOf(word); from >= 0; from = lower.indexOf(word, from + word.length)) {
      hit.fill(true, from, from + word.length);
    }
  }
  const parts: Part[] = [];
  let at = 0;
  for (let index = 1; index <= title.length; index += 1) {
    if (index < title.length && hit[index] === hit[at]) continue;
    parts.push({ text: title.slice(at, index), hit: hit[at] === true, at });
    at = index;
  }
  return parts;
}
