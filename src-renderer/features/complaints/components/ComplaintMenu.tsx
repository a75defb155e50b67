import { ActionIcon, Menu } from '@mantine/core';
import { type Complaint, type ComplaintStatus, complaintStatuses } from '@shared/features/complaints/model';
import { allowedMoves } from '@shared/features/complaints/status';
import { IconCheck, IconDots, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { toast } from '../../../components/toast';
import { useFailureText } from '../../../components/useFailureText';
import { useUndoToast } from '../../../components/useUndoToast';
import { api } from '../../../rpc/api';

interface ComplaintMenuProps {
  readonly complaint: Complaint;
  readonly readOnly: boolean;
  onMove(status: ComplaintStatus): void;
}

/** Everything that is not the next step: any other status, and deleting. */
export function ComplaintMenu({ complaint, readOnly, onMove }: ComplaintMenuProps) {
  const { t } = useTranslation('complaints');
  const navigate = useNavigate();
  const undoToast = useUndoToast();
  const failureText = useFailureText();
  const allowed = allowedMoves(complaint.status);
  if (readOnly) return null;
  const remove = async () => {
    try {
      const { batchId } = await api.complaints.remove({ ids: [complaint.id] });
      void navigate('/complaints');
      undoToast(t('deleted', { number: complaint.number }), batchId);
    } catch (error) {
      toast({ message: failureText(error), tone: 'danger' });
    }
  };
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={28}
          aria-label={t('page.more')}
          title={t('page.more')}
        >
          <IconDots size={16} stroke={1.6} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('setStatus')}</Menu.Label>
        {complaintStatuses.map((status) => (
          <Menu.Item
            key={status}
            role="menuitemradio"
            aria-checked={status === complaint.status}
            disabled={status !== complaint.status && !allowed.includes(status)}
            rightSection={status === complaint.status ? <IconCheck size={14} stroke={2} aria-hidden /> : null}
            onClick={() => {
              if (status !== complaint.status) onMove(status);
            }}
          >
            {t(`status.${status}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item
          color="var(--danger)"
          leftSection={<IconTrash size={16} stroke={1.6} aria-hidden />}
          onClick={() => void remove()}
        >
          {t('delete', { ns: 'common' })}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
