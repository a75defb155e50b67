import type { CheckResult } from '@shared/features/import/contract';
import type { ImportPlan, Inspection } from '@shared/features/import/model';
import { IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from '../Import.module.css';
import { useBook } from '../useBook';
import type { ImportWizard } from '../useImport';
import own from './ColumnsStep.module.css';

interface NumberNoteProps {
  readonly wizard: ImportWizard;
  readonly inspection: Inspection;
  readonly plan: ImportPlan;
  readonly check: CheckResult | undefined;
}

/** How the file was read: its encoding, and the decimal sign where there are amounts. */
export function NumberNote({ wizard, inspection, plan, check }: NumberNoteProps) {
  const { t } = useTranslation('import');
  const book = useBook();
  const hasNumbers = plan.mapping.some((key) => ['money', 'number'].includes(book.of(key)?.kind ?? ''));
  const sign = plan.decimal ?? check?.decimal.sign ?? '.';
  const decimal = sign === '.' ? t('columns.point') : t('columns.comma');
  if (!hasNumbers && !inspection.encoding) return null;
  const encoding = inspection.encoding?.toUpperCase();
  return (
    <p className={own.note}>
      <IconInfoCircle size={16} stroke={1.6} aria-hidden />
      <span>{encoding ? t('columns.note', { encoding, decimal }) : t('columns.noteBook', { decimal })}</span>
      {hasNumbers && check?.decimal.doubtful && plan.decimal === null && (
        <span className="warn">{t('columns.doubt', { text: check.decimal.doubtful })}</span>
      )}
      {hasNumbers && (
        <button
          type="button"
          className={classes.textButton}
          onClick={() => wizard.change({ decimal: sign === '.' ? ',' : '.' })}
        >
          {t(sign === '.' ? 'columns.useComma' : 'columns.usePoint')}
        </button>
      )}
    </p>
  );
}
