import { Button } from '@mantine/core';
import type { ImportReport } from '@shared/features/import/contract';
import { IconTable } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../../app/useFormat';
import { download } from '../../../components/download';
import { Figure, Figures } from '../../../components/Figures';
import { Notice, Notices } from '../../../components/Notice';
import { toast } from '../../../components/toast';
import { useFailureText } from '../../../components/useFailureText';
import { api } from '../../../rpc/api';
import { ReviewDuplicatesLink } from '../../duplicates/components/ReviewLinks';
import type { ImportWizard } from '../useImport';
import { useWords } from '../useWords';
import classes from './RunStep.module.css';

interface ReportProps {
  readonly wizard: ImportWizard;
  readonly uploadId: string;
  readonly report: ImportReport;
}

const figures = ['created', 'updated', 'people', 'activities', 'members', 'unchanged', 'rejected'] as const;

/** What the import did, the rows it left out, and the one click that takes all of it back. */
export function Report({ wizard, uploadId, report }: ReportProps) {
  const { t } = useTranslation('import');
  const format = useFormat();
  const words = useWords();
  const failureText = useFailureText();
  const [undone, setUndone] = useState(false);
  const [busy, setBusy] = useState(false);
  const attempt = async (work: () => Promise<void>) => {
    setBusy(true);
    try {
      await work();
    } catch (error) {
      toast({ message: failureText(error), tone: 'danger' });
    } finally {
      setBusy(false);
    }
  };
  const undo = () =>
    attempt(async () => {
      if (report.batchId) await api.history.undo({ batchId: report.batchId });
      setUndone(true);
    });
  const saveRejected = () =>
    attempt(async () => {
      const { fileName, csv } = await api.import.rejected({ uploadId, words: words.rejected });
      download(fileName, new Blob([csv], { type: 'text/csv;charset=utf-8' }));
    });
  const shown = figures.filter((key) => report[key] > 0 || key === 'rejected');
  return (
    <section className={classes.run} aria-live="polite">
      <h2>
        {t('run.done')}{' '}
        {report.seconds >= 0.1 && (
          <span className="t3 n">{t('run.took', { seconds: format.number(report.seconds, 1) })}</span>
        )}
      </h2>
      <Figures>
        {shown.map((key) => (
          <Figure
            key={key}
            label={t(`report.${key}`)}
            value={format.number(report[key])}
            tone={key === 'rejected' && report.rejected > 0 ? 'danger' : 'plain'}
          />
        ))}
      </Figures>
      {undone && (
        <Notices>
          <Notice tone="plain">{t('run.undone')}</Notice>
        </Notices>
      )}
      {!undone && report.sheets.length > 0 && (
        <div className={classes.sheets}>
          <p className="t2">{t('report.sheets')}</p>
          {report.sheets.map(({ name, record }) => (
            <Button
              key={name}
              disabled={busy}
              leftSection={<IconTable size={16} stroke={1.6} aria-hidden />}
              onClick={() => void attempt(() => wizard.takeSheet(uploadId, name, record))}
            >
              {t(`report.sheet.${record}`, { name })}
            </Button>
          ))}
        </div>
      )}
      <div className={classes.actions}>
        <Button component={Link} to="/customers" variant="filled">
          {t('report.show')}
        </Button>
        {report.rejected > 0 && (
          <Button disabled={busy} onClick={() => void saveRejected()}>
            {t('report.download')}
          </Button>
        )}
        {report.batchId && !undone && (
          <Button loading={busy} onClick={() => void undo()}>
            {t('report.undo')}
          </Button>
        )}
        <Button variant="subtle" color="gray" onClick={wizard.reset}>
          {t('report.again')}
        </Button>
        {report.created > 0 && !undone && <ReviewDuplicatesLink />}
      </div>
    </section>
  );
}
