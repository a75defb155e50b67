import { ActionIcon, Menu } from '@mantine/core';
import { type Complaint, type ComplaintStatus, complaintStatuses } from '@shared/features/complaints/model';
import { allowedMoves } from '@shared/features/complaints/status';
import { IconDots, IconHistory, IconTrash } from '@tabler/icons-react';
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
  onHistory(): void;
}

/** Everything that is not the next step: any other status, and deleting. */
export function ComplaintMenu({ complaint, readOnly, onMove, onHistory }: ComplaintMenuProps) {
  const { t } = useTranslation('complaints');
  const navigate = useNavigate();
  const undoToast = useUndoToast();
  const failureText = useFailureText();
  const allowed = allowedMoves(complaint.status);
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
        <Menu.RadioGroup
          value={complaint.status}
          onChange={(value) => {
            const status = complaintStatuses.find((one) => one === value);
            if (status && status !== complaint.status) onMove(status);
          }}
        >
          {complaintStatuses.map((status) => (
            <Menu.RadioItem
              key={status}
              value={status}
              closeMenuOnClick
              disabled={readOnly || (status !== complaint.status && !allowed.includes(status))}
            >
              {t(`status.${status}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Item leftSection={<IconHistory size={16} stroke={1.6} aria-hidden />} onClick={onHistory}>
          {t('page.history')}
        </Menu.Item>
        <Menu.Item
          color="var(--danger)"
          disabled={readOnly}
          leftSection={<IconTrash size={16} stroke={1.6} aria-hidden />}
          onClick={() => void remove()}
        >
          {t('delete', { ns: 'common' })}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
