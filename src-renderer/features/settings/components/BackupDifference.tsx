import type { BackupDifference as Difference } from '@shared/features/files/rescue';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../../components/ErrorState';
import { SkeletonRows } from '../../../components/SkeletonRows';
import { backupQueries } from '../queries';
import classes from '../SettingsPage.module.css';

const kinds = ['changed', 'back', 'gone'] as const;

/** What restoring a backup would take back, bring back and remove: how many, and the first of them by name. */
export function BackupDifference({ path }: { path: string }) {
  const { t } = useTranslation('settings');
  const { data, error } = useQuery(backupQueries.difference(path));
  if (error) return <ErrorState error={error} inline />;
  if (!data) return <SkeletonRows rows={3} />;
  const touched = data.filter((one) => kinds.some((kind) => one[kind] > 0));
  return (
    <section className={classes.difference} aria-label={t('backups.difference.title')}>
      <h3>{t('backups.difference.title')}</h3>
      {touched.length === 0 && <p>{t('backups.difference.same')}</p>}
      {touched.map((one) => (
        <TableDifference key={one.table} difference={one} />
      ))}
    </section>
  );
}

function TableDifference({ difference }: { difference: Difference[number] }) {
  const { t } = useTranslation('settings');
  return (
    <dl>
      <dt>{t(`backups.count.${difference.table}`)}</dt>
      {kinds
        .filter((kind) => difference[kind] > 0)
        .map((kind) => {
          const names = difference.names[kind].join(t('backups.difference.comma'));
          const more = difference[kind] > difference.names[kind].length;
          return (
            <dd key={kind} data-kind={kind}>
              {t(`backups.difference.${kind}`, { count: difference[kind] })}{' '}
              <span className="t3">{more ? t('backups.difference.more', { names }) : names}</span>
            </dd>
          );
        })}
    </dl>
  );
}
