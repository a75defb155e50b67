import { useTranslation } from 'react-i18next';
import { EditableField } from '../../../components/EditableField';
import { useCustomerRights } from '../../team/access';
import { openHandOver } from '../hand-over';
import { fieldLabel } from '../labels';
import type { CustomerDetail } from '../queries';

/** Who the customer belongs to. It is not edited but handed over, which the history keeps. */
export function OwnerField({ customer, readOnly }: { customer: CustomerDetail; readOnly: boolean }) {
  const { t } = useTranslation('customers');
  const rights = useCustomerRights(customer);
  const { id, name, ownerId } = customer;
  return (
    <EditableField
      label={fieldLabel(t, 'ownerId')}
      kind="member"
      value={ownerId}
      readOnly={readOnly || !rights.handOver}
      onEdit={() => openHandOver({ ids: [id], known: [{ id, name, ownerId }] })}
      onSave={async () => {}}
    />
  );
}
