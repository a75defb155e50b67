import type { ComplaintListRow } from '@shared/features/complaints/model';
import type { TFunction } from 'i18next';
import type { Format } from '../../../app/format';
import { ClassBadge } from '../../../components/ClassBadge';
import { Member } from '../../../components/Member';
import { Pips } from '../../../components/Pips';
import { Status } from '../../../components/Tag';
import type { Column } from '../../../components/table/columns';
import { statusTone } from '../labels';
import { DueMark } from './DueMark';

interface ColumnsOptions {
  readonly t: TFunction<'complaints'>;
  readonly format: Format;
  readonly now: string;
  /** Leaves the customer out, on the customer's own page. */
  readonly withoutCustomer?: boolean;
}

/** The columns of every list of complaints. */
export function complaintColumns({
  t,
  format,
  now,
  withoutCustomer,
}: ColumnsOptions): Column<ComplaintListRow>[] {
  const dash = <span className="t4">{t('empty', { ns: 'common' })}</span>;
  const money = (amount: number | null, row: ComplaintListRow) =>
    amount === null ? dash : format.money(amount, row.currency, { compact: true });
  const kind = (row: ComplaintListRow) => [t(`kind.${row.kind}`), row.subKind].filter(Boolean).join(', ');
  const columns: Column<ComplaintListRow>[] = [
    {
      id: 'number',
      header: t('column.number'),
      width: 72,
      sortable: true,
      cell: (row) => <span className="n">{row.number}</span>,
    },
    {
      id: 'title',
      header: t('column.title'),
      width: 160,
      grow: 3,
      primary: true,
      sortable: true,
      cell: (row) => row.title,
      title: (row) => row.title,
    },
    {
      id: 'customer',
      header: t('column.customer'),
      width: 134,
      grow: 2,
      sortable: true,
      title: (row) => row.customerName,
      cell: (row) => (
        <span className="row" style={{ gap: 6 }}>
          <ClassBadge value={row.abcClass} />
          <span className="ell">{row.customerName}</span>
        </span>
      ),
    },
    {
      id: 'kind',
      header: t('column.kind'),
      width: 108,
      grow: 1,
      sortable: true,
      cell: kind,
      title: kind,
    },
    {
      id: 'severity',
      header: t('column.severity'),
      width: 82,
      sortable: true,
      title: (row) => t('severityWord', { value: row.severity, word: t(`severity.${row.severity as 1}`) }),
      cell: (row) => (
        <span className="row" style={{ gap: 6 }}>
          <Pips value={row.severity} />
          <span className="n">{row.severity}</span>
        </span>
      ),
    },
    {
      id: 'status',
      header: t('column.status'),
      width: 130,
      sortable: true,
      cell: (row) => <Status tone={statusTone(row.status)}>{t(`status.${row.status}`)}</Status>,
    },
    {
      id: 'due',
      header: t('column.due'),
      width: 150,
      sortable: true,
      cell: (row) => <DueMark row={row} now={now} />,
    },
    {
      id: 'owner',
      header: t('column.owner'),
      width: 104,
      sortable: true,
      cell: (row) => <Member id={row.ownerId} />,
    },
    {
      id: 'received',
      header: t('column.received'),
      width: 84,
      sortable: true,
      title: (row) => format.dateTime(row.receivedAt),
      cell: (row) => <span className="n">{format.date(row.receivedAt)}</span>,
    },
    {
      id: 'claim',
      header: t('column.claim'),
      width: 88,
      align: 'right',
      sortable: true,
      cell: (row) => money(row.claimAsked, row),
    },
    {
      id: 'agreed',
      header: t('column.agreed'),
      width: 88,
      align: 'right',
      sortable: true,
      hidden: true,
      cell: (row) => money(row.claimAgreed, row),
    },
    {
      id: 'contact',
      header: t('column.contact'),
      width: 110,
      hidden: true,
      cell: (row) => row.contactName ?? dash,
    },
  ];
  return withoutCustomer ? columns.filter((column) => column.id !== 'customer') : columns;
}
