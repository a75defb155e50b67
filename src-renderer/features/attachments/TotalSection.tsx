import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/useFormat';
import { Section } from '../../components/Section';
import settings from '../settings/SettingsPage.module.css';
import { attachmentQueries } from './queries';
import { sizeText } from './size';

/** How much of the customer file is attachments, and why they live in it. */
export function TotalSection() {
  const { t } = useTranslation('attachments');
  const format = useFormat();
  const { data } = useQuery(attachmentQueries.total());
  return (
    <Section title={t('inside')}>
      <p className={settings.lead}>{t('insideLead')}</p>
      {data && (
        <p className="n">
          {data.count === 0
            ? t('empty')
            : t('total', {
                count: data.count,
                formatted: format.number(data.count),
                size: sizeText(data.bytes),
              })}
        </p>
      )}
    </Section>
  );
}
