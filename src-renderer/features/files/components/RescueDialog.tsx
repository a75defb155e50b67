import { Button } from '@mantine/core';
import type { RescueProgress } from '@shared/features/files/rescue';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../app/useFormat';
import { Dialog } from '../../../components/Dialog';
import { ErrorState } from '../../../components/ErrorState';
import { Notice, Notices } from '../../../components/Notice';
import { ProgressBar } from '../../../components/ProgressBar';
import { fileName } from '../problem';
import { useRescue } from '../useRescue';
import classes from './RescueDialog.module.css';
import { RescueReport } from './RescueReport';

/** Rescues a damaged file into a new one: what will be done, how far it is, and what came of it. */
export function RescueDialog({ path, onClose }: { path: string; onClose(): void }) {
  const { t } = useTranslation('files');
  const { t: common } = useTranslation();
  const rescue = useRescue(path);
  const name = fileName(path);
  const { progress } = rescue;
  const report = progress?.state === 'done' ? progress.report : null;
  if (report) {
    return (
      <Dialog
        opened
        sticky
        onClose={onClose}
        width={640}
        title={t('rescue.report', { name })}
        footer={
          <>
            <Button onClick={onClose}>{common('close')}</Button>
            <Button variant="filled" data-autofocus onClick={() => void rescue.open().then(onClose)}>
              {t('rescue.openNew')}
            </Button>
          </>
        }
      >
        <RescueReport report={report} />
        {rescue.failure !== null && <ErrorState error={rescue.failure} inline />}
      </Dialog>
    );
  }
  if (progress?.state === 'running')
    return <Running name={name} progress={progress} onCancel={rescue.cancel} />;
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('rescue.title', { name })}
      footer={
        <>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button variant="filled" data-autofocus onClick={() => void rescue.start()}>
            {t('rescue.start')}
          </Button>
        </>
      }
    >
      {progress?.state === 'cancelled' || progress?.state === 'failed' ? (
        <Ended progress={progress} />
      ) : (
        <div className={classes.lead}>
          <p>{t('rescue.lead')}</p>
          <p className="t3">{path}</p>
          <p>{t('rescue.leadBackup')}</p>
        </div>
      )}
      {rescue.failure !== null && <ErrorState error={rescue.failure} inline />}
    </Dialog>
  );
}

function Ended({ progress }: { progress: RescueProgress }) {
  const { t } = useTranslation('files');
  if (progress.state === 'cancelled')
    return (
      <Notices>
        <Notice tone="plain">{t('rescue.cancelled')}</Notice>
      </Notices>
    );
  const code = progress.error?.code;
  const text =
    code === 'nothing'
      ? t('rescue.nothing')
      : code === 'too_new'
        ? t('rescue.tooNew')
        : code === 'disk_full'
          ? t('problem.disk_full')
          : t('rescue.failed');
  return (
    <Notices>
      <Notice tone="danger">{text}</Notice>
    </Notices>
  );
}

interface RunningProps {
  readonly name: string;
  readonly progress: RescueProgress;
  onCancel(): Promise<void>;
}

function Running({ name, progress, onCancel }: RunningProps) {
  const { t } = useTranslation('files');
  const { t: common } = useTranslation();
  const format = useFormat();
  const [stopping, setStopping] = useState(false);
  const { phase, done, total } = progress;
  const share = total > 0 ? Math.min(100, Math.round((done / total) * 100)) : 0;
  return (
    <Dialog
      opened
      sticky
      onClose={() => {}}
      title={t('rescue.title', { name })}
      footer={
        <Button
          disabled={stopping}
          data-autofocus
          onClick={() => {
            setStopping(true);
            void onCancel();
          }}
        >
          {common('cancel')}
        </Button>
      }
    >
      <p aria-live="polite">{stopping ? t('rescue.stopping') : t(`rescue.phase.${phase}`)}</p>
      <div className={classes.bar}>
        <ProgressBar label={t('rescue.bar')} share={share} />
      </div>
      <p className={`${classes.numbers} n`}>
        {total > 0 &&
          phase !== 'copying' &&
          t('rescue.of', { done: format.number(done), total: format.number(total) })}
      </p>
    </Dialog>
  );
}
