const pattern = /^(?:(\d{4})\s*[-/.年]\s*|--)?(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/;
/** Stands for a year that is not known: 29 February must be possible. */
const leapYear = '2000';

/** `1974-05-18` or `05-18` (also 5月18日) as the file keeps it; null when there is no such day. */
export function parseBirthday(text: string): string | null {
  const [, year, month = '', day = ''] = pattern.exec(text.trim()) ?? [];
  const rest = `${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${year ?? leapYear}-${rest}T00:00:00Z`);
  const exists = !Number.isNaN(date.getTime()) && date.toISOString().slice(5, 10) === rest;
  return exists ? `${year ?? '-'}-${rest}` : null;
}

/** `--05-18` reads as 05-18: the year is not known. */
export const shownBirthday = (birthday: string | null): string | null => birthday?.replace(/^--/, '') ?? null;
