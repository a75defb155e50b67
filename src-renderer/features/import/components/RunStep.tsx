import { Button } from '@mantine/core';
import type { ImportProgress } from '@shared/features/import/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../app/useFormat';
import { ErrorState } from '../../../components/ErrorState';
import { Notice, Notices } from '../../../components/Notice';
import { ProgressBar } from '../../../components/ProgressBar';
import { toast } from '../../../components/toast';
import { useFailureText } from '../../../components/useFailureText';
import { api } from '../../../rpc/api';
import { importQueries } from '../queries';
import type { ImportWizard } from '../useImport';
import { Report } from './Report';
import classes from './RunStep.module.css';

/** The import under way: count, rate, what is left, Cancel; then the report. */
export function RunStep({ wizard, uploadId }: { wizard: ImportWizard; uploadId: string }) {
  const { t } = useTranslation('import');
  const failureText = useFailureText();
  const { data, error } = useQuery(importQueries.progress(uploadId));
  if (error) return <ErrorState error={error} onRetry={wizard.reset} />;
  if (data?.state === 'done' && data.report)
    return <Report wizard={wizard} uploadId={uploadId} report={data.report} />;
  if (data?.state === 'cancelled' || data?.state === 'failed') {
    const failed = data.state === 'failed';
    return (
      <section className={classes.run} aria-live="polite">
        <Notices>
          <Notice tone={failed ? 'danger' : 'plain'}>
            {t(failed ? 'run.failed' : 'run.cancelled')} {failed && data.error?.message}
          </Notice>
        </Notices>
        <div className={classes.actions}>
          <Button onClick={() => (wizard.inspection ? wizard.go('check') : wizard.reset())}>
            {t(wizard.inspection ? 'run.back' : 'report.again')}
          </Button>
        </div>
      </section>
    );
  }
  const cancel = async () => {
    try {
      await api.import.cancel({ uploadId });
    } catch (error) {
      toast({ message: failureText(error), tone: 'danger' });
    }
  };
  return <Running progress={data} onCancel={cancel} />;
}

function Running({
  progress,
  onCancel,
}: {
  progress: ImportProgress | undefined;
  onCancel(): Promise<void>;
}) {
  const { t } = useTranslation('import');
  const format = useFormat();
  const [stopping, setStopping] = useState(false);
  const { phase = 'planning', done = 0, total = 0, rate = null, remainingSeconds = null } = progress ?? {};
  const share = total > 0 ? Math.round((done / total) * 100) : 0;
  return (
    <section className={classes.run}>
      <h2>{t(stopping ? 'run.cancelling' : `run.${phase}`)}</h2>
      <ProgressBar label={t('run.bar')} share={share} />
      <p className={`${classes.numbers} n`}>
        {total > 0 && (
          <span>{t('run.progress', { done: format.number(done), total: format.number(total) })}</span>
        )}
        {rate !== null && <span>{t('run.rate', { rate: format.number(Math.round(rate)) })}</span>}
        {remainingSeconds !== null && (
          <span>{t('run.remaining', { seconds: format.number(Math.ceil(remainingSeconds)) })}</span>
        )}
      </p>
      <div className={classes.actions}>
        <Button
          disabled={stopping || phase === 'saving'}
          onClick={() => {
            setStopping(true);
            void onCancel();
          }}
        >
          {t('action.cancel')}
        </Button>
      </div>
    </section>
  );
}
