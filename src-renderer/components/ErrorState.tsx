import { Button } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { failureId } from '../rpc/failure';
import classes from './states.module.css';
import { useFailureText } from './useFailureText';

interface ErrorStateProps {
  readonly error: unknown;
  /** Tries again; no button without it. */
  readonly onRetry?: () => void;
  /** One line inside a panel instead of a whole page. */
  readonly inline?: boolean;
}

/** Something could not be loaded: what it was, that the data is safe, the id in the log, and the way to try again. */
export function ErrorState({ error, onRetry, inline = false }: ErrorStateProps) {
  const { t } = useTranslation();
  const text = useFailureText();
  const id = failureId(error);
  return (
    <div className={classes.state} data-inline={inline || undefined} role="alert">
      <IconAlertCircle size={inline ? 16 : 20} stroke={1.6} color="var(--danger)" aria-hidden />
      <p className={classes.title}>
        {t('error.title')} {id && <span className="t3 n">{t('error.id', { id })}</span>}
      </p>
      {!inline && <p>{text(error)}</p>}
      {onRetry && (
        <div className={classes.actions}>
          <Button onClick={onRetry}>{t('tryAgain')}</Button>
        </div>
      )}
    </div>
  );
}
