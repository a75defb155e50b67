import type { CheckResult } from '@shared/features/import/contract';
import type { ImportPlan, Inspection } from '@shared/features/import/model';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../app/useFormat';
import { importQueries } from '../queries';
import type { ImportWizard } from '../useImport';
import own from './ColumnsStep.module.css';
import { PreviewTable } from './PreviewTable';
import { Segments } from './Segments';

const shownRows = 12;

interface PlanPreviewProps {
  readonly wizard: ImportWizard;
  readonly inspection: Inspection;
  readonly plan: ImportPlan;
  readonly check: CheckResult | undefined;
  readonly fresh: boolean;
}

/** Some rows as they will be stored, the first ones or those with problems. */
export function PlanPreview({ wizard, inspection, plan, check, fresh }: PlanPreviewProps) {
  const { t } = useTranslation('import');
  const format = useFormat();
  const [filter, setFilter] = useState<'all' | 'problem'>('all');
  const { data } = useQuery({
    ...importQueries.rows(inspection.uploadId, plan, filter, 0),
    enabled: fresh,
    placeholderData: (before) => before,
  });
  const rows = (data?.rows ?? []).slice(0, shownRows);
  return (
    <>
      <div className={own.head}>
        <h2 className="b">{t('preview.title')}</h2>
        <span className="t3">{t('preview.rows')}</span>
        <span className="end">
          <Segments<'all' | 'problem'>
            label={t('filter.label')}
            value={filter}
            items={[
              { value: 'all', label: t('preview.first') },
              {
                value: 'problem',
                label: t('preview.problems'),
                count: format.number(check?.counts.problem ?? 0),
              },
            ]}
            onChange={setFilter}
          />
        </span>
      </div>
      <PreviewTable
        mapping={plan.mapping}
        rows={rows}
        onEdit={(line, column, text) => {
          const edits = plan.edits.filter((edit) => edit.line !== line || edit.column !== column);
          wizard.change({ edits: [...edits, { line, column, text }] });
        }}
      />
    </>
  );
}
