import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../app/useFormat';
import { Dialog } from '../../../components/Dialog';
import { EmptyState } from '../../../components/EmptyState';
import { ErrorState } from '../../../components/ErrorState';
import { filesQueries } from '../queries';
import classes from '../WelcomePage.module.css';

interface BackupsDialogProps {
  onClose(): void;
  onOpen(path: string, name: string): void;
}

/** The backups of every file, reachable also when the file itself no longer opens. */
export function BackupsDialog({ onClose, onOpen }: BackupsDialogProps) {
  const { t } = useTranslation('files');
  const { t: common } = useTranslation();
  const format = useFormat();
  const { data, error } = useQuery(filesQueries.everyBackup());
  return (
    <Dialog opened onClose={onClose} title={t('restore.title')} lead={t('restore.lead')} width={640}>
      {error && <ErrorState error={error} inline />}
      {data?.length === 0 && <EmptyState title={t('restore.none')} />}
      {data !== undefined && data.length > 0 && (
        <table className={classes.backups}>
          <thead>
            <tr>
              <th scope="col">{t('restore.file')}</th>
              <th scope="col">{t('restore.when')}</th>
              <th scope="col">{t('restore.kind')}</th>
              <th scope="col">{t('restore.size')}</th>
              <th scope="col">
                <span className="vh">{common('open')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {data.map((backup) => {
              const when = format.dateTime(backup.at);
              return (
                <tr key={backup.path}>
                  <td>{backup.fileName}</td>
                  <td className="n">{when}</td>
                  <td>{t(`kind.${backup.kind}`)}</td>
                  <td className="n">{format.number(Math.ceil(backup.bytes / 1024))} KB</td>
                  <td>
                    <Button
                      aria-label={t('restore.open', { name: backup.fileName, when })}
                      onClick={() => onOpen(backup.path, backup.fileName)}
                    >
                      {common('open')}
                    </Button>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </Dialog>
  );
}
