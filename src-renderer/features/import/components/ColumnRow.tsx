import { Select } from '@mantine/core';
import type { CheckResult } from '@shared/features/import/contract';
import type { ColumnInfo } from '@shared/features/import/model';
import { type ImportRecord, keepAsNotes, skipColumn } from '@shared/features/import/targets';
import { IconAlertCircle, IconAlertTriangle, IconArrowRight, IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../app/useFormat';
import { columnLetter, useWords } from '../useWords';
import classes from './ColumnsStep.module.css';
import { TargetIcon } from './TargetIcon';

interface ColumnRowProps {
  readonly column: ColumnInfo;
  readonly target: string;
  readonly record: ImportRecord;
  readonly check: CheckResult['columns'][number] | undefined;
  onChange(target: string): void;
}

/** One column of the file: its name and samples, what it becomes, and how many of its cells do. */
export function ColumnRow({ column, target, record, check, onChange }: ColumnRowProps) {
  const { t } = useTranslation('import');
  const words = useWords();
  const name = column.header || t('columns.unnamed', { letter: columnLetter(column.index) });
  return (
    <div className={classes.column}>
      <div style={{ minWidth: 0 }}>
        <div className="m ell" title={name}>
          {name}
        </div>
        <div className="t3 sm ell" title={column.samples.join('\n')}>
          {column.samples.join(', ')}
        </div>
      </div>
      <IconArrowRight size={14} stroke={1.6} className="t4" aria-hidden />
      <Select
        aria-label={t('columns.target', { name })}
        searchable
        leftSection={<TargetIcon target={target} />}
        allowDeselect={false}
        data={words.options(record)}
        value={target}
        onChange={(value) => value && onChange(value)}
        maxDropdownHeight={320}
        comboboxProps={{ width: 260, position: 'bottom-start' }}
      />
      <ColumnState column={column} target={target} check={check} />
    </div>
  );
}

function ColumnState({ column, target, check }: Omit<ColumnRowProps, 'onChange' | 'record'>) {
  const { t } = useTranslation('import');
  const format = useFormat();
  if (target === skipColumn) return <span className={`${classes.state} t3`}>{t('columns.skipped')}</span>;
  if (target === keepAsNotes) return <span className={`${classes.state} t3`}>{t('columns.kept')}</span>;
  if (check && check.problems > 0) {
    return (
      <span className={`${classes.state} danger m n`}>
        <IconAlertCircle size={14} stroke={1.6} aria-hidden />
        {t('columns.problemCount', { count: check.problems })}
      </span>
    );
  }
  if (target === 'customer.name' && check && check.empty > 0) {
    return (
      <span className={`${classes.state} danger m n`}>
        <IconAlertCircle size={14} stroke={1.6} aria-hidden />
        {t('columns.emptyCount', { count: check.empty })}
      </span>
    );
  }
  if (check && check.warnings > 0) {
    return (
      <span className={`${classes.state} warn m n`}>
        <IconAlertTriangle size={14} stroke={1.6} aria-hidden />
        {t('columns.warningCount', { count: check.warnings })}
      </span>
    );
  }
  return (
    <span className={`${classes.state} ok n`}>
      <IconCheck size={14} stroke={1.6} aria-hidden />
      {format.number(check?.filled ?? column.filled)}
    </span>
  );
}
