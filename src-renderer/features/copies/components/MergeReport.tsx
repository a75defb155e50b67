import { Button } from '@mantine/core';
import type { contract } from '@shared/contract';
import type { Clash } from '@shared/features/copies/model';
import type { OutputOf } from '@shared/rpc/operation';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../../app/useFormat';
import { Figure } from '../../../components/Figures';
import { toast } from '../../../components/toast';
import { useFailureText } from '../../../components/useFailureText';
import { api } from '../../../rpc/api';
import classes from '../BringBack.module.css';
import { KeptAside, MergeFigures } from './MergeFigures';

export type MergeDone = OutputOf<(typeof contract)['copies']['merge']>;

interface MergeReportProps {
  readonly name: string;
  readonly done: MergeDone;
  readonly clashes: readonly Clash[];
  onAgain(): void;
}

/** Histories named at once; a report is no list. */
const mostHistories = 5;

/** What the merge did, where the values not chosen are, and the one click that takes all of it back. */
export function MergeReport({ name, done, clashes, onAgain }: MergeReportProps) {
  const { t } = useTranslation('copies');
  const format = useFormat();
  const failureText = useFailureText();
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that was pressed is gone with its page.
  useEffect(() => heading.current?.focus(), []);
  const { batchId, figures, decidedHere, decidedThere } = done;
  const decided = decidedHere + decidedThere;
  const undo = useMutation({
    mutationFn: (id: string) => api.history.undo({ batchId: id }),
    onError: (error) => toast({ message: failureText(error), tone: 'danger' }),
  });
  return (
    <section className={classes.report} aria-live="polite">
      <div>
        <h2 ref={heading} tabIndex={-1}>
          {undo.isSuccess ? t('report.undoneTitle') : t('report.title', { name })}
        </h2>
        {batchId !== null && !undo.isSuccess && <p className="t2">{t('report.text')}</p>}
      </div>
      {undo.isSuccess ? (
        <Undone count={undo.data.count} skipped={undo.data.skipped} />
      ) : (
        <>
          <MergeFigures figures={figures}>
            {decided > 0 && (
              <Figure
                label={t('figure.decided')}
                value={format.number(decided)}
                note={t('report.sides', {
                  here: format.number(decidedHere),
                  there: format.number(decidedThere),
                })}
              />
            )}
          </MergeFigures>
          <KeptAside count={figures.keptAside} />
          {decided > 0 && <Histories clashes={clashes} />}
        </>
      )}
      <div className={classes.actions}>
        <Button component={Link} to="/customers" variant="filled">
          {t('report.customers')}
        </Button>
        {batchId !== null && !undo.isSuccess && (
          <Button disabled={undo.isPending} onClick={() => undo.mutate(batchId)}>
            {t('report.undo')}
          </Button>
        )}
        {undo.isSuccess && <Button onClick={onAgain}>{t('report.again')}</Button>}
      </div>
    </section>
  );
}

function Undone({ count, skipped }: { count: number; skipped: number }) {
  const { t } = useTranslation('copies');
  const format = useFormat();
  return (
    <p className="t2">
      {t('report.undone', { count, number: format.number(count) })}{' '}
      {skipped > 0 && t('report.skipped', { count: skipped, number: format.number(skipped) })}
    </p>
  );
}

/** The way to the values that were not chosen. */
function Histories({ clashes }: { clashes: readonly Clash[] }) {
  const { t } = useTranslation('copies');
  const names = new Map(
    clashes.flatMap((one) =>
      one.table === 'customers' && one.recordTitle ? [[one.recordId, one.recordTitle]] : [],
    ),
  );
  if (names.size === 0) return null;
  return (
    <p className="t2">
      {t('report.histories')}{' '}
      {[...names].slice(0, mostHistories).map(([id, title], index) => (
        <span key={id}>
          {index > 0 && t('listComma', { ns: 'common' })}
          <Link className="link" to={`/customers/${id}/history`}>
            {title}
          </Link>
        </span>
      ))}
      {names.size > mostHistories && '…'}
    </p>
  );
}
