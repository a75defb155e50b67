import type { ComparedSide, Picks } from '@shared/features/duplicates/contract';
import { AppError } from '@shared/rpc/errors';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toast } from '../../components/toast';
import { useFailureText } from '../../components/useFailureText';
import { useUndoToast } from '../../components/useUndoToast';
import { api } from '../../rpc/api';

interface Merging {
  readonly busy: boolean;
  merge(keep: ComparedSide, lose: ComparedSide, picks: Picks): void;
  tellApart(a: ComparedSide, b: ComparedSide): void;
}

/**
 * Merging and telling apart, with Undo.
 * @param onDone where to go on: with the customer that stayed, or null when the two were told apart
 * @param onStale one of them was changed meanwhile: look again
 */
export function useMerging(onDone: (kept: ComparedSide | null) => void, onStale: () => void): Merging {
  const { t } = useTranslation('duplicates');
  const undoToast = useUndoToast();
  const failureText = useFailureText();
  const [busy, setBusy] = useState(false);
  const attempt = async (work: () => Promise<void>) => {
    if (busy) return;
    setBusy(true);
    try {
      await work();
    } catch (error) {
      const stale = error instanceof AppError && error.code === 'conflict';
      toast({
        message: stale ? t('stale') : failureText(error),
        tone: stale ? undefined : 'danger',
      } as Parameters<typeof toast>[0]);
      if (stale) onStale();
    } finally {
      setBusy(false);
    }
  };
  return {
    busy,
    merge: (keep, lose, picks) =>
      void attempt(async () => {
        const pair = {
          keepId: keep.id,
          keepVersion: keep.version,
          loseId: lose.id,
          loseVersion: lose.version,
        };
        const { batchId } = await api.duplicates.merge({ ...pair, picks });
        undoToast(t('merged', { from: lose.name, to: keep.name }), batchId);
        onDone(keep);
      }),
    tellApart: (a, b) =>
      void attempt(async () => {
        const { batchId } = await api.duplicates.different({ aId: a.id, bId: b.id });
        undoToast(t('toldApart', { a: a.name, b: b.name }), batchId);
        onDone(null);
      }),
  };
}
