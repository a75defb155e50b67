import { Button } from '@mantine/core';
import type { FileState } from '@shared/features/files/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice, Notices } from '../../../components/Notice';
import { useSignedIn } from '../../team/access';
import { useStart } from '../useStart';
import { BackupsDialog } from './BackupsDialog';
import { RescueDialog } from './RescueDialog';
import classes from './RescueDialog.module.css';

/** Stands above every page of a damaged file, which is only read: how to get on. */
export function DamagedNotice({ file }: { file: FileState }) {
  const { t } = useTranslation('files');
  const { on, me } = useSignedIn();
  const start = useStart();
  const [asking, setAsking] = useState<'rescue' | 'backup' | null>(null);
  if (file.reason !== 'damaged') return null;
  const close = () => setAsking(null);
  // A new file holds everything, so this is for who may see everything.
  const mayAct = !on || me?.role === 'manager';
  return (
    <section className={classes.notice} aria-label={t('rescue.region')}>
      <Notices>
        <Notice
          tone="danger"
          action={
            mayAct && (
              <span className={classes.actions}>
                <Button onClick={() => setAsking('rescue')}>{t('rescue.do')}</Button>
                <Button onClick={() => setAsking('backup')}>{t('rescue.openBackup')}</Button>
              </span>
            )
          }
        >
          {t('rescue.notice')}
        </Notice>
      </Notices>
      {asking === 'rescue' && <RescueDialog path={file.path} onClose={close} />}
      {asking === 'backup' && (
        <BackupsDialog
          onClose={close}
          onOpen={(path, name) => {
            close();
            void start.openBackup(path, name);
          }}
        />
      )}
    </section>
  );
}
