import type { CourtesySum } from '@shared/features/courtesies/model';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../../app/useFormat';
import classes from '../CourtesiesPage.module.css';

/** What went to and came from each person, a row for each currency. */
export function SumTable({ sums }: { sums: readonly CourtesySum[] }) {
  const { t } = useTranslation('courtesies');
  const format = useFormat();
  const amount = (value: number, currency: string | null) =>
    value === 0 ? '–' : format.money(value, currency ?? undefined);
  return (
    <div className={classes.scroller}>
      <table className={classes.table} aria-label={t('byPerson')}>
        <thead>
          <tr>
            <th scope="col">{t('column.person')}</th>
            <th scope="col">{t('column.customer')}</th>
            <th scope="col" data-number>
              {t('entries')}
            </th>
            <th scope="col">{t('currency')}</th>
            <th scope="col" data-number>
              {t('direction.given')}
            </th>
            <th scope="col" data-number>
              {t('direction.received')}
            </th>
          </tr>
        </thead>
        <tbody>
          {sums.map((sum) => (
            <tr key={`${sum.contactId}${sum.currency}`}>
              <td className="m">
                <Link to={`/customers/${sum.customerId}/people?person=${sum.contactId}`}>
                  {sum.contactName}
                </Link>
              </td>
              <td>{sum.customerName}</td>
              <td data-number>{format.number(sum.count)}</td>
              <td>{sum.currency ?? '–'}</td>
              <td data-number>{amount(sum.given, sum.currency)}</td>
              <td data-number>{amount(sum.received, sum.currency)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
