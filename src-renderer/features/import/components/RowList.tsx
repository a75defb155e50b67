import type { CheckedRow, RowFilter } from '@shared/features/import/contract';
import type { ImportPlan } from '@shared/features/import/model';
import { foldName } from '@shared/features/import/resolve';
import type { ImportRecord } from '@shared/features/import/targets';
import { useQueries } from '@tanstack/react-query';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../app/useFormat';
import { SkeletonRows } from '../../../components/SkeletonRows';
import { importQueries, pageSize } from '../queries';
import { useWords } from '../useWords';
import classes from './CheckStep.module.css';

interface RowListProps {
  readonly uploadId: string;
  readonly plan: ImportPlan;
  readonly filter: RowFilter;
  /** Rows may be asked for: the plan on screen is the one that was checked last. */
  readonly fresh: boolean;
}

const rowHeights = { comfortable: 36, compact: 28 };

/** The rows of a filter, fetched by pages as they come into sight. */
export function RowList({ uploadId, plan, filter, fresh }: RowListProps) {
  const { t } = useTranslation('import');
  const scroller = useRef<HTMLElement>(null);
  const compact = document.documentElement.dataset.density === 'compact';
  const first = useQueries({
    queries: [{ ...importQueries.rows(uploadId, plan, filter, 0), enabled: fresh }],
  })[0];
  const total = first?.data?.total ?? 0;
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => (compact ? rowHeights.compact : rowHeights.comfortable),
    overscan: 12,
  });
  const items = virtual.getVirtualItems();
  const pages = [...new Set(items.map(({ index }) => Math.floor(index / pageSize)))];
  const answers = useQueries({
    queries: pages.map((page) => ({ ...importQueries.rows(uploadId, plan, filter, page), enabled: fresh })),
  });
  const rowAt = (index: number): CheckedRow | undefined => {
    const page = pages.indexOf(Math.floor(index / pageSize));
    return answers[page]?.data?.rows[index % pageSize];
  };
  return (
    <>
      <div className={classes.head} aria-hidden>
        <span>{t('check.line')}</span>
        <span>{t('check.what')}</span>
        <span>{t(`check.of.${plan.record}`)}</span>
        <span>{t('check.details')}</span>
      </div>
      <section
        ref={scroller}
        className={classes.list}
        aria-label={t('check.list')}
        aria-busy={!fresh || undefined}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
        tabIndex={0}
      >
        {!first?.data && <SkeletonRows rows={12} />}
        {first?.data && total === 0 && (
          <p className="t3" style={{ padding: '16px 24px' }}>
            {t('check.none')}
          </p>
        )}
        <ul style={{ height: virtual.getTotalSize() }} aria-label={t('check.list')}>
          {items.map(({ index, start }) => {
            const row = rowAt(index);
            return (
              <li key={index} className={classes.line} style={{ transform: `translateY(${start}px)` }}>
                {row && <Line row={row} record={plan.record} />}
              </li>
            );
          })}
        </ul>
      </section>
    </>
  );
}

function Line({ row, record }: { row: CheckedRow; record: ImportRecord }) {
  const { t } = useTranslation('import');
  const details = useDetails(record)(row);
  return (
    <>
      <span className="n t3">{row.line}</span>
      <span className={classes.action} data-action={row.action}>
        {t(doesOf(row, record))}
      </span>
      <span className="ell m" title={row.name}>
        {row.name || <span className="danger">{t('preview.empty')}</span>}
      </span>
      <span className="ell" title={details}>
        {details}
      </span>
    </>
  );
}

/** What happens to a row, in the words of what it is. */
function doesOf({ action }: CheckedRow, record: ImportRecord) {
  if (action === 'new' && record !== 'customers') return `doesNew.${record}` as const;
  return action === 'update' && record === 'people' ? 'does.updatePerson' : (`does.${action}` as const);
}

/** Says in one line what a row meets, changes and brings, and what is wrong with it. */
function useDetails(record: ImportRecord): (row: CheckedRow) => string {
  const { t } = useTranslation('import');
  const format = useFormat();
  const words = useWords();
  const atCustomer = ({ key, name, value }: NonNullable<CheckedRow['meets']>) =>
    foldName(name) === foldName(value) ? name : t('does.atBy', { name, key: t(`key.${key}`), value });
  return (row) => {
    const problemsFirst = row.issues.toSorted((a, b) => a.severity.localeCompare(b.severity));
    const parts = problemsFirst.map((issue) => {
      const sentence = words.issue(issue, issue.column === null ? '' : row.cells[issue.column]);
      const named = issue.target && issue.severity === 'problem' && issue.code !== 'no_name';
      return named ? `${words.target(issue.target ?? '')}: ${sentence}` : sentence;
    });
    const { meets } = row;
    if (meets && record !== 'customers') parts.unshift(atCustomer(meets));
    if (meets && row.action === 'person') parts.push(t('does.personOf', { line: meets.line ?? '' }));
    else if (meets && record === 'customers' && row.action !== 'problem') {
      const values = { name: meets.name, key: t(`key.${meets.key}`), value: meets.value };
      parts.push(t('does.updateBy', values));
    }
    for (const { field, before, after } of row.changes) {
      const values = { field: words.target(field), before: before ?? '–', after: after ?? '–' };
      parts.push(t('does.change', values));
    }
    const people = row.people.filter(({ isNew }) => isNew && record === 'customers').map(({ name }) => name);
    if (people.length > 0) parts.push(t('does.person1', { names: format.list(people) }));
    return parts.join(' · ');
  };
}
