import { notifications } from '@mantine/notifications';
import { type Clash, clash } from '@shared/features/copies/model';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useFormat } from '../../app/useFormat';
import { toast } from '../../components/toast';
import { api } from '../../rpc/api';
import { isAppError } from '../../rpc/failure';
import { type DecideStep, type Deciding, decide, decisionsOf } from './decide';
import { forget } from './memory';
import { copyProblem } from './problem';

/** The clashes a refused merge names, or null when it failed for another reason. */
function refusedFor(error: unknown): Clash[] | null {
  if (!isAppError(error) || error.code !== 'conflict') return null;
  const found = z.array(clash).safeParse(error.details.clashes);
  return found.success ? found.data : null;
}

/** Merges with what was decided. What came up meanwhile is added to the page, and nothing was merged. */
export function useMerge(here: string, path: string, state: Deciding, dispatch: (step: DecideStep) => void) {
  const { t } = useTranslation('copies');
  const format = useFormat();
  return useMutation({
    mutationFn: () => api.copies.merge({ path, decisions: decisionsOf(state), rest: null }),
    onSuccess: () => {
      forget(here, path);
      notifications.hide('refused');
    },
    onError: (error) => {
      const clashes = refusedFor(error);
      if (clashes === null) {
        toast({ message: t(`problem.${copyProblem(error)}`), tone: 'danger' });
        return;
      }
      const step = { kind: 'refused', clashes } as const;
      const count = decide(state, step).added.size - state.added.size;
      dispatch(step);
      toast({ id: 'refused', message: t('refused', { count, number: format.number(count) }) });
    },
  });
}
