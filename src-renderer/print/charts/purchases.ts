import { r2 } from './geometry';

export interface PurchaseBar {
  name: string;
  y: number;
  parts: { supplier: number; x: number; w: number; amount: number }[];
  end: number;
  sum: number;
}

/** What the customer buys, by kind and supplier: stacked bars on one scale. */
export function layoutPurchases(rows: { name: string; amounts: number[] }[], width = 487.5): PurchaseBar[] {
  const left = 112;
  const right = width - 34;
  const sums = rows.map((row) => row.amounts.reduce((a, b) => a + Math.max(0, b), 0));
  const largest = Math.max(0, ...sums);
  const perUnit = largest > 0 ? (right - left) / largest : 0;
  return rows.map((row, n) => {
    let x = left;
    const parts: PurchaseBar['parts'] = [];
    row.amounts.forEach((amount, supplier) => {
      if (amount <= 0) return;
      const w = amount * perUnit;
      parts.push({ supplier, x: r2(x), w: r2(w), amount });
      x += w;
    });
    return { name: row.name, y: 16 + n * 19, parts, end: r2(x), sum: sums[n] ?? 0 };
  });
}
