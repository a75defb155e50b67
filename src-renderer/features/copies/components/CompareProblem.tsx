import { Button } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import states from '../../../components/states.module.css';
import { failureId } from '../../../rpc/failure';
import { copyProblem, mayPass } from '../problem';

interface CompareProblemProps {
  readonly error: unknown;
  readonly name: string;
  readonly path: string;
  onRetry(): void;
}

/** Why two files could not be compared, what to do about it, and the ways on. */
export function CompareProblem({ error, name, path, onRetry }: CompareProblemProps) {
  const { t } = useTranslation('copies');
  const common = useTranslation();
  const problem = copyProblem(error);
  const id = failureId(error);
  return (
    <div className={states.state} role="alert">
      <IconAlertCircle size={20} stroke={1.6} color="var(--danger)" aria-hidden />
      <p className={states.title}>
        {t('problem.title', { name })} {id && <span className="t3 n">{common.t('error.id', { id })}</span>}
      </p>
      <p>{t(`problem.${problem}`)}</p>
      {problem === 'not_found' && <p className="t3">{path}</p>}
      <div className={states.actions}>
        {mayPass(problem) && <Button onClick={onRetry}>{t('problem.again')}</Button>}
        <Button component={Link} to="/bring-back" state={{ choose: true }}>
          {t('problem.another')}
        </Button>
      </div>
    </div>
  );
}
