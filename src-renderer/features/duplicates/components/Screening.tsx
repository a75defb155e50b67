import { Button } from '@mantine/core';
import type { Screening as ScreeningState } from '@shared/features/duplicates/contract';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../app/useFormat';
import { ProgressBar } from '../../../components/ProgressBar';
import { toast } from '../../../components/toast';
import { useFailureText } from '../../../components/useFailureText';
import { api } from '../../../rpc/api';
import classes from '../Duplicates.module.css';

/** Reasons of which a person can be told how to mend them. */
const known = ['busy', 'corrupt', 'too_new'] as const;

/** The looking under way: how far, what is left, Cancel; or why it stopped. */
export function Screening({ screening, onStart }: { screening: ScreeningState; onStart(): void }) {
  const { t } = useTranslation('duplicates');
  const format = useFormat();
  const failureText = useFailureText();
  const { state, phase, done, total, remainingSeconds, error } = screening;
  if (state !== 'running') {
    return (
      <section className={classes.screening} aria-live="polite">
        <h2>{t(state === 'failed' ? 'run.failed' : state === 'cancelled' ? 'run.cancelled' : 'run.idle')}</h2>
        {state === 'failed' && error && (
          <p>{t(`error.${known.find((code) => code === error.code) ?? 'internal'}`, { ns: 'common' })}</p>
        )}
        <Button onClick={onStart}>{t('start')}</Button>
      </section>
    );
  }
  const cancel = async () => {
    try {
      await api.duplicates.cancel({});
    } catch (failed) {
      toast({ message: failureText(failed), tone: 'danger' });
    }
  };
  const share = total > 0 ? Math.round((done / total) * 100) : 0;
  return (
    <section className={classes.screening}>
      <h2>{t(`run.${phase}`)}</h2>
      <ProgressBar label={t('run.bar')} share={share} />
      <p className="n">
        {total > 0 && t('run.count', { done: format.number(done), total: format.number(total) })}
        {remainingSeconds !== null && remainingSeconds >= 1 && (
          <span className={classes.left}>{t('run.left', { count: Math.ceil(remainingSeconds) })}</span>
        )}
      </p>
      <Button onClick={() => void cancel()}>{t('cancel', { ns: 'common' })}</Button>
    </section>
  );
}
