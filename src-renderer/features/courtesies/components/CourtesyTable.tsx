import type { Courtesy } from '@shared/features/courtesies/model';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../../app/useFormat';
import classes from '../CourtesiesPage.module.css';
import { Direction } from './Direction';

interface CourtesyTableProps {
  readonly rows: readonly Courtesy[];
  /** Absent where one may only read. */
  onEdit?(row: Courtesy): void;
}

/** The entries of the register, one a row. */
export function CourtesyTable({ rows, onEdit }: CourtesyTableProps) {
  const { t } = useTranslation('courtesies');
  const format = useFormat();
  return (
    <div className={classes.scroller}>
      <table className={classes.table} aria-label={t('title')}>
        <thead>
          <tr>
            <th scope="col">{t('column.date')}</th>
            <th scope="col">{t('column.direction')}</th>
            <th scope="col">{t('column.what')}</th>
            <th scope="col">{t('column.person')}</th>
            <th scope="col">{t('column.customer')}</th>
            <th scope="col">{t('column.occasion')}</th>
            <th scope="col" data-number>
              {t('column.value')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td className="n">{format.date(row.givenOn, 'long')}</td>
              <td>
                <Direction value={row.direction} />
              </td>
              <td className="m">
                {onEdit ? (
                  <button type="button" className={classes.what} onClick={() => onEdit(row)}>
                    {row.what}
                  </button>
                ) : (
                  row.what
                )}
                {row.note && <span className={classes.under}>{row.note}</span>}
              </td>
              <td>
                <Link className="link" to={`/customers/${row.customerId}/people?person=${row.contactId}`}>
                  {row.contactName}
                </Link>
              </td>
              <td>
                <Link to={`/customers/${row.customerId}`}>{row.customerName}</Link>
              </td>
              <td>{row.occasion ?? '–'}</td>
              <td data-number>
                {row.value === null ? '–' : format.money(row.value, row.currency ?? undefined)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
