import { TagsInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EditableField } from '../../../components/EditableField';
import { ErrorState } from '../../../components/ErrorState';
import type { FieldValue } from '../../../components/field-values';
import { Section } from '../../../components/Section';
import { SkeletonRows } from '../../../components/SkeletonRows';
import { toast } from '../../../components/toast';
import { useFailureText } from '../../../components/useFailureText';
import { useMayManage } from '../../team/access';
import classes from '../SettingsPage.module.css';
import { useFileSettings } from '../useFileSettings';

const severities = [1, 2, 3, 4] as const;

/** How fast complaints are answered by severity, what needs approval, and the team's own sub-kinds. */
export function ComplaintsPanel() {
  const { t } = useTranslation(['settings', 'complaints']);
  const failureText = useFailureText();
  const mayManage = useMayManage();
  const { data, error, refetch, save } = useFileSettings();
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonRows rows={6} />;
  const { values } = data;
  const inRange = (value: FieldValue) =>
    Number(value) > 0 && Number(value) <= 1000 ? null : t('complaints.range');
  const target = (key: 'acknowledgeHours' | 'solveDays', index: number, label: string) => (
    <EditableField
      readOnly={!mayManage}
      layout="bare"
      label={label}
      kind="number"
      required
      value={values[key][index] ?? null}
      validate={inRange}
      onSave={(value) => save({ [key]: values[key].map((old, at) => (at === index ? Number(value) : old)) })}
    />
  );
  return (
    <>
      <Section title={t('complaints.targets')}>
        <p className={classes.lead}>{t('complaints.targetsLead')}</p>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('complaints.severity')}</th>
              <th scope="col" data-number>
                {t('complaints.acknowledge')}
              </th>
              <th scope="col" data-number>
                {t('complaints.solve')}
              </th>
            </tr>
          </thead>
          <tbody>
            {severities.map((severity, index) => {
              const name = t(`complaints:severity.${severity}`);
              return (
                <tr key={severity}>
                  <td>
                    <span className="n">{severity}</span> <span className="t2">{name}</span>
                  </td>
                  <td data-number>
                    {target('acknowledgeHours', index, `${t('complaints.acknowledge')}, ${name}`)}
                  </td>
                  <td data-number>{target('solveDays', index, `${t('complaints.solve')}, ${name}`)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </Section>
      <Section title={t('complaints.claims')}>
        <dl className={classes.fields}>
          <EditableField
            readOnly={!mayManage}
            label={t('complaints.limit')}
            kind="money"
            required
            currency={values.currency}
            value={values.claimLimit}
            validate={(value) => (Number(value) >= 0 ? null : t('complaints.limitRange'))}
            onSave={(value) => save({ claimLimit: Number(value) })}
          />
        </dl>
      </Section>
      <Section title={t('complaints.subKinds')}>
        <p className={classes.lead}>{t('complaints.subKindsLead')}</p>
        <TagsInput
          readOnly={!mayManage}
          aria-label={t('complaints.subKinds')}
          placeholder={t('complaints.subKindsAdd')}
          value={values.subKinds}
          maxTags={100}
          onChange={(subKinds) =>
            void save({ subKinds }).catch((failure: unknown) =>
              toast({ message: failureText(failure), tone: 'danger' }),
            )
          }
        />
      </Section>
    </>
  );
}
