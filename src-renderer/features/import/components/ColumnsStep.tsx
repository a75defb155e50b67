import { Button } from '@mantine/core';
import type { CheckResult } from '@shared/features/import/contract';
import type { ImportPlan, Inspection } from '@shared/features/import/model';
import { skipColumn } from '@shared/features/import/targets';
import { IconArrowBackUp, IconWand } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Kbd } from '../../../components/Kbd';
import { useBook } from '../useBook';
import type { ImportWizard } from '../useImport';
import { ColumnRow } from './ColumnRow';
import classes from './ColumnsStep.module.css';
import { DateOrders } from './DateOrders';
import { NumberNote } from './NumberNote';
import { PlanPreview } from './PlanPreview';
import { Problems } from './Problems';
import { RecordChoice } from './RecordChoice';

interface ColumnsStepProps {
  readonly wizard: ImportWizard;
  readonly inspection: Inspection;
  readonly plan: ImportPlan;
  readonly check: CheckResult | undefined;
  /** The check on screen is that of this plan, not of the one before. */
  readonly fresh: boolean;
}

/** Each column of the file and the field it becomes; at the right what that makes of the rows. */
export function ColumnsStep({ wizard, inspection, plan, check, fresh }: ColumnsStepProps) {
  const { t } = useTranslation('import');
  const book = useBook();
  const matched = plan.mapping.filter((target) => book.of(target)).length;
  const total = plan.mapping.filter(
    (target, index) => target !== skipColumn || inspection.columns[index]?.content !== 'empty',
  ).length;
  return (
    <div className={classes.grid}>
      <section className={classes.left} aria-label={t('columns.title')}>
        <div className={classes.head}>
          <h2 className="b">{t('columns.title')}</h2>
          <span className="t3 n">{t('columns.matched', { matched, total })}</span>
          <Button
            className="end"
            variant="subtle"
            color="gray"
            leftSection={<IconWand size={16} stroke={1.6} aria-hidden />}
            onClick={() => void wizard.matchAgain()}
          >
            {t('columns.again')}
          </Button>
        </div>
        <RecordChoice wizard={wizard} inspection={inspection} plan={plan} />
        <div className={`${classes.column} ${classes.columnHead}`} aria-hidden>
          <span>{t('columns.inFile')}</span>
          <span />
          <span>{t('columns.becomes')}</span>
          <span className={classes.state}>{t('columns.rows')}</span>
        </div>
        {inspection.columns.map((column) => (
          <ColumnRow
            key={column.index}
            column={column}
            record={plan.record}
            target={plan.mapping[column.index] ?? skipColumn}
            check={check?.columns[column.index]}
            onChange={(target) => wizard.setTarget(column.index, target)}
          />
        ))}
        <NumberNote wizard={wizard} inspection={inspection} plan={plan} check={check} />
      </section>
      <div className={classes.right}>
        <PlanPreview wizard={wizard} inspection={inspection} plan={plan} check={check} fresh={fresh} />
        <div className={classes.head}>
          <h2 className="b">{t('problems.title')}</h2>
          <span className="t3">{t('problems.calm')}</span>
        </div>
        {check && <DateOrders wizard={wizard} inspection={inspection} plan={plan} check={check} />}
        {check && <Problems wizard={wizard} plan={plan} check={check} />}
        <p className="row t2" style={{ marginTop: 14 }}>
          <IconArrowBackUp size={16} stroke={1.6} aria-hidden />
          <UndoSentence />
        </p>
      </div>
    </div>
  );
}

/** One sentence with key caps in it. */
function UndoSentence() {
  const { t } = useTranslation('import');
  const [before = '', after = ''] = t('problems.undoStep', { keys: '\u0000' }).split('\u0000');
  return (
    <span>
      {before}
      <Kbd keys="mod+Z" />
      {after}
    </span>
  );
}
