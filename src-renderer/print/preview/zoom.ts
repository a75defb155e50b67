/**
 * How large the sheets are shown: two side by side where the screen is wide enough for them at two thirds of
 * their size, one otherwise; never larger than paper.
 */
export function deskZoom(room: number, sheet: number, gap: number, widest = 1): number {
  const free = room - 48;
  // A section of many pages lies in one row; down to half size all of it is shown.
  if (widest > 2)
    return Math.max(0.5, Math.min(1, Math.floor((free / (widest * sheet + (widest - 1) * gap)) * 100) / 100));
  const pair = free / (2 * sheet + gap);
  if (pair >= 0.66) return Math.min(1, Math.floor(pair * 100) / 100);
  return Math.max(0.3, Math.min(1, Math.floor((free / sheet) * 100) / 100));
}
