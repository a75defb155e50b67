import { useTranslation } from 'react-i18next';
import { toast } from '../../components/toast';
import { useFailureText } from '../../components/useFailureText';
import { api } from '../../rpc/api';
import { useChangeLabel } from './useChangeLabel';

/** Takes back, or does again, this person's last act in the file, and says what it was. */
export function useUndoRedo(): { undo(): void; redo(): void } {
  const { t } = useTranslation('shell');
  const failureText = useFailureText();
  const changeLabel = useChangeLabel();
  const step = async (direction: 'undo' | 'redo') => {
    try {
      const { label, batchId } =
        direction === 'undo' ? await api.history.undo({}) : await api.history.redo({});
      const nothing = direction === 'undo' ? t('undo.nothingToUndo') : t('undo.nothingToRedo');
      const what = changeLabel(label);
      const done = direction === 'undo' ? t('undo.undone', { what }) : t('undo.redone', { what });
      const other = direction === 'undo' ? 'redo' : 'undo';
      toast(
        batchId === null
          ? { id: 'undo', message: nothing }
          : {
              id: 'undo',
              message: done,
              action: { label: t(`command.${other}`), run: () => void step(other) },
            },
      );
    } catch (error) {
      toast({ message: failureText(error), tone: 'danger' });
    }
  };
  return { undo: () => void step('undo'), redo: () => void step('redo') };
}
