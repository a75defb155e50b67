import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { forgetFile } from '../../../app/file-state';
import { useFormat } from '../../../app/useFormat';
import { ConfirmDialog } from '../../../components/Dialog';
import { ErrorState } from '../../../components/ErrorState';
import { SkeletonRows } from '../../../components/SkeletonRows';
import { toast } from '../../../components/toast';
import { useFailureText } from '../../../components/useFailureText';
import { api } from '../../../rpc/api';
import { backupQueries } from '../queries';
import classes from '../SettingsPage.module.css';
import { BackupDifference } from './BackupDifference';
import type { Backup } from './BackupsPanel';

const counts = ['customers', 'contacts', 'plans', 'complaints'] as const;

/** What is in a backup beside what is in the file now, before it takes the file's place. */
export function RestoreDialog({ backup, onClose }: { backup: Backup; onClose(): void }) {
  const { t } = useTranslation('settings');
  const format = useFormat();
  const client = useQueryClient();
  const failureText = useFailureText();
  const { data, error } = useQuery(backupQueries.preview(backup.path));
  const restore = useMutation({
    mutationFn: () => api.files.restoreBackup({ path: backup.path }),
    onSuccess: async () => {
      onClose();
      await forgetFile(client);
      toast({ message: t('backups.restored', { when: format.dateTime(backup.at) }) });
    },
    onError: (failure) => toast({ message: failureText(failure), tone: 'danger' }),
  });
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      onConfirm={() => restore.mutate()}
      title={t('backups.restoreTitle', { when: format.dateTime(backup.at) })}
      confirmLabel={t('backups.restore')}
      busy={data?.backup.healthy !== true || restore.isPending}
    >
      {t('backups.restoreText')}
      {error && <ErrorState error={error} inline />}
      {!data && !error && <SkeletonRows rows={5} />}
      {data && (
        <span className={classes.compare}>
          <span />
          <span className="t3">{t('backups.inBackup')}</span>
          <span className="t3">{t('backups.inFile')}</span>
          {counts.map((count) => (
            <Fragment key={count}>
              <span className="t3">{t(`backups.count.${count}`)}</span>
              <span>{format.number(data.backup[count])}</span>
              <span>{format.number(data.current[count])}</span>
            </Fragment>
          ))}
          <span className="t3">{t('backups.lastChange')}</span>
          <span>{format.dateTime(data.backup.lastChange)}</span>
          <span>{format.dateTime(data.current.lastChange)}</span>
        </span>
      )}
      {data?.backup.healthy && <BackupDifference path={backup.path} />}
      {data?.backup.healthy === false && <span className="danger">{t('backups.damaged')}</span>}
    </ConfirmDialog>
  );
}
