import { Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { BulkBar } from '../../../components/BulkBar';
import type { Selection } from '../../../components/table/selection';
import { toast } from '../../../components/toast';
import { useFailureText } from '../../../components/useFailureText';
import { useUndoToast } from '../../../components/useUndoToast';
import { api } from '../../../rpc/api';

/** What can be done with selected complaints. */
export function ComplaintsBulkBar({ selection, onClear }: { selection: Selection; onClear(): void }) {
  const { t } = useTranslation('complaints');
  const undoToast = useUndoToast();
  const failureText = useFailureText();
  const remove = async () => {
    try {
      const { count, batchId } = await api.complaints.remove({ ids: [...selection] });
      onClear();
      undoToast(t('deletedMany', { count }), batchId);
    } catch (error) {
      toast({ message: failureText(error), tone: 'danger' });
    }
  };
  return (
    <BulkBar count={selection.size} onClear={onClear}>
      <Button
        variant="subtle"
        color="gray"
        leftSection={<IconTrash size={16} stroke={1.6} aria-hidden />}
        onClick={() => void remove()}
      >
        {t('delete', { ns: 'common' })}
      </Button>
    </BulkBar>
  );
}
