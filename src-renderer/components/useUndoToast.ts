import { type ReactNode, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../rpc/api';
import { toast } from './toast';
import { useFailureText } from './useFailureText';

/** Gives the toast after a destructive act: what happened, and Undo for exactly that batch. */
export function useUndoToast(): (message: ReactNode, batchId: string | null) => void {
  const { t } = useTranslation();
  const failureText = useFailureText();
  return useCallback(
    (message, batchId) => {
      const undo = async () => {
        try {
          await api.history.undo(batchId ? { batchId } : {});
        } catch (error) {
          toast({ message: failureText(error), tone: 'danger' });
        }
      };
      toast(batchId ? { message, action: { label: t('undo'), run: () => void undo() } } : { message });
    },
    [t, failureText],
  );
}
