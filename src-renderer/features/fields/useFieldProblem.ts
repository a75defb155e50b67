import { useTranslation } from 'react-i18next';
import { useFailureText } from '../../components/useFailureText';
import { isAppError } from '../../rpc/failure';

/** Why a field could not be added or changed, and what to do. */
export function useFieldProblem(): (error: unknown) => string {
  const { t } = useTranslation('fields');
  const failureText = useFailureText();
  return (error) => {
    const { kind, most } = isAppError(error) ? error.details : {};
    if (kind === 'no_slot') return t('problem.noSlot', { most: Number(most) });
    if (kind === 'in_copy') return t('problem.inCopy');
    if (kind === 'no_choices') return t('problem.noChoices');
    return failureText(error);
  };
}
