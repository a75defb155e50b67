import type { stages } from './fields';
import type { ContactValues } from './model';

const dayMs = 86_400_000;
const at = (iso: string): number => Date.parse(`${iso}T00:00:00Z`);
const isoOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
/** `05-18` of a birthday or a yearly day, whether its year is known or not. */
const monthDayOf = (day: string): string => day.slice(-5);

/** A month and day in a year; who was born on 29 February is thought of on the 28th in common years, so that nobody is late. */
function inYear(year: number, monthDay: string): string {
  return `${String(year).padStart(4, '0')}-${monthDay === '02-29' && !isLeap(year) ? '02-28' : monthDay}`;
}

/** The first time a yearly day comes on or after `from`. */
export function nextYearly(day: string, from: string): string {
  const year = Number(from.slice(0, 4));
  const thisYear = inYear(year, monthDayOf(day));
  return thisYear >= from ? thisYear : inYear(year + 1, monthDayOf(day));
}

/** When an important day comes next, on or after `from`: itself, or every year; null when it was once and is past. */
export function nextDay(day: string, from: string): string | null {
  if (day.startsWith('--')) return nextYearly(day, from);
  return day >= from ? day : null;
}

/** Whole days from one date to another. */
export const daysFrom = (from: string, to: string): number => Math.round((at(to) - at(from)) / dayMs);

/** Full years on a day; null where the year of birth is not known, or is still to come. */
export function ageOn(birthday: string | null, on: string): number | null {
  if (!birthday || birthday.startsWith('--') || birthday > on) return null;
  const year = Number(on.slice(0, 4));
  return year - Number(birthday.slice(0, 4)) - (inYear(year, monthDayOf(birthday)) > on ? 1 : 0);
}

/** A calendar day that is coming, and how a yearly day that falls on it may be written. */
export interface ComingDay {
  readonly date: string;
  readonly monthDay: string;
  readonly ahead: number;
}

/** The days from `today` on, `days` of them beyond it; 28 February of a common year stands for the 29th too. */
export function comingDays(today: string, days: number): ComingDay[] {
  const coming: ComingDay[] = [];
  for (let ahead = 0; ahead <= days; ahead += 1) {
    const date = isoOf(at(today) + ahead * dayMs);
    const monthDay = monthDayOf(date);
    coming.push({ date, monthDay, ahead });
    if (monthDay === '02-28' && !isLeap(Number(date.slice(0, 4))))
      coming.push({ date, monthDay: '02-29', ahead });
  }
  return coming;
}

/** What carries a relationship forward (domain, section 1). */
export const evidenceKeys = [
  'cognitionOrg',
  'cognitionPersonal',
  'benefitOrg',
  'benefitPersonal',
  'emotion',
] as const;
export type EvidenceKey = (typeof evidenceKeys)[number];
type Stage = (typeof stages)[number];

/** Known is who knows and is known, the organisation and the person; related is who also gains, and likes and trusts us. */
const neededFor: Readonly<Record<Stage, readonly EvidenceKey[]>> = {
  stranger: [],
  known: ['cognitionOrg', 'cognitionPersonal'],
  related: ['cognitionOrg', 'cognitionPersonal', 'benefitOrg', 'benefitPersonal', 'emotion'],
};

export interface StageReading {
  /** The stage after the present one; null at the last. */
  readonly next: Stage | null;
  /** Evidence not yet written down for the next stage. */
  readonly missing: readonly EvidenceKey[];
  /** Evidence that the present stage should rest on and that nobody has written down. */
  readonly unproven: readonly EvidenceKey[];
}

/** Which evidence stands behind a person's stage, and which the next one wants. No stage is read as a stranger's. */
export function readStage(person: Pick<ContactValues, 'stage' | EvidenceKey>): StageReading {
  const stage = person.stage ?? 'stranger';
  const next = stage === 'stranger' ? 'known' : stage === 'known' ? 'related' : null;
  const lacking = (wanted: Stage) => neededFor[wanted].filter((key) => !person[key]?.trim());
  return { next, missing: next ? lacking(next) : [], unproven: lacking(stage) };
}

/** What goes along when somebody changes firms: what is the person's, not the post's. */
export const personalKeys = [
  'name',
  'mobile',
  'wechat',
  'birthday',
  'stage',
  'personality',
  'bestWay',
  'education',
  'homeTown',
  'family',
  'hobbies',
  'likes',
  'dislikes',
  'cognitionPersonal',
  'benefitPersonal',
  'emotion',
] as const satisfies readonly (keyof ContactValues)[];
