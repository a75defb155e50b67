/** Dates of the sample follow the day it is made, so that it always looks alive. */
export interface SampleClock {
  readonly today: string;
  /** ISO date so many days from today. */
  day(offset: number): string;
  /** ISO instant so many days and hours from today. */
  instant(days: number, hour: number, minute?: number): string;
  /** First day of the month so many months from this one. */
  month(offset: number): string;
  readonly year: number;
}

/** @param today ISO date */
export function sampleClock(today: string): SampleClock {
  const base = new Date(`${today}T00:00:00Z`);
  const iso = (date: Date) => date.toISOString().slice(0, 10);
  const day = (offset: number) => iso(new Date(base.getTime() + offset * 86_400_000));
  return {
    today,
    day,
    instant: (days, hour, minute = 0) =>
      `${day(days)}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}:00.000Z`,
    month: (offset) => iso(new Date(Date.UTC(base.getUTCFullYear(), base.getUTCMonth() + offset, 1))),
    year: base.getUTCFullYear(),
  };
}
