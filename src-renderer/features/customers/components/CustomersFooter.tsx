import type { CustomerRow } from '@shared/features/customers/model';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../app/useFormat';
import type { Selection } from '../../../components/table/selection';

interface CustomersFooterProps {
  readonly shown: number;
  readonly total: number;
  readonly selection: Selection;
  readonly loaded: ReadonlyMap<number, CustomerRow> | null;
  readonly currency: string;
}

/** How many are shown of how many, and the sums of the selected ones. */
export function CustomersFooter({ shown, total, selection, loaded, currency }: CustomersFooterProps) {
  const { t } = useTranslation('customers');
  const format = useFormat();
  const chosen = [...(loaded?.values() ?? [])].filter((row) => selection.has(row.id));
  const sum = (key: 'sales12m' | 'overdue') => chosen.reduce((all, row) => all + (row[key] ?? 0), 0);
  const money = (value: number) => format.money(Math.round(value / 100) * 100, currency);
  return (
    <>
      <span className="n">
        {shown === total
          ? t('footerAll', { count: total, formatted: format.number(total) })
          : t('footer', { shown: format.number(shown), total: format.number(total) })}
      </span>
      {chosen.length > 0 && chosen.length === selection.size && (
        <span className="row end n" style={{ gap: 20 }}>
          <span>{t('sumSelected', { count: chosen.length })}</span>
          <span>
            {t('column.sales12m')} <b>{money(sum('sales12m'))}</b>
          </span>
          <span>
            {t('field.overdue')} <b>{money(sum('overdue'))}</b>
          </span>
        </span>
      )}
    </>
  );
}
