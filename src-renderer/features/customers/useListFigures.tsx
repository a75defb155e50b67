import { useDebouncedValue } from '@mantine/hooks';
import type { contract } from '@shared/contract';
import type { OutputOf } from '@shared/rpc/operation';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ClassBadge } from '../../components/ClassBadge';
import type { TableSection } from '../../components/table/props';
import type { ViewQuestion } from '../views/view-data';
import type { whichOf } from './list-state';
import type { ListWords } from './list-words';
import { customerQueries } from './queries';

type Totals = OutputOf<(typeof contract)['customers']['totals']>;
type Sum = Totals['sums'][number];
export type SumKey = Exclude<keyof Sum, 'currency' | 'count'>;
/** Columns that are added up. */
export const summedKeys: readonly SumKey[] = [
  'sales12m',
  'salesPrior',
  'margin12m',
  'receivable',
  'overdue',
  'creditLimit',
];

/** Sums after the typing has paused: the list itself comes first. */
const pause = 250;

/** Amounts of each currency beside each other, never added together. */
export function sumText(sums: readonly Sum[], key: SumKey, words: ListWords, currency: string): string {
  const byCurrency = new Map<string, number>();
  for (const sum of sums) {
    const own = sum.currency ?? currency;
    byCurrency.set(own, (byCurrency.get(own) ?? 0) + sum[key]);
  }
  const filled = [...byCurrency].filter(([, value]) => value !== 0);
  return filled
    .sort(([a], [b]) => Number(b === currency) - Number(a === currency) || (a < b ? -1 : 1))
    .map(([own, value]) => words.format.money(Math.round(value / 100) * 100, own, { compact: true }))
    .join(' · ');
}

interface FiguresOptions {
  /** Which customers are listed. */
  readonly which: ReturnType<typeof whichOf>;
  readonly group: ViewQuestion['group'];
  readonly total: number | null;
  readonly totalsShown: boolean;
  readonly words: ListWords;
  readonly currency: string;
}

/** The heads of the groups with their counts, and the row of totals. */
export function useListFigures(options: FiguresOptions) {
  const { which, group, total, totalsShown, words, currency } = options;
  const { t } = useTranslation('customers');
  const [quiet] = useDebouncedValue(which, pause);
  const { data: grouped } = useQuery({
    ...customerQueries.groups(groupsInput(which, group)),
    enabled: group !== null,
  });
  const { data: totals } = useQuery({
    ...customerQueries.totals({ who: { question: quiet, except: [] } }),
    enabled: totalsShown || group !== null,
  });
  // Sums of a group are of all its customers, so they mean something only where all are of one currency.
  const currencies = new Set((totals?.sums ?? []).map((sum) => sum.currency ?? currency));
  const only = currencies.size === 1 ? [...currencies][0] : undefined;

  const sections = useMemo((): readonly TableSection[] | undefined => {
    if (!group || !grouped || total === null) return undefined;
    const money = (value: number) =>
      words.format.money(Math.round(value / 100) * 100, only, { compact: true });
    const heads = grouped.groups.map(
      ({ value, count, sales12m, overdue }): TableSection => ({
        id: JSON.stringify(value),
        label:
          group.key === 'abcClass' && (value === 'A' || value === 'B' || value === 'C') ? (
            <ClassBadge value={value} />
          ) : (
            words.group(group.key, value)
          ),
        count,
        note: only !== undefined && (sales12m !== 0 || overdue !== 0) && (
          <span className="n">
            {sales12m !== 0 && `${t('column.sales12m')} ${money(sales12m)}`}
            {sales12m !== 0 && overdue !== 0 && ' · '}
            {overdue !== 0 && `${t('field.overdue')} ${money(overdue)}`}
          </span>
        ),
      }),
    );
    const rest = total - heads.reduce((sum, head) => sum + head.count, 0);
    return grouped.leftOut > 0 && rest > 0
      ? [...heads, { id: 'rest', label: t('restOfGroups', { count: grouped.leftOut }), count: rest }]
      : heads;
  }, [group, grouped, total, words, only, t]);

  const totalsRow = useMemo(() => {
    if (!totalsShown || !totals) return undefined;
    const row: Record<string, React.ReactNode> = {
      name: t('sumRow'),
    };
    for (const key of summedKeys) {
      const text = sumText(totals.sums, key, words, currency);
      if (text !== '')
        row[key] = (
          <span className="n ell" title={text}>
            {text}
          </span>
        );
    }
    return row;
  }, [totalsShown, totals, words, currency, t]);
  return { sections, totals: totalsRow };
}

function groupsInput(which: ReturnType<typeof whichOf>, group: ViewQuestion['group']) {
  const { group: _, ...question } = which;
  return { ...question, key: group?.key ?? 'name', desc: group?.desc ?? false };
}
