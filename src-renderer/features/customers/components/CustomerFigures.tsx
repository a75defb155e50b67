import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../app/useFormat';
import { Figure, Figures } from '../../../components/Figures';
import type { CustomerDetail } from '../queries';

/** The key numbers of a customer. */
export function CustomerFigures({ customer }: { customer: CustomerDetail }) {
  const { t } = useTranslation('customers');
  const format = useFormat();
  const currency = customer.currency ?? undefined;
  const whole = (value: number | null) => (value === null ? null : Math.round(value / 100) * 100);
  const money = (value: number | null) => format.money(whole(value), currency, { compact: true });
  const { sales12m, salesPrior, margin12m, receivable, creditLimit, counts } = customer;
  const change = sales12m && salesPrior ? sales12m / salesPrior - 1 : null;
  const over = receivable !== null && creditLimit !== null && receivable > creditLimit;
  return (
    <Figures>
      <Figure
        label={t('figure.sales')}
        value={money(sales12m)}
        note={change === null ? undefined : format.percent(change, { signed: true })}
        noteBelow
      />
      <Figure
        label={t('figure.margin')}
        value={
          sales12m && margin12m !== null
            ? format.percent(margin12m / sales12m, { digits: 1 })
            : format.percent(null)
        }
        note={margin12m === null ? undefined : money(margin12m)}
        noteBelow
      />
      <Figure label={t('figure.rank')} value={format.number(customer.abcRank)} noteBelow />
      <Figure
        label={t('figure.receivable')}
        value={money(receivable)}
        tone={over ? 'danger' : 'plain'}
        note={creditLimit === null ? undefined : t('figure.limit', { amount: money(creditLimit) })}
        noteBelow
      />
      <Figure
        label={t('figure.openComplaints')}
        value={format.number(counts.openComplaints)}
        note={t('figure.ofAll', { count: counts.complaints })}
        noteBelow
      />
    </Figures>
  );
}
