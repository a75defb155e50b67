import { textWidth } from '../charts/text-width';

const pointsPerMm = 72 / 25.4;
/** Type of the cells and of the heads, in points; Chinese is set larger, the measure serves both. */
const sizes = { cell: 8.1, head: 6.75 };
/** Between the text of a column and the next column, in millimetres. */
const gap = 4;
const least = 9;
/** A column that would take more wraps instead; a longer word breaks. */
const most = 62;
const longestWord = 26;
/** What a column takes that holds no more than a head of usual length. */
const usualHead = 60;

/** A column to find a width for. */
export interface ColumnTexts {
  readonly head: string;
  readonly numeric: boolean;
  readonly texts: readonly string[];
}

const millimetres = (points: number): number => points / pointsPerMm + gap;

/** What all but a few texts need: those few wrap rather than widen the column for all. */
function usual(widths: number[]): number {
  widths.sort((a, b) => a - b);
  return widths[Math.floor(widths.length * 0.95)] ?? 0;
}

const wordWidth = (text: string, size: number): number =>
  // Chinese breaks anywhere.
  text.split(/[\s\u2e80-\uffef]+/).reduce((widest, word) => Math.max(widest, textWidth(word, size)), 0);

/** Widths between which a column may stand. */
function bounds({ head, numeric, texts }: ColumnTexts): { want: number; need: number } {
  const whole = texts.map((text) => textWidth(text, sizes.cell));
  if (numeric) {
    // Half a figure is a wrong figure.
    const widest = Math.max(0, ...whole, wordWidth(head, sizes.head));
    const width = Math.max(least, millimetres(widest));
    return { want: width, need: width };
  }
  const words = usual(texts.map((text) => wordWidth(text, sizes.cell)));
  const need = Math.max(millimetres(words), millimetres(wordWidth(head, sizes.head)));
  const want = millimetres(Math.max(usual(whole), Math.min(textWidth(head, sizes.head), usualHead)));
  return {
    want: Math.min(most, Math.max(least, want, Math.min(longestWord, need))),
    need: Math.min(longestWord, Math.max(least, need)),
  };
}

/**
 * Widths in millimetres that add up to `room`. Where there is too little, the widest columns of text give way first, none below its
 * longest words while that can be had, and a column of figures never. Where there is more than enough, the texts share it.
 */
export function columnWidths(columns: readonly ColumnTexts[], room: number): number[] {
  const all = columns.map((column) => ({ ...bounds(column), numeric: column.numeric }));
  const sum = (widths: readonly number[]) => widths.reduce((whole, one) => whole + one, 0);
  const wants = all.map(({ want }) => want);
  if (sum(wants) <= room) {
    const growing = all.some(({ numeric }) => !numeric)
      ? all.map(({ numeric }) => !numeric)
      : all.map(() => true);
    const share = sum(wants.filter((_, index) => growing[index]));
    return rounded(
      wants.map((want, index) => (growing[index] ? want + ((room - sum(wants)) * want) / share : want)),
    );
  }
  const at = (level: number) => all.map(({ want, need }) => Math.max(need, Math.min(want, level)));
  const needs = at(0);
  if (sum(needs) >= room) {
    const figures = sum(needs.filter((_, index) => all[index]?.numeric));
    const words = sum(needs) - figures;
    const rest = Math.max(room - figures, 0);
    return rounded(
      words > 0 && rest > 0
        ? needs.map((need, index) => (all[index]?.numeric ? need : (need * rest) / words))
        : needs.map((need) => (need * room) / sum(needs)),
    );
  }
  let [low, high] = [0, most];
  for (let step = 0; step < 30; step += 1) {
    const middle = (low + high) / 2;
    if (sum(at(middle)) > room) high = middle;
    else low = middle;
  }
  return rounded(at(low));
}

/** Downwards, so that the sum stays within the sheet. */
const rounded = (widths: readonly number[]): number[] => widths.map((one) => Math.floor(one * 10) / 10);
