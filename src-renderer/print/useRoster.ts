import type { CustomerRow } from '@shared/features/customers/model';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { createFormat } from '../app/format';
import { listFields } from '../features/customers/list-fields';
import { listWords } from '../features/customers/list-words';
import type { CustomerListInput } from '../features/customers/queries';
import { askedFor } from '../features/customers/row-value';
import { fieldQueries } from '../features/fields/queries';
import { i18next } from '../i18n';
import { api } from '../rpc/api';
import { tableKey } from '../rpc/invalidate';
import type { AdaptContext } from './adapt/context';
import { rosterFrom } from './adapt/roster';
import type { Roster } from './model';
import { mostRows, parseRoster, type RosterOptions } from './roster';

const pageSize = 500;

/** The customers of a roster, in the order of the list. */
async function readRows({
  list,
  columns,
  ids,
}: RosterOptions): Promise<{ rows: CustomerRow[]; total: number }> {
  const wanted = ids && new Set(ids);
  const keys = [...columns, ...(list.groupBy ? [list.groupBy.key] : [])];
  // Checked by the contract like any question of the list.
  const question = { ...list, columns: askedFor(keys) } as CustomerListInput;
  const rows: CustomerRow[] = [];
  for (let offset = 0; ; offset += pageSize) {
    const answer = await api.customers.list({ ...question, offset, limit: pageSize });
    rows.push(...answer.rows.filter((row) => !wanted || wanted.has(row.id)));
    const done = answer.rows.length === 0 || offset + pageSize >= answer.total || rows.length >= mostRows;
    if (done) return { rows: rows.slice(0, mostRows), total: wanted ? rows.length : answer.total };
  }
}

/** The roster that the options of an address ask for. */
export function useRoster(
  context: AdaptContext | null,
  text: string | null,
): { doc: Roster | null; error: unknown } {
  const options = useMemo(() => parseRoster(text), [text]);
  const { data, error } = useQuery({
    queryKey: tableKey(
      ['customers', 'activities', 'contacts', 'plans', 'complaints', 'tasks'],
      'roster',
      options,
    ),
    queryFn: () => (options ? readRows(options) : { rows: [], total: 0 }),
    enabled: options !== null,
  });
  const own = useQuery({ ...fieldQueries.all(), enabled: options !== null });
  const doc = useMemo(() => {
    if (!context || !options || !data || !own.data) return null;
    const t = i18next.getFixedT(context.lang, 'customers');
    const fields = listFields(t, own.data, context.lang === 'zh-CN');
    const format = createFormat({
      language: context.lang,
      currency: context.currency,
      dateFormat: 'auto',
    });
    const words = listWords(t, fields, format, (id) => {
      const name = context.members.get(id);
      return name === undefined ? null : { name, me: false };
    });
    return rosterFrom(context, options, data.rows, data.total, words);
  }, [context, options, data, own.data]);
  return { doc, error: error ?? own.error };
}
