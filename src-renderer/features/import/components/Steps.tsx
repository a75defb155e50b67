import { IconCheck } from '@tabler/icons-react';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '../Import.module.css';
import { type Step, steps } from '../useImport';

interface StepsProps {
  readonly current: Step;
  /** Steps that may be gone back to. */
  readonly open: boolean;
  onGo(step: Step): void;
}

/** File, Columns, Check, Import: where the person is, and the way back. */
export function Steps({ current, open, onGo }: StepsProps) {
  const { t } = useTranslation('import');
  const here = steps.indexOf(current);
  return (
    <nav className={classes.steps} aria-label={t('steps.label')}>
      {steps.map((step, index) => {
        const state = index < here ? 'done' : index === here ? 'current' : 'ahead';
        return (
          <Fragment key={step}>
            {index > 0 && <span className={classes.between} aria-hidden />}
            <button
              type="button"
              className={classes.step}
              data-state={state}
              aria-current={state === 'current' ? 'step' : undefined}
              disabled={state !== 'done' || !open}
              onClick={() => onGo(step)}
            >
              <b>{state === 'done' ? <IconCheck size={12} stroke={2} aria-hidden /> : index + 1}</b>
              {t(`steps.${step}`)}
            </button>
          </Fragment>
        );
      })}
    </nav>
  );
}
