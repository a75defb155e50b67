import { Select } from '@mantine/core';
import type { CheckResult, RowFilter } from '@shared/features/import/contract';
import { type ImportPlan, type Inspection, importPlan, keyFields } from '@shared/features/import/model';
import { keyPossible } from '@shared/features/import/plan';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../app/useFormat';
import type { ImportWizard } from '../useImport';
import classes from './CheckStep.module.css';
import { RowList } from './RowList';
import { Segments } from './Segments';

interface CheckStepProps {
  readonly wizard: ImportWizard;
  readonly inspection: Inspection;
  readonly plan: ImportPlan;
  readonly check: CheckResult | undefined;
  readonly fresh: boolean;
}

const policies = importPlan.shape.existing.unwrap().options;

/** What will happen, row by row, and by which key a row is a customer that is there. */
export function CheckStep({ wizard, inspection, plan, check, fresh }: CheckStepProps) {
  const { t } = useTranslation('import');
  const format = useFormat();
  const [filter, setFilter] = useState<RowFilter>('all');
  const counts = check?.counts;
  const others = counts ? counts.same + counts.skip + counts.person : 0;
  const count = (value: number | undefined) => format.number(value ?? 0);
  return (
    <>
      <div className={classes.tools}>
        <Select
          label={t(plan.record === 'customers' ? 'check.key' : 'check.link')}
          allowDeselect={false}
          data={keyFields
            .filter((value) => plan.record === 'customers' || value !== 'none')
            .map((value) => ({
              value,
              label: t(`key.${value}`),
              disabled: !keyPossible(value, plan.mapping, plan.record),
            }))}
          value={plan.key}
          onChange={(key) => key && wizard.change({ key })}
        />
        {plan.record !== 'history' && (
          <Select
            label={t(plan.record === 'people' ? 'check.existingPeople' : 'check.existing')}
            w={240}
            allowDeselect={false}
            data={policies.map((value) => ({ value, label: t(`existing.${value}`) }))}
            value={plan.existing}
            onChange={(existing) => existing && wizard.change({ existing })}
          />
        )}
        <span className="grow" />
        <Segments<RowFilter>
          label={t('filter.label')}
          value={filter}
          items={[
            { value: 'all', label: t('filter.all'), count: count(counts?.total) },
            { value: 'new', label: t('filter.new'), count: count(counts?.new) },
            { value: 'update', label: t('filter.update'), count: count(counts?.update) },
            { value: 'problem', label: t('filter.problem'), count: count(counts?.problem) },
            { value: 'warning', label: t('filter.warning'), count: count(counts?.warning) },
            { value: 'other', label: t('filter.other'), count: count(others) },
          ]}
          onChange={setFilter}
        />
      </div>
      <p className={`${classes.note} t3 sm`}>{t(`checkNote.${noteOf(plan)}`)}</p>
      <RowList
        key={`${filter} ${plan.key} ${plan.existing}`}
        uploadId={inspection.uploadId}
        plan={plan}
        filter={filter}
        fresh={fresh}
      />
    </>
  );
}

/** Which sentence says what the choices above do. */
function noteOf({ record, key, existing }: ImportPlan) {
  if (record !== 'customers') return record;
  return key === 'none' ? 'none' : existing;
}
