import type { CourtesySum, Direction } from './model';

/**
 * Directions in which one person's courtesies of a year are worth more than the team allows itself.
 * @param sum of one person, one currency and one year
 * @param limit minor units in `currency`; 0 is no limit. Amounts in other currencies are not compared
 */
export function overLimit(
  sum: Pick<CourtesySum, Direction | 'currency'>,
  limit: number,
  currency: string,
): Direction[] {
  if (limit <= 0 || (sum.currency !== null && sum.currency !== currency)) return [];
  return (['given', 'received'] as const).filter((direction) => sum[direction] > limit);
}
