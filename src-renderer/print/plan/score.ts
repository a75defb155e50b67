import type { CompetitorSection } from '../model';

/** Weighted mean of each supplier's scores; null where nothing was judged. */
export function weightedScores(s: Pick<CompetitorSection, 'suppliers' | 'factors'>): (number | null)[] {
  return s.suppliers.map((_, n) => {
    let sum = 0;
    let weight = 0;
    for (const factor of s.factors) {
      const score = factor.scores[n];
      if (score === null || score === undefined) continue;
      sum += score * factor.weight;
      weight += factor.weight;
    }
    return weight > 0 ? sum / weight : null;
  });
}

/** How far we (the first supplier) stand before or behind the best of the others; null where unknown. */
export function gapToBest(scores: (number | null | undefined)[]): number | null {
  const [own, ...others] = scores;
  const known = others.filter((s): s is number => typeof s === 'number');
  return typeof own === 'number' && known.length > 0 ? own - Math.max(...known) : null;
}

/** Mean of 1-5 judgements mapped to 0-100. */
export function scoreOf100(scores: number[]): number {
  if (scores.length === 0) return 0;
  const mean = scores.reduce((a, b) => a + b, 0) / scores.length;
  return Math.round(((mean - 1) / 4) * 100);
}
