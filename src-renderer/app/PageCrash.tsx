import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useRouteError } from 'react-router';
import { isAppError } from '../rpc/failure';
import classes from './PageCrash.module.css';

/** Shown in place of a page that threw; the rest of the application keeps working. */
export function PageCrash() {
  const { t } = useTranslation('shell');
  const error = useRouteError();
  const detail = isAppError(error) || error instanceof Error ? error.message : String(error);
  return (
    <div className={classes.crash} role="alert">
      <h1>{t('crash.title')}</h1>
      <p className="t2">{t('crash.text')}</p>
      <p className="t3 sm">{detail}</p>
      <Button onClick={() => location.reload()}>{t('crash.reload')}</Button>
    </div>
  );
}
