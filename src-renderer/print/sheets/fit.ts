/** Smallest type on paper, in points. */
export const SMALLEST = 7.25;

/**
 * Sizes to try for a sheet whose text is set at `base` points, down to the smallest allowed, as factors of one.
 * The last one is the floor: what does not fit then goes to a second sheet.
 */
export function fitSteps(base: number, floor = SMALLEST, step = 0.03): number[] {
  const least = Math.min(1, floor / base);
  const steps: number[] = [];
  for (let f = 1; f > least; f -= step) steps.push(Math.round(f * 1000) / 1000);
  steps.push(Math.round(least * 1000) / 1000);
  return steps;
}
