/**
 * How many slips lie between two words: a letter left out, put in, mistaken, or two neighbours exchanged (optimal string alignment).
 * @param most more than this is not counted
 * @returns the number, or `most + 1`
 */
export function slips(a: string, b: string, most: number): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let twoAbove: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let cost = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + (same ? 0 : 1));
      const exchanged =
        i > 1 &&
        j > 1 &&
        a.charCodeAt(i - 1) === b.charCodeAt(j - 2) &&
        a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
      if (exchanged) cost = Math.min(cost, (twoAbove[j - 2] ?? 0) + 1);
      row.push(cost);
      if (cost < least) least = cost;
    }
    if (least > most) return most + 1;
    twoAbove = above;
    above = row;
  }
  return Math.min(above[b.length] ?? most + 1, most + 1);
}

/** How many slips a word of that length may hold: short words differ by a letter because they are other words. */
export const slipsAllowed = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : 2);

/** How far a typed word is from the beginning of a known one, as the rest may still be missing; `most + 1` when it is none of it. */
export function slipsToBeginning(typed: string, known: string, most: number): number {
  let best = most + 1;
  for (let extra = -most; extra <= most; extra += 1) {
    const length = typed.length + extra;
    if (length < 1 || (extra > 0 && length > known.length)) continue;
    best = Math.min(best, slips(typed, known.slice(0, length), Math.min(most, best)));
    if (best === 0) break;
  }
  return best;
}
