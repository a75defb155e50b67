import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useFormat } from '../../../app/useFormat';
import { Notice, Notices } from '../../../components/Notice';
import type { CustomerDetail } from '../queries';

/** Sales under this share of the year before are called declining (domain, section 3). */
const decliningShare = 0.7;

/** What is wrong with a customer's credit and trade, each with the way to it; nothing when all is well. */
export function CustomerWarnings({ customer }: { customer: CustomerDetail }) {
  const { t } = useTranslation('customers');
  const format = useFormat();
  const navigate = useNavigate();
  const { receivable, creditLimit, overdue, sales12m, salesPrior, currency } = customer;
  const money = (value: number) => format.money(value, currency ?? undefined, { compact: true });
  const overBy = receivable !== null && creditLimit !== null ? receivable - creditLimit : 0;
  const share = sales12m !== null && salesPrior ? sales12m / salesPrior : 1;
  const toCredit = (
    <Button variant="subtle" onClick={() => void navigate(`/customers/${customer.id}/file?part=credit`)}>
      {t('warn.openCredit')}
    </Button>
  );
  if (overBy <= 0 && !overdue && share >= decliningShare) return null;
  return (
    <Notices>
      {overBy > 0 && (
        <Notice tone="danger" action={toCredit}>
          {t('warn.overLimit', { amount: money(overBy) })}
        </Notice>
      )}
      {overdue !== null && overdue > 0 && (
        <Notice tone="danger" action={toCredit}>
          {t('warn.overdue', { amount: money(overdue) })}
        </Notice>
      )}
      {share < decliningShare && <Notice>{t('warn.declining', { share: format.percent(share) })}</Notice>}
    </Notices>
  );
}
