import type { CustomerRow } from '@shared/features/customers/model';
import type { ListWords } from '../../features/customers/list-words';
import { rowValue } from '../../features/customers/row-value';
import { textWidth } from '../charts/text-width';
import type { Roster, RosterColumn, RosterRow } from '../model';
import type { RosterOptions } from '../roster';
import { type AdaptContext, adapter, headOf } from './context';

/** Text across a sheet in millimetres; A4 and Letter agree as they do elsewhere. */
export const rosterWidth = (landscape: boolean): number => (landscape ? 243 : 172);

const pointsPerMm = 72 / 25.4;
/** Type of the cells and the heads, in points. */
const sizes = { cell: 7.8, head: 6.75 };
const gap = 4;
const least = 9;
/** A column that would take more wraps instead. */
const most = 62;
const numericKinds = new Set(['money', 'integer', 'number', 'score']);

/**
 * A list as a roster: texts by the words of the paper's language, columns as wide as what stands in them, the name first among those that
 * give way when the sheet is too narrow.
 */
export function rosterFrom(
  context: AdaptContext,
  options: RosterOptions,
  rows: readonly CustomerRow[],
  total: number,
  words: ListWords,
): Roster {
  const keys = options.columns.filter((key) => words.fields.all.has(key));
  const texts = rows.map((row) => keys.map((key) => words.show(key, rowValue(row, key), row.currency)));
  const { groupBy } = options.list;
  const groups: Roster['groups'] = [];
  let before: string | undefined;
  rows.forEach((row, index) => {
    const title = groupBy ? groupTitle(words, groupBy.key, row) : undefined;
    if (groups.length === 0 || title !== before)
      groups.push({ ...(title !== undefined && { title }), rows: [] });
    before = title;
    const printed: RosterRow = { key: row.id, cells: texts[index] ?? [], abcClass: row.abcClass };
    groups.at(-1)?.rows.push(printed);
  });
  return {
    kind: 'roster',
    ...headOf(adapter(context), null),
    landscape: options.landscape,
    title: options.title,
    columns: columnsOf(keys, texts, words, options.landscape),
    groups,
    total,
    shown: rows.length,
  };
}

function groupTitle(words: ListWords, key: string, row: CustomerRow): string {
  const value = rowValue(row, key);
  return words.group(
    key,
    words.fields.all.get(key)?.kind === 'date' ? String(value ?? '').slice(0, 7) : value,
  );
}

function columnsOf(
  keys: readonly string[],
  texts: readonly (readonly string[])[],
  words: ListWords,
  landscape: boolean,
): RosterColumn[] {
  const wanted = keys.map((key, column) => {
    const head = textWidth(words.fields.label(key), sizes.head);
    const widths = texts.map((row) => textWidth(row[column] ?? '', sizes.cell)).sort((a, b) => a - b);
    // A few long texts wrap rather than widen the column for all.
    const usual = widths[Math.floor(widths.length * 0.95)] ?? 0;
    const points = Math.max(usual, Math.min(head, 60));
    return Math.min(most, Math.max(least, points / pointsPerMm + gap));
  });
  const room = rosterWidth(landscape);
  const sum = wanted.reduce((all, one) => all + one, 0);
  // Too wide: everything gives way in proportion. Too narrow: the texts share the rest.
  const grows = keys.map((key) => !numericKinds.has(words.fields.all.get(key)?.kind ?? ''));
  const growing = wanted.reduce((all, one, index) => all + (grows[index] ? one : 0), 0);
  return keys.map((key, index) => {
    const own = wanted[index] ?? least;
    const share =
      sum > room
        ? (own * room) / sum
        : grows[index] && growing > 0
          ? own + ((room - sum) * own) / growing
          : own;
    return {
      key,
      head: words.fields.label(key),
      width: Math.round(share * 10) / 10,
      numeric: numericKinds.has(words.fields.all.get(key)?.kind ?? ''),
    };
  });
}
