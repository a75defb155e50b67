import { r2 } from './geometry';

export interface Timeline {
  /** First day of the first month, as days since 1970. */
  from: number;
  to: number;
  months: { x: number; month: number; year: number; quarter: boolean }[];
  xOf: (date: string) => number;
}

const DAY = 86_400_000;
const days = (date: string) => Math.floor(Date.parse(`${date.slice(0, 10)}T00:00:00Z`) / DAY);

/** Months from the first start to the last due date, whole months, at most three years. */
export function layoutTimeline(dates: string[], width = 96): Timeline | null {
  const known = dates.filter((d) => /^\d{4}-\d{2}-\d{2}/.test(d)).sort();
  const first = known[0];
  const last = known.at(-1);
  if (!first || !last) return null;
  let year = Number(first.slice(0, 4));
  let month = Number(first.slice(5, 7));
  const endYear = Number(last.slice(0, 4));
  const endMonth = Number(last.slice(5, 7));
  const count = Math.min(36, Math.max(6, (endYear - year) * 12 + endMonth - month + 1));
  const from = Date.UTC(year, month - 1, 1) / DAY;
  const to = Date.UTC(year, month - 1 + count, 1) / DAY;
  const months: Timeline['months'] = [];
  for (let n = 0; n < count; n += 1) {
    months.push({ x: r2((n / count) * width), month, year, quarter: (month - 1) % 3 === 0 });
    month += 1;
    if (month > 12) {
      month = 1;
      year += 1;
    }
  }
  const xOf = (date: string) => r2(((Math.min(to, Math.max(from, days(date))) - from) / (to - from)) * width);
  return { from, to, months, xOf };
}
