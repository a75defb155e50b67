import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/EmptyState';
import { PageHeader } from '../../components/PageHeader';
import { useMayManage, useMayWrite } from '../team/access';
import { CheckStep } from './components/CheckStep';
import { ColumnsStep } from './components/ColumnsStep';
import { FileStep } from './components/FileStep';
import { Footer } from './components/Footer';
import { RunStep } from './components/RunStep';
import { Steps } from './components/Steps';
import classes from './Import.module.css';
import { importQueries } from './queries';
import { useImport } from './useImport';

/** The import of a spreadsheet in four steps; nothing is written before the last. */
export default function ImportPage() {
  const { t } = useTranslation('import');
  const wizard = useImport();
  const mayWrite = useMayWrite();
  const mayImport = useMayManage() && mayWrite;
  const { step, inspection, plan } = wizard;
  const body = useRef<HTMLDivElement>(null);
  const shown = useRef(step);
  useEffect(() => {
    // The button that was pressed is gone with its step: the keyboard goes on from the top of the next one.
    if (shown.current !== step) body.current?.focus();
    shown.current = step;
  }, [step]);
  const ready = inspection !== null && plan !== null;
  const check = useQuery({
    ...importQueries.check(inspection?.uploadId, plan),
    enabled: ready && (step === 'columns' || step === 'check'),
  });
  const fresh = check.isSuccess && !check.isPlaceholderData && !check.isFetching;
  const note =
    inspection &&
    (inspection.sheet
      ? t('sheet', { file: inspection.fileName, sheet: inspection.sheet })
      : inspection.fileName);
  return (
    <>
      <PageHeader title={t('title')} {...(note && { note })} line>
        <Steps current={step} open={step !== 'run'} onGo={wizard.go} />
      </PageHeader>
      <div className={classes.body} ref={body} tabIndex={-1}>
        {step === 'file' && (mayImport ? <FileStep wizard={wizard} /> : <EmptyState title={t('closed')} />)}
        {ready && step === 'columns' && (
          <ColumnsStep wizard={wizard} inspection={inspection} plan={plan} check={check.data} fresh={fresh} />
        )}
        {ready && step === 'check' && (
          <CheckStep wizard={wizard} inspection={inspection} plan={plan} check={check.data} fresh={fresh} />
        )}
        {step === 'run' && wizard.runId && <RunStep wizard={wizard} uploadId={wizard.runId} />}
      </div>
      {ready && step !== 'run' && (
        <Footer
          wizard={wizard}
          inspection={inspection}
          plan={plan}
          check={check.data}
          fresh={fresh}
          error={check.error}
        />
      )}
    </>
  );
}
