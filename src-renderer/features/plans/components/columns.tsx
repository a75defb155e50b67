import type { PlanListRow } from '@shared/features/plans/model';
import type { TFunction } from 'i18next';
import type { Format } from '../../../app/format';
import { ClassBadge } from '../../../components/ClassBadge';
import { Member } from '../../../components/Member';
import { Status, type Tone } from '../../../components/Tag';
import type { Column } from '../../../components/table/columns';

export const planTones: Record<PlanListRow['status'], Tone> = {
  draft: 'plain',
  in_review: 'warn',
  approved: 'accent',
  archived: 'plain',
};

/** `2027` for a whole year, otherwise both days. */
export function periodText(format: Format, plan: { periodFrom: string; periodTo: string }): string {
  const year = plan.periodFrom.slice(0, 4);
  if (plan.periodFrom === `${year}-01-01` && plan.periodTo === `${year}-12-31`) return year;
  return `${format.date(plan.periodFrom, 'long')} – ${format.date(plan.periodTo, 'long')}`;
}

/** The columns of every list of plans. */
export function planColumns(
  t: TFunction<'plans'>,
  format: Format,
  today: string,
  ofCustomer = false,
): Column<PlanListRow>[] {
  const dash = <span className="t4">{t('empty', { ns: 'common' })}</span>;
  const columns: Column<PlanListRow>[] = [
    {
      id: 'customer',
      header: t('column.customer'),
      width: 200,
      grow: 2,
      primary: !ofCustomer,
      title: (row) => row.customerName,
      cell: (row) => (
        <span className="row" style={{ gap: 8 }}>
          <ClassBadge value={row.abcClass} />
          <span className="ell">{row.customerName}</span>
        </span>
      ),
    },
    {
      id: 'title',
      header: t('column.title'),
      width: 140,
      grow: 1,
      primary: ofCustomer,
      cell: (row) => row.title,
      title: (row) => row.title,
    },
    {
      id: 'period',
      header: t('column.period'),
      width: 76,
      cell: (row) => <span className="n">{periodText(format, row)}</span>,
    },
    {
      id: 'status',
      header: t('column.status'),
      width: 110,
      cell: (row) => <Status tone={planTones[row.status]}>{t(`status.${row.status}`)}</Status>,
    },
    { id: 'owner', header: t('column.owner'), width: 124, cell: (row) => <Member id={row.ownerId} /> },
    {
      id: 'review',
      header: t('column.review'),
      width: 92,
      cell: (row) =>
        row.reviewOn ? (
          <span className={row.reviewOn < today ? 'danger n' : 'n'}>{format.date(row.reviewOn)}</span>
        ) : (
          dash
        ),
    },
    {
      id: 'actions',
      header: t('column.actions'),
      width: 100,
      align: 'right',
      cell: (row) => (row.actionsOpen > 0 ? format.number(row.actionsOpen) : dash),
    },
    {
      id: 'overdue',
      header: t('column.overdue'),
      width: 84,
      align: 'right',
      cell: (row) =>
        row.actionsOverdue > 0 ? <span className="danger">{format.number(row.actionsOverdue)}</span> : dash,
    },
    {
      id: 'nextAction',
      header: t('column.nextAction'),
      width: 96,
      cell: (row) => (row.nextActionOn ? <span className="n">{format.date(row.nextActionOn)}</span> : dash),
    },
    {
      id: 'progress',
      header: t('column.progress'),
      width: 84,
      align: 'right',
      cell: (row) => `${row.sectionsFilled} / 10`,
    },
  ];
  return ofCustomer ? columns.filter((column) => column.id !== 'customer') : columns;
}
