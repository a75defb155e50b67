import type { SampleClock } from './dates';
import type { Firm } from './firms';
import { products } from './phrases';
import type { Random } from './random';
import { storyQuarters } from './story/people';

/** Sales lines of one firm: three years, up to three products a month, growing or shrinking by the firm's own pace. */
export function salesOf(
  firm: Firm,
  customerId: string,
  lang: 0 | 1,
  clock: SampleClock,
  random: Random,
  salesperson: string,
) {
  if (firm.trade === 0) return [];
  const growth = 0.82 + random.next() * 0.5;
  const lines = [];
  for (let month = -36; month < 0; month += 1) {
    const yearsBack = Math.ceil(-month / 12) - 1;
    const yearly = firm.trade * 100_000 * growth ** -yearsBack;
    const share = random.int(1, 3);
    for (let index = 0; index < share; index += 1) {
      const amount = Math.round((yearly / 12 / share) * (0.85 + random.next() * 0.3));
      lines.push({
        customerId,
        soldOn: `${clock.month(month).slice(0, 8)}${String(random.int(2, 27)).padStart(2, '0')}`,
        product: random.pick(products)[lang],
        quantity: random.int(1, 40),
        amount,
        margin: Math.round(amount * (0.2 + random.next() * 0.16)),
        region: lang === 1 ? firm.cityZh : firm.city,
        salesperson,
      });
    }
  }
  return lines;
}

/** Shares of the products in the first customer's purchases. */
const storyShares = [0.47, 0.25, 0.14, 0.1, 0.04] as const;

/** Sales lines of the first customer: the quarters the sample plan shows, month by month up to today. */
export function storySales(
  customerId: string,
  lang: 0 | 1,
  clock: SampleClock,
  random: Random,
  salesperson: string,
) {
  return storyQuarters.flatMap((thousands, index) =>
    [0, 1, 2].flatMap((third) => {
      const month = index * 3 + third;
      const soldOn = `${clock.year - 2 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-15`;
      if (soldOn > clock.today) return [];
      return storyShares.map((share, place) => {
        const amount = Math.round((thousands * 100_000 * share) / 3);
        return {
          customerId,
          soldOn,
          product: products[place]?.[lang] ?? null,
          quantity: random.int(2, 30),
          amount,
          margin: Math.round(amount * 0.315),
          region: lang === 1 ? '宁波' : 'Ningbo',
          salesperson,
        };
      });
    }),
  );
}
