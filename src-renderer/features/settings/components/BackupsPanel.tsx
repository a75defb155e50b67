import { Button } from '@mantine/core';
import type { backupInfo } from '@shared/features/files/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { z } from 'zod';
import { forgetFile, useOpenFile } from '../../../app/file-state';
import { useFormat } from '../../../app/useFormat';
import { EmptyState } from '../../../components/EmptyState';
import { ErrorState } from '../../../components/ErrorState';
import { Section } from '../../../components/Section';
import { SkeletonRows } from '../../../components/SkeletonRows';
import { toast } from '../../../components/toast';
import { useFailureText } from '../../../components/useFailureText';
import { api } from '../../../rpc/api';
import { backupQueries } from '../queries';
import classes from '../SettingsPage.module.css';
import { RestoreDialog } from './RestoreDialog';

export type Backup = z.infer<typeof backupInfo>;

/** The copies Keyfolio keeps by itself: made on opening and daily, checked, restored after a look at what is in them. */
export function BackupsPanel() {
  const { t } = useTranslation('settings');
  const format = useFormat();
  const client = useQueryClient();
  const navigate = useNavigate();
  const failureText = useFailureText();
  const [chosen, setChosen] = useState<Backup | null>(null);
  const { data, error, refetch } = useQuery({ ...backupQueries.list(), refetchOnMount: 'always' });
  const backUp = useMutation({
    mutationFn: () => api.files.backupNow({}),
    onSuccess: async () => {
      await client.invalidateQueries(backupQueries.list());
      toast({ message: t('backups.made') });
    },
    onError: (failure) => toast({ message: failureText(failure), tone: 'danger' }),
  });
  const damaged = useOpenFile()?.reason === 'damaged';
  const openAside = useMutation({
    mutationFn: (backup: Backup) => api.files.openBackup({ path: backup.path }),
    onSuccess: async () => {
      await forgetFile(client);
      await navigate('/');
    },
    onError: (failure) => toast({ message: failureText(failure), tone: 'danger' }),
  });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonRows rows={4} />;
  return (
    <Section
      title={t('backups.title')}
      count={data.length}
      note={
        <Button onClick={() => backUp.mutate()} disabled={backUp.isPending || damaged}>
          {t('backups.now')}
        </Button>
      }
    >
      <p className={classes.lead}>{t(damaged ? 'backups.leadDamaged' : 'backups.lead')}</p>
      {data.length === 0 ? (
        <EmptyState title={t('backups.none')} />
      ) : (
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('backups.when')}</th>
              <th scope="col">{t('backups.kind')}</th>
              <th scope="col" data-number>
                {t('backups.size')}
              </th>
              <th scope="col">
                <span className="vh">{t('backups.restore')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {data.map((backup) => (
              <tr key={backup.path}>
                <td className="n">{format.dateTime(backup.at)}</td>
                <td>{t(`backups.kinds.${backup.kind}`)}</td>
                <td data-number>{format.number(backup.bytes / 1_000_000, 1)}</td>
                <td data-number>
                  <Button
                    variant="subtle"
                    aria-label={t(damaged ? 'backups.openOf' : 'backups.restoreOf', {
                      when: format.dateTime(backup.at),
                    })}
                    disabled={openAside.isPending}
                    onClick={() => (damaged ? openAside.mutate(backup) : setChosen(backup))}
                  >
                    {t(damaged ? 'backups.open' : 'backups.restore')}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {chosen && <RestoreDialog backup={chosen} onClose={() => setChosen(null)} />}
    </Section>
  );
}
