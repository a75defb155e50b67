import { relationships } from '@shared/features/customers/fields';
import type { CustomerRow } from '@shared/features/customers/model';
import type { TFunction } from 'i18next';
import type { Format } from '../../../app/format';
import { ClassBadge } from '../../../components/ClassBadge';
import { Member } from '../../../components/Member';
import { Pips } from '../../../components/Pips';
import type { Column } from '../../../components/table/columns';
import { choiceLabel } from '../labels';
import { Restricted } from './Restricted';

/** The columns of the customers list; ids are the sort keys of the contract where they sort. */
export function customerColumns(
  t: TFunction<'customers'>,
  format: Format,
  currency: string,
): Column<CustomerRow>[] {
  const dash = <span className="t4">{t('empty', { ns: 'common' })}</span>;
  const symbol = new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay: 'narrowSymbol' })
    .formatToParts(0)
    .find((part) => part.type === 'currency')?.value;
  const amount = (value: number | null) =>
    value === null || value === 0
      ? dash
      : format.money(Math.round(value / 100) * 100, currency, { bare: true });
  const text = (
    id: 'code' | 'city' | 'region' | 'country',
    width: number,
    hidden = false,
  ): Column<CustomerRow> => ({
    id,
    header: t(`field.${id}`),
    width,
    sortable: true,
    hidden,
    cell: (row) => row[id] ?? dash,
    title: (row) => row[id] ?? undefined,
  });
  return [
    {
      id: 'abcClass',
      header: t('column.class'),
      quietHeader: true,
      width: 38,
      sortable: true,
      cell: (row) => <ClassBadge value={row.abcClass} />,
    },
    {
      id: 'name',
      header: t('field.name'),
      width: 200,
      grow: 3,
      primary: true,
      sortable: true,
      cell: (row) =>
        row.restricted ? (
          <span className="row">
            <span className="ell">{row.name}</span>
            <Restricted />
          </span>
        ) : (
          row.name
        ),
      title: (row) => row.name,
    },
    text('code', 90, true),
    text('city', 104),
    text('region', 104, true),
    text('country', 104, true),
    { id: 'phone', header: t('field.phone'), width: 140, hidden: true, cell: (row) => row.phone ?? dash },
    {
      id: 'lineOfBusiness',
      header: t('field.lineOfBusiness'),
      width: 150,
      hidden: true,
      cell: (row) => row.lineOfBusiness ?? dash,
      title: (row) => row.lineOfBusiness ?? undefined,
    },
    {
      id: 'tier',
      header: t('field.tier'),
      width: 84,
      sortable: true,
      cell: (row) => (row.tier ? choiceLabel(t, 'tier', row.tier) : dash),
    },
    {
      id: 'relationship',
      header: t('field.relationship'),
      width: 108,
      sortable: true,
      cell: (row) =>
        row.relationship ? (
          <span className="row" style={{ gap: 6 }}>
            <Pips value={relationships.indexOf(row.relationship) + 1} />
            {choiceLabel(t, 'relationship', row.relationship)}
          </span>
        ) : (
          dash
        ),
    },
    {
      id: 'lifecycle',
      header: t('column.lifecycle'),
      width: 96,
      sortable: true,
      hidden: true,
      cell: (row) => choiceLabel(t, 'lifecycleSet', row.lifecycle),
    },
    {
      id: 'sales12m',
      header: `${t('column.sales12m')}, ${symbol}`,
      width: 124,
      align: 'right',
      sortable: true,
      cell: (row) => amount(row.sales12m),
    },
    {
      id: 'vsPrior',
      header: t('column.vsPrior'),
      width: 76,
      align: 'right',
      cell: (row) =>
        row.sales12m && row.salesPrior
          ? format.percent(row.sales12m / row.salesPrior - 1, { signed: true })
          : dash,
    },
    {
      id: 'overdue',
      header: `${t('field.overdue')}, ${symbol}`,
      width: 100,
      align: 'right',
      sortable: true,
      cell: (row) => (row.overdue ? <span className="danger">{amount(row.overdue)}</span> : dash),
    },
    {
      id: 'ownerId',
      header: t('column.owner'),
      width: 124,
      sortable: true,
      cell: (row) => <Member id={row.ownerId} />,
    },
    {
      id: 'nextStepOn',
      header: t('field.nextStep'),
      width: 180,
      grow: 1,
      sortable: true,
      title: (row) => row.nextStep ?? undefined,
      cell: (row) => {
        if (!row.nextStep && !row.nextStepOn) return dash;
        const late = row.nextStepOn !== null && row.nextStepOn < new Date().toISOString().slice(0, 10);
        return (
          <span className="row">
            <span className={late ? 'danger n' : 'n'} style={{ flex: '0 0 52px' }}>
              {row.nextStepOn ? format.date(row.nextStepOn) : ''}
            </span>
            <span className="ell">{row.nextStep}</span>
          </span>
        );
      },
    },
    {
      id: 'updatedAt',
      header: t('column.updatedAt'),
      width: 104,
      sortable: true,
      hidden: true,
      cell: (row) => <span className="n">{format.date(row.updatedAt)}</span>,
    },
  ];
}
