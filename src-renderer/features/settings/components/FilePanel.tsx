import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../app/useFormat';
import { EditableField } from '../../../components/EditableField';
import { ErrorState } from '../../../components/ErrorState';
import type { FieldValue } from '../../../components/field-values';
import { Section } from '../../../components/Section';
import { SkeletonRows } from '../../../components/SkeletonRows';
import { TotalSection } from '../../attachments/TotalSection';
import { TakeCopySection } from '../../copies/components/TakeCopySection';
import { ShareSection } from '../../sharing/components/ShareSection';
import { useMayManage } from '../../team/access';
import { currencyOptions } from '../currencies';
import classes from '../SettingsPage.module.css';
import { useFileSettings } from '../useFileSettings';

/** What holds for everybody who opens the file: the firm, its currency, the cut-offs of the classes. */
export function FilePanel() {
  const { t } = useTranslation('settings');
  const mayManage = useMayManage();
  const { language } = useFormat();
  const { data, error, refetch, save } = useFileSettings();
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonRows rows={5} />;
  const { values } = data;
  const cutoff = (other: number, isA: boolean) => (value: FieldValue) => {
    const share = Number(value);
    if (share < 1 || share > (isA ? 99 : 100)) return t('file.cutoffRange');
    return isA === share < other ? null : t('file.cutoffOrder');
  };
  return (
    <>
      <Section title={t('file.firm')}>
        <p className={classes.lead}>{t('file.lead')}</p>
        <dl className={classes.fields}>
          <EditableField
            readOnly={!mayManage}
            label={t('file.firmName')}
            kind="text"
            value={values.firmName || null}
            maxLength={200}
            onSave={(value) => save({ firmName: String(value ?? '') })}
          />
          <EditableField
            readOnly={!mayManage}
            label={t('file.currency')}
            kind="select"
            required
            value={values.currency}
            options={currencyOptions(language)}
            onSave={(value) => save({ currency: String(value) })}
          />
        </dl>
      </Section>
      <Section title={t('file.classes')}>
        <p className={classes.lead}>{t('file.classesLead')}</p>
        <dl className={classes.fields}>
          <EditableField
            readOnly={!mayManage}
            label={t('file.cutoffA')}
            kind="number"
            required
            value={values.abcCutoffA}
            display={`${values.abcCutoffA}%`}
            validate={cutoff(values.abcCutoffB, true)}
            onSave={(value) => save({ abcCutoffA: Number(value) })}
          />
          <EditableField
            readOnly={!mayManage}
            label={t('file.cutoffB')}
            kind="number"
            required
            value={values.abcCutoffB}
            display={`${values.abcCutoffB}%`}
            validate={cutoff(values.abcCutoffA, false)}
            onSave={(value) => save({ abcCutoffB: Number(value) })}
          />
        </dl>
      </Section>
      <Section title={t('file.courtesies')}>
        <p className={classes.lead}>{t('file.courtesyLead')}</p>
        <dl className={classes.fields}>
          <EditableField
            readOnly={!mayManage}
            label={t('file.courtesyLimit')}
            kind="money"
            required
            currency={values.currency}
            value={values.courtesyLimit}
            validate={(value) => (Number(value) >= 0 ? null : t('file.courtesyRange'))}
            onSave={(value) => save({ courtesyLimit: Number(value) })}
          />
        </dl>
      </Section>
      <TotalSection />
      <ShareSection />
      <TakeCopySection />
    </>
  );
}
