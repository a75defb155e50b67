import { Button } from '@mantine/core';
import type { CheckResult } from '@shared/features/import/contract';
import type { ImportPlan, Inspection } from '@shared/features/import/model';
import { IconArrowRight } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../app/useFormat';
import { toast } from '../../../components/toast';
import { useFailureText } from '../../../components/useFailureText';
import { api } from '../../../rpc/api';
import classes from '../Import.module.css';
import { importQueries } from '../queries';
import { type ImportWizard, steps } from '../useImport';

interface FooterProps {
  readonly wizard: ImportWizard;
  readonly inspection: Inspection;
  readonly plan: ImportPlan;
  readonly check: CheckResult | undefined;
  readonly fresh: boolean;
  readonly error: unknown;
}

/** How many rows are ready, what still stands in the way, and the way on. */
export function Footer({ wizard, inspection, plan, check, fresh, error }: FooterProps) {
  const { t } = useTranslation('import');
  const format = useFormat();
  const failureText = useFailureText();
  const client = useQueryClient();
  const [starting, setStarting] = useState(false);
  const { step, go } = wizard;
  const blocker = check?.blockers[0];
  const { total = 0, problem = 0 } = check?.counts ?? {};
  const ready = total - problem;
  const writes = check ? check.counts.new + check.counts.update : 0;
  const arrow = <IconArrowRight size={16} stroke={1.6} aria-hidden />;
  const run = async () => {
    setStarting(true);
    try {
      const progress = await api.import.run({ uploadId: inspection.uploadId, plan });
      // The state of an earlier try must not be shown as this one's.
      client.setQueryData(importQueries.progress(inspection.uploadId).queryKey, progress);
      wizard.follow(inspection.uploadId);
    } catch (failure) {
      toast({ message: failureText(failure), tone: 'danger' });
    } finally {
      setStarting(false);
    }
  };
  const back = steps[steps.indexOf(step) - 1];
  return (
    <footer className={classes.footer}>
      {step !== 'file' && check && (
        <>
          <span className="n">
            <b className="b">{format.number(ready)}</b>{' '}
            <span className="t2">{t('ready.of', { total: format.number(total) })}</span>
          </span>
          <div className={classes.bar} aria-hidden>
            <i style={{ width: `${total > 0 ? (ready / total) * 100 : 0}%` }} />
          </div>
          {problem > 0 && <span className="t3 n">{t('ready.look', { count: problem })}</span>}
        </>
      )}
      <span className="grow ell" role="status">
        {blocker && step !== 'file' && <span className="warn">{t(`blocker.${blocker.code}`)}</span>}
        {error !== null && error !== undefined && <span className="danger">{failureText(error)}</span>}
      </span>
      <Button variant="subtle" color="gray" onClick={wizard.reset}>
        {t('action.cancel')}
      </Button>
      {back && <Button onClick={() => go(back)}>{t('back', { ns: 'common' })}</Button>}
      {step === 'file' && (
        <Button
          variant="filled"
          rightSection={arrow}
          disabled={wizard.failure !== null}
          onClick={() => go('columns')}
        >
          {t('action.toColumns')}
        </Button>
      )}
      {step === 'columns' && (
        <Button
          variant="filled"
          rightSection={arrow}
          disabled={!fresh || blocker !== undefined}
          onClick={() => go('check')}
        >
          {t('action.toCheck')}
        </Button>
      )}
      {step === 'check' && (
        <Button
          variant="filled"
          disabled={!fresh || blocker !== undefined || writes === 0}
          loading={starting}
          onClick={() => void run()}
        >
          {t('action.import', { count: writes })}
        </Button>
      )}
    </footer>
  );
}
