import { useDebouncedValue } from '@mantine/hooks';
import type { CustomerQuestion } from '@shared/features/customers/contract';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Selection } from '../../../components/table/selection';
import classes from '../CustomersPage.module.css';
import { choiceOf } from '../chosen';
import type { ListWords } from '../list-words';
import { customerQueries } from '../queries';
import { sumText } from '../useListFigures';

interface CustomersFooterProps {
  readonly shown: number;
  /** What was searched for, where only what is spelt nearly so was found. */
  readonly mended: string | null;
  readonly total: number;
  readonly selection: Selection;
  readonly question: CustomerQuestion;
  readonly words: ListWords;
  readonly currency: string;
  /** The field that gives the rows their colour. */
  readonly legend: readonly { readonly tone: string; readonly label: string }[];
}

/** How many are shown of how many, what the colours mean, and the sums of the selected ones. */
export function CustomersFooter(props: CustomersFooterProps) {
  const { shown, mended, total, selection, question, words, currency, legend } = props;
  const { t } = useTranslation('customers');
  const { format } = words;
  const who = useMemo(() => choiceOf(selection, question), [selection, question]);
  const [quiet] = useDebouncedValue(who, 150);
  const { data: sums } = useQuery({
    ...customerQueries.totals({ who: quiet }),
    enabled: selection.size > 0 && (!('ids' in quiet) || quiet.ids.length > 0),
  });
  const chosen = selection.size > 0 && sums?.count === selection.size ? sums.sums : null;
  const sum = (label: string, key: 'sales12m' | 'overdue') => {
    const text = chosen ? sumText(chosen, key, words, currency) : '';
    return text === '' ? [] : [{ label, text }];
  };
  const added = [...sum(t('column.sales12m'), 'sales12m'), ...sum(t('field.overdue'), 'overdue')];
  return (
    <>
      <span className="n">
        {shown === total
          ? t('footerAll', { count: total, formatted: format.number(total) })
          : t('footer', { shown: format.number(shown), total: format.number(total) })}
      </span>
      {mended !== null && (
        <span role="status" className="ell" style={{ marginLeft: 20 }}>
          {t('footerMended', { search: mended })}
        </span>
      )}
      {legend.length > 0 && (
        <span className={classes.legend}>
          {legend.map(({ tone, label }) => (
            <span key={tone} data-tone={tone} className="row" style={{ gap: 5 }}>
              <span className={classes.swatch} /> {label}
            </span>
          ))}
        </span>
      )}
      {added.length > 0 && (
        <span className="row end n" style={{ gap: 20 }}>
          <span>{t('sumSelected', { count: selection.size })}</span>
          {added.map(({ label, text }) => (
            <span key={label}>
              {label} <b>{text}</b>
            </span>
          ))}
        </span>
      )}
    </>
  );
}
