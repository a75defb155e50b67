import type { CustomerRow } from '@shared/features/customers/model';
import type { ListWords } from '../../features/customers/list-words';
import { rowValue } from '../../features/customers/row-value';
import type { Roster, RosterColumn, RosterRow } from '../model';
import type { RosterOptions } from '../roster';
import { type AdaptContext, adapter, headOf } from './context';
import { columnWidths } from './roster-columns';

/** Text across a sheet in millimetres; A4 and Letter agree as they do elsewhere. */
export const rosterWidth = (landscape: boolean): number => (landscape ? 243 : 172);

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
  const columns = keys.map((key, column) => ({
    key,
    head: words.fields.label(key),
    numeric: numericKinds.has(words.fields.all.get(key)?.kind ?? ''),
    texts: texts.map((row) => row[column] ?? ''),
  }));
  const widths = columnWidths(columns, rosterWidth(landscape));
  return columns.map(({ key, head, numeric }, index) => ({ key, head, numeric, width: widths[index] ?? 0 }));
}
