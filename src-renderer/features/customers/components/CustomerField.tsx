import { type CustomerFieldKey, customerFields, type FieldDef } from '@shared/features/customers/fields';
import type { CustomerValues } from '@shared/features/customers/model';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { EditableField } from '../../../components/EditableField';
import type { FieldKind } from '../../../components/field-values';
import { LinkOut } from '../../../components/LinkOut';
import { choicesOf, fieldLabel } from '../labels';
import type { CustomerDetail } from '../queries';
import { useCustomerSaver } from '../useCustomerSaver';
import { OwnerField } from './OwnerField';

/** What the arrow beside a field opens. */
const addresses: readonly CustomerFieldKey[] = ['web', 'email'];
const partialDates: readonly CustomerFieldKey[] = ['founded', 'firstTrade'];

function editorKind(def: FieldDef): FieldKind {
  if (def.kind === 'choice') return 'select';
  if (def.kind === 'integer' || def.kind === 'score') return 'number';
  if (def.kind === 'tags' || def.kind === 'customer') return 'text';
  if (def.kind === 'date') return partialDates.includes(def.key as CustomerFieldKey) ? 'month' : 'date';
  return def.kind;
}

interface CustomerFieldProps {
  readonly customer: CustomerDetail;
  readonly field: CustomerFieldKey;
  readonly readOnly: boolean;
  readonly layout?: 'row' | 'bare';
  readonly display?: React.ReactNode;
}

/** One field of the customer file, edited in place. */
export function CustomerField({ customer, field, readOnly, layout = 'row', display }: CustomerFieldProps) {
  const { t } = useTranslation('customers');
  const save = useCustomerSaver(customer.id);
  const def: FieldDef | undefined = customerFields.find((one) => one.key === field);
  // The version this person was looking at when editing began: what others save meanwhile must be noticed.
  const seen = useRef(customer.version);
  if (!def) return null;
  if (field === 'ownerId') return <OwnerField customer={customer} readOnly={readOnly} />;
  const kind = editorKind(def);
  return (
    <EditableField
      label={fieldLabel(t, field)}
      kind={kind}
      field={field}
      value={customer[field]}
      layout={layout}
      readOnly={readOnly}
      required={field === 'name'}
      {...(display !== undefined && { display })}
      {...(addresses.includes(field) && { beside: <LinkOut text={customer[field] as string | null} /> })}
      {...(def.kind === 'choice' && { options: choicesOf(t, field as 'tier') })}
      {...(customer.currency !== null && { currency: customer.currency })}
      onBegin={() => {
        seen.current = customer.version;
      }}
      onSave={(value) => save({ [field]: value } as Partial<CustomerValues>, seen.current)}
    />
  );
}
