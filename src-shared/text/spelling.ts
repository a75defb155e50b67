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

/** Reused from word to word: a slip is looked for among thousands of them while somebody types. */
let rows = [new Uint8Array(64), new Uint8Array(64), new Uint8Array(64)] as const;

/**
 * How far a typed word is from the beginning of a known one, as the rest may still be missing; `most + 1` when it is none of it. The
 * same as the least of `slips` over all beginnings, reckoned in one go and only near the diagonal.
 */
export function slipsToBeginning(typed: string, known: string, most: number): number {
  const far = most + 1;
  const size = typed.length;
  const end = Math.min(known.length, size + most);
  if (end < 1 || end < size - most) return far;
  if (end + 2 > rows[0].length)
    rows = [new Uint8Array(2 * end), new Uint8Array(2 * end), new Uint8Array(2 * end)];
  let [twoAbove, above, row] = rows;
  for (let j = 0; j <= end; j += 1) above[j] = Math.min(j, far);
  for (let i = 1; i <= size; i += 1) {
    const from = Math.max(1, i - most);
    const to = Math.min(end, i + most);
    const letter = typed.charCodeAt(i - 1);
    const before = i > 1 ? typed.charCodeAt(i - 2) : -1;
    row[from - 1] = from === 1 ? Math.min(i, far) : far;
    let least = row[from - 1] ?? far;
    for (let j = from; j <= to; j += 1) {
      const other = known.charCodeAt(j - 1);
      let cost = (above[j - 1] ?? 0) + (letter === other ? 0 : 1);
      cost = Math.min(cost, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, far);
      if (before === other && j > 1 && letter === known.charCodeAt(j - 2))
        cost = Math.min(cost, (twoAbove[j - 2] ?? 0) + 1);
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return far;
    // The next row looks one further than this one went.
    if (to < end) row[to + 1] = far;
    [twoAbove, above, row] = [above, row, twoAbove];
  }
  let best = far;
  for (let j = Math.max(1, size - most); j <= end; j += 1) best = Math.min(best, above[j] ?? far);
  return best;
}
