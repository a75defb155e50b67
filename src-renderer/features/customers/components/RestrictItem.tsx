import { Menu } from '@mantine/core';
import { IconLock, IconLockOpen } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { toast } from '../../../components/toast';
import { useFailureText } from '../../../components/useFailureText';
import { useUndoToast } from '../../../components/useUndoToast';
import { api } from '../../../rpc/api';
import { useSignedIn } from '../../team/access';
import type { CustomerDetail } from '../queries';

const icon = { size: 16, stroke: 1.6, 'aria-hidden': true } as const;

/** Restricts a customer to its owner and managers, or opens it again; without sign-in it says what is missing. */
export function RestrictItem({ customer, onExplain }: { customer: CustomerDetail; onExplain(): void }) {
  const { t } = useTranslation('team');
  const { on } = useSignedIn();
  const failureText = useFailureText();
  const undoToast = useUndoToast();
  const { id, name, version, restricted } = customer;
  const toggle = async () => {
    if (!on) return onExplain();
    try {
      const { batchId } = await api.customers.restrict({ id, baseVersion: version, restricted: !restricted });
      undoToast(restricted ? t('restrict.opened', { name }) : t('restrict.restricted', { name }), batchId);
    } catch (error) {
      toast({ message: failureText(error), tone: 'danger' });
    }
  };
  return (
    <Menu.Item
      leftSection={restricted ? <IconLockOpen {...icon} /> : <IconLock {...icon} />}
      onClick={() => void toggle()}
    >
      {restricted ? t('restrict.undo') : t('restrict.do')}
    </Menu.Item>
  );
}
