import { type CustomerFieldKey, fieldsOf } from '@shared/features/customers/fields';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../../app/useFormat';
import { ErrorState } from '../../../components/ErrorState';
import { SkeletonRows } from '../../../components/SkeletonRows';
import { choiceLabel } from '../../customers/labels';
import { customerQueries } from '../../customers/queries';
import classes from './Overview.module.css';

const choices = ['tier', 'relationship', 'position', 'attention'] as const;

/** What the plan takes from the customer file by itself: facts, classes and sales by quarter. */
export function Overview({ customerId }: { customerId: string }) {
  const { t } = useTranslation('plans');
  const words = useTranslation('customers');
  const format = useFormat();
  const { data: customer, error, refetch } = useQuery(customerQueries.detail(customerId));
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!customer) return <SkeletonRows rows={5} />;
  const facts = fieldsOf('basic').flatMap((field) => {
    const value = customer[field.key];
    if (value === null || value === '') return [];
    const text = field.kind === 'date' ? format.partialDate(String(value)) : String(value);
    return [{ key: field.key as CustomerFieldKey, text }];
  });
  const highest = Math.max(1, ...customer.quarters.map((one) => one.amount));
  return (
    <div className={classes.overview}>
      <p className="t3">
        {t('overview.lead')} <Link to={`/customers/${customerId}`}>{t('overview.openFile')}</Link>
      </p>
      <div className={classes.columns}>
        <dl>
          {facts.map((fact) => (
            <div key={fact.key}>
              <dt>{words.t(`field.${fact.key}`)}</dt>
              <dd>{fact.text}</dd>
            </div>
          ))}
        </dl>
        <dl>
          <div>
            <dt>{t('rail.class')}</dt>
            <dd>{customer.abcClass ?? '–'}</dd>
          </div>
          {choices.map((key) => {
            const value = customer[key];
            return (
              <div key={key}>
                <dt>{words.t(`field.${key}`)}</dt>
                <dd>{value ? choiceLabel(words.t, key, value) : '–'}</dd>
              </div>
            );
          })}
        </dl>
      </div>
      <h3>{t('overview.quarters')}</h3>
      {customer.quarters.length === 0 ? (
        <p className="t3">{t('overview.noSales')}</p>
      ) : (
        <ol className={classes.bars}>
          {customer.quarters.map((one) => (
            <li key={one.quarter}>
              <span className={classes.amount}>
                {format
                  .money(one.amount, customer.currency ?? undefined, { compact: true, bare: true })
                  .replace(/\.\d+$/, '')}
              </span>
              <i style={{ height: `${Math.max(2, (one.amount / highest) * 72)}px` }} />
              <span className={classes.quarter}>{one.quarter.replace('-', ' ')}</span>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
