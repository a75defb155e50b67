import { useTranslation } from 'react-i18next';
import classes from '../WelcomePage.module.css';

interface RecentFilesProps {
  readonly files: readonly { readonly path: string; readonly name: string; readonly exists: boolean }[];
  onOpen(path: string): void;
}

/** The files opened lately; one that is not there now says so. */
export function RecentFiles({ files, onOpen }: RecentFilesProps) {
  const { t } = useTranslation('files');
  if (files.length === 0) return null;
  return (
    <section className={classes.recent} aria-label={t('welcome.recent')}>
      <h2>{t('welcome.recent')}</h2>
      <ul>
        {files.slice(0, 5).map(({ path, name, exists }) => (
          <li key={path}>
            <button type="button" disabled={!exists} title={path} onClick={() => onOpen(path)}>
              <span>{name}</span>
              <span className={classes.where}>{exists ? path : t('welcome.missing')}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
