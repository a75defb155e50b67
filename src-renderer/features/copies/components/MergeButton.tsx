import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../app/useFormat';
import { Kbd } from '../../../components/Kbd';
import classes from '../BringBack.module.css';

interface MergeButtonProps {
  readonly decided: number;
  readonly total: number;
  readonly busy: boolean;
  /** Goes to the next undecided clash. */
  onNext(): void;
  onMerge(): void;
}

/** In the head of the page: how far one is, and Merge, which waits for the last decision. */
export function MergeButton({ decided, total, busy, onNext, onMerge }: MergeButtonProps) {
  const { t } = useTranslation('copies');
  const format = useFormat();
  const done = decided === total;
  return (
    <>
      {total > 0 && (
        <>
          <button
            type="button"
            className={`${classes.progress} n`}
            disabled={done}
            title={done ? undefined : t('page.next')}
            onClick={onNext}
          >
            {t('page.decided', { decided: format.number(decided), total: format.number(total) })}
          </button>
          <span className={classes.bar} aria-hidden>
            <i style={{ width: `${(decided / total) * 100}%` }} />
          </span>
        </>
      )}
      <Button
        variant="filled"
        rightSection={<Kbd keys="mod+Enter" />}
        disabled={!done || busy}
        onClick={onMerge}
      >
        {t('page.merge')}
      </Button>
    </>
  );
}
