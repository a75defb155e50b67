import { Radio } from '@mantine/core';
import type { CheckResult } from '@shared/features/import/contract';
import { type DateOrder, parseDate } from '@shared/features/import/dates';
import type { ImportPlan, Inspection } from '@shared/features/import/model';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../app/useFormat';
import classes from '../Import.module.css';
import type { ImportWizard } from '../useImport';
import { columnLetter } from '../useWords';
import own from './ColumnsStep.module.css';

interface DateOrdersProps {
  readonly wizard: ImportWizard;
  readonly inspection: Inspection;
  readonly plan: ImportPlan;
  readonly check: CheckResult;
}

/** For each column whose dates depend on it: the order of day and month, shown on the file's own values. */
export function DateOrders({ wizard, inspection, plan, check }: DateOrdersProps) {
  const { t } = useTranslation('import');
  return check.columns.map(({ index, date }) => {
    if (!date?.needed) return null;
    const column = inspection.columns[index]?.header || t('columns.unnamed', { letter: columnLetter(index) });
    const chosen = plan.dateOrders[String(index)] ?? null;
    const order = chosen ?? date.order;
    const known = order ? t(`order.${order}`) : '';
    return (
      <div key={index} className={`${classes.panel} ${own.dates}`} data-open={order === null || undefined}>
        <p className="m">
          {order === null
            ? t('dates.question', { column })
            : chosen === null && date.proof
              ? t('dates.proved', { column, order: known, proof: date.proof })
              : t('dates.chosen', { column, order: known })}
        </p>
        <Radio.Group
          aria-label={t('dates.question', { column })}
          value={order ?? ''}
          onChange={(value) => {
            // The values of the radios are the candidates.
            wizard.change({ dateOrders: { ...plan.dateOrders, [index]: value as DateOrder } });
          }}
        >
          <div className={own.orders}>
            {date.candidates.map((candidate) => (
              <Radio
                key={candidate}
                size="xs"
                value={candidate}
                label={<Reading order={candidate} samples={date.samples} />}
              />
            ))}
          </div>
        </Radio.Group>
      </div>
    );
  });
}

function Reading({ order, samples }: { order: DateOrder; samples: readonly string[] }) {
  const { t } = useTranslation('import');
  const format = useFormat();
  const readings = samples.slice(0, 2).map((text) => {
    const date = parseDate(text, order);
    return date
      ? t('dates.reads', { text, date: format.date(date, 'long') })
      : t('dates.unreadable', { text });
  });
  return (
    <>
      {t(`order.${order}`)} <span className="t3">{format.list(readings)}</span>
    </>
  );
}
