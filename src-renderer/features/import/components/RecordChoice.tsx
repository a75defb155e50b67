import type { ImportPlan, Inspection } from '@shared/features/import/model';
import { type ImportRecord, importRecords } from '@shared/features/import/targets';
import { IconHistory } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../app/useFormat';
import { Notice, Notices } from '../../../components/Notice';
import classes from '../Import.module.css';
import type { ImportWizard } from '../useImport';
import own from './ColumnsStep.module.css';
import { Segments } from './Segments';

interface RecordChoiceProps {
  readonly wizard: ImportWizard;
  readonly inspection: Inspection;
  readonly plan: ImportPlan;
}

/** What the rows are, and that the columns were matched as the last time. */
export function RecordChoice({ wizard, inspection, plan }: RecordChoiceProps) {
  const { t } = useTranslation('import');
  const format = useFormat();
  const { recalled } = wizard;
  return (
    <div className={own.record}>
      {inspection.kind !== 'vcard' && (
        <div className={own.recordRow}>
          <span className="t2">{t('record.label')}</span>
          <Segments<ImportRecord>
            label={t('record.label')}
            value={plan.record}
            items={importRecords.map((value) => ({ value, label: t(`record.${value}`) }))}
            onChange={(record) => void wizard.setRecord(record)}
          />
        </div>
      )}
      <p className="t3 sm">
        {t(inspection.kind === 'vcard' ? 'recordNote.vcard' : `recordNote.${plan.record}`)}
      </p>
      {recalled && (
        <Notices>
          <Notice
            tone="plain"
            icon={IconHistory}
            action={
              <button type="button" className={classes.textButton} onClick={wizard.startOver}>
                {t('remembered.startOver')}
              </button>
            }
          >
            {t('remembered.text', { date: format.date(recalled.usedAt.slice(0, 10)), file: recalled.name })}
          </Notice>
        </Notices>
      )}
    </div>
  );
}
