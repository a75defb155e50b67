import { Button } from '@mantine/core';
import type { FileState } from '@shared/features/files/contract';
import { IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOpenFile } from '../../../app/file-state';
import { Section } from '../../../components/Section';
import { useMayManage } from '../../team/access';
import { serviceName } from '../service-name';
import { ShareDialog } from './ShareDialog';
import classes from './ShareSection.module.css';

/** Where the open file lies, and the way to put it where others reach it. */
export function ShareSection() {
  const { t } = useTranslation('sharing');
  const file = useOpenFile();
  const mayManage = useMayManage();
  const [sharing, setSharing] = useState(false);
  if (!file) return null;
  return (
    <Section title={t('file.title')}>
      <p className={classes.lead}>{t('file.lead')}</p>
      <dl className={classes.facts}>
        <dt>{t('file.path')}</dt>
        <dd className={classes.path}>{file.path}</dd>
        <dt>{t('file.place')}</dt>
        <dd>{usePlaceText()(file)}</dd>
        <dt>{t('file.shared')}</dt>
        <dd>{t(file.shared ? 'yes' : 'no', { ns: 'common' })}</dd>
      </dl>
      {!file.shared && mayManage && (
        <Button
          leftSection={<IconUsers size={16} stroke={1.6} aria-hidden />}
          onClick={() => setSharing(true)}
        >
          {t('file.share')}
        </Button>
      )}
      {sharing && <ShareDialog onClose={() => setSharing(false)} />}
    </Section>
  );
}

function usePlaceText(): (file: Pick<FileState, 'location' | 'service'>) => string {
  const { t } = useTranslation('sharing');
  return ({ location, service: own }) => {
    const service = serviceName(location, own);
    if (location === 'local') return t('file.places.local');
    if (service === null) return t(`file.places.${location}`);
    return t(`file.places.${location}Of`, { service });
  };
}
