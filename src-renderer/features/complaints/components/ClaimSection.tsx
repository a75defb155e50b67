import type { Complaint } from '@shared/features/complaints/model';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { fileSettingsQueries } from '../../../app/file-state';
import { useFormat } from '../../../app/useFormat';
import type { FieldValue } from '../../../components/field-values';
import { Section } from '../../../components/Section';
import { useComplaintOptions } from '../labels';
import type { ComplaintSaver } from '../mutations';
import { ApprovalNote } from './ApprovalNote';
import classes from './ClaimSection.module.css';
import { SavedField } from './SavedField';

interface ClaimSectionProps {
  readonly complaint: Complaint;
  readonly saver: ComplaintSaver;
  readonly readOnly: boolean;
}

const amounts = ['claimAsked', 'claimOffered', 'claimAgreed'] as const;

/** What the customer asks, what we offer and what was agreed, in what form; above the limit, who approved it. */
export function ClaimSection({ complaint, saver, readOnly }: ClaimSectionProps) {
  const { t } = useTranslation('complaints');
  const format = useFormat();
  const { claimForms } = useComplaintOptions();
  const { data: settings } = useQuery(fileSettingsQueries.get());
  const { currency, claimAsked } = complaint;
  const limit = settings && format.money(settings.values.claimLimit, settings.values.currency);
  const asked = claimAsked === null ? null : format.money(claimAsked, currency);
  const note =
    limit === undefined
      ? undefined
      : asked === null
        ? t('claim.limit', { limit })
        : t('claim.asked', { asked, limit });
  const form = (value: FieldValue) => claimForms.find((one) => one.value === value)?.value ?? null;
  const symbol = currencySymbol(currency, format.language);
  return (
    <Section title={t('claim.title')} note={note}>
      <div className={classes.scroll}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('field.claimForm')}</th>
              {amounts.map((key) => (
                <th key={key} scope="col" data-align="right">
                  {t(`field.${key}`)}
                  {format.language === 'zh-CN' ? '，' : ', '}
                  {symbol}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              <td>
                <SavedField
                  layout="bare"
                  field="claimForm"
                  label={t('field.claimForm')}
                  kind="select"
                  options={claimForms}
                  value={complaint.claimForm}
                  readOnly={readOnly}
                  version={complaint.version}
                  save={(value, seen) => saver.save({ claimForm: form(value) }, seen)}
                />
              </td>
              {amounts.map((key) => (
                <td key={key} data-align="right">
                  <SavedField
                    layout="bare"
                    field={key}
                    label={t(`field.${key}`)}
                    kind="money"
                    currency={currency}
                    value={complaint[key]}
                    readOnly={readOnly}
                    display={format.money(complaint[key], currency, { bare: true })}
                    version={complaint.version}
                    save={(value, seen) => saver.save({ [key]: value === null ? null : Number(value) }, seen)}
                  />
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </div>
      {settings && (
        <ApprovalNote complaint={complaint} settings={settings.values} saver={saver} readOnly={readOnly} />
      )}
    </Section>
  );
}

function currencySymbol(currency: string, language: string): string {
  const parts = new Intl.NumberFormat(language, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
  }).formatToParts(0);
  return parts.find((part) => part.type === 'currency')?.value ?? currency;
}
