import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Problem, rescuable } from '../problem';
import classes from './RescueDialog.module.css';

interface ProblemActionsProps {
  readonly problem: Problem;
  onRescue(): void;
  onBackup(): void;
  /** Where trying again may help. */
  onAgain?(): void;
}

/** What can be done about a file that did not open. */
export function ProblemActions({ problem, onRescue, onBackup, onAgain }: ProblemActionsProps) {
  const { t } = useTranslation('files');
  if (rescuable(problem))
    return (
      <span className={classes.actions}>
        <Button onClick={onRescue}>{t('rescue.do')}</Button>
        <Button onClick={onBackup}>{t('rescue.openBackup')}</Button>
      </span>
    );
  return onAgain ? <Button onClick={onAgain}>{t('problem.again')}</Button> : null;
}
