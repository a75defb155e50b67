import { ActionIcon, Menu } from '@mantine/core';
import {
  type Address,
  type AddressKind,
  type AddressValues,
  addressKinds,
} from '@shared/features/addresses/model';
import { IconChevronDown, IconChevronRight, IconTrash } from '@tabler/icons-react';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EditableField } from '../../components/EditableField';
import type { FieldValue } from '../../components/field-values';
import { Section } from '../../components/Section';
import { toast } from '../../components/toast';
import { useFailureText } from '../../components/useFailureText';
import { useUndoToast } from '../../components/useUndoToast';
import { api } from '../../rpc/api';
import { tableKey } from '../../rpc/invalidate';
import { useSaveWithConflict } from '../history/useSaveWithConflict';
import classes from './Addresses.module.css';

const addressesOf = (customerId: string) =>
  queryOptions({
    queryKey: tableKey(['addresses'], 'addresses.ofCustomer', { customerId }),
    queryFn: () => api.addresses.ofCustomer({ customerId }),
  });

const fields = [
  'name',
  'address',
  'postalCode',
  'city',
  'region',
  'country',
  'phone',
  'person',
  'note',
] as const;

/** Further addresses of a customer: folded to one line each, edited in place. */
export function Addresses({ customerId, readOnly }: { customerId: string; readOnly: boolean }) {
  const { t } = useTranslation('addresses');
  const failureText = useFailureText();
  const { data } = useQuery(addressesOf(customerId));
  const [opened, setOpened] = useState<string | null>(null);
  if (!data || (data.length === 0 && readOnly)) return null;
  const add = async (kind: AddressKind) => {
    try {
      setOpened((await api.addresses.create({ customerId, kind })).id);
    } catch (error) {
      toast({ message: failureText(error), tone: 'danger' });
    }
  };
  return (
    <Section
      title={t('title')}
      {...(data.length > 0 && { count: data.length })}
      {...(!readOnly && {
        note: (
          <Menu position="bottom-end">
            <Menu.Target>
              <button type="button" className="link">
                {t('add')}
              </button>
            </Menu.Target>
            <Menu.Dropdown>
              {addressKinds.map((kind) => (
                <Menu.Item key={kind} onClick={() => void add(kind)}>
                  {t(`kind.${kind}`)}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        ),
      })}
    >
      <ul className={classes.list}>
        {data.map((address) => (
          <AddressItem
            key={address.id}
            address={address}
            open={opened === address.id}
            readOnly={readOnly}
            onToggle={() => setOpened(opened === address.id ? null : address.id)}
          />
        ))}
      </ul>
    </Section>
  );
}

interface AddressItemProps {
  readonly address: Address;
  readonly open: boolean;
  readonly readOnly: boolean;
  onToggle(): void;
}

function AddressItem({ address, open, readOnly, onToggle }: AddressItemProps) {
  const { t } = useTranslation('addresses');
  const undoToast = useUndoToast();
  const failureText = useFailureText();
  const seen = useRef(address.version);
  const label = (field: string) => (field === 'kind' ? t('kindLabel') : t(`field.${field as 'name'}`));
  const saveAsking = useSaveWithConflict({ label, show: (_, value) => String(value ?? '') });
  const save = (set: Partial<AddressValues>) =>
    saveAsking(set, seen.current, (values, baseVersion, lost) =>
      api.addresses.save({ id: address.id, baseVersion, set: values, ...(lost && { lost }) }),
    );
  const remove = async () => {
    try {
      undoToast(t('removed'), (await api.addresses.remove({ ids: [address.id] })).batchId);
    } catch (error) {
      toast({ message: failureText(error), tone: 'danger' });
    }
  };
  const begin = () => {
    seen.current = address.version;
  };
  const line = [address.name, address.address, address.postalCode, address.city, address.country]
    .filter(Boolean)
    .join(', ');
  const Chevron = open ? IconChevronDown : IconChevronRight;
  return (
    <li>
      <button type="button" className={classes.line} aria-expanded={open} onClick={onToggle}>
        <Chevron size={14} stroke={1.6} aria-hidden />
        <span className={classes.kind}>{t(`kind.${address.kind}`)}</span>
        <span className="ell t2">{line}</span>
      </button>
      {open && (
        <div className={classes.open}>
          <dl>
            <EditableField
              label={t('kindLabel')}
              kind="select"
              required
              readOnly={readOnly}
              value={address.kind}
              options={addressKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
              onBegin={begin}
              onSave={(value) => save({ kind: value as AddressKind })}
            />
            {fields.map((field) => (
              <EditableField
                key={field}
                label={t(`field.${field}`)}
                kind={field === 'note' ? 'long' : 'text'}
                readOnly={readOnly}
                value={address[field]}
                onBegin={begin}
                onSave={(value: FieldValue) => save({ [field]: value } as Partial<AddressValues>)}
              />
            ))}
          </dl>
          {!readOnly && (
            <ActionIcon variant="subtle" color="gray" aria-label={t('remove')} onClick={() => void remove()}>
              <IconTrash size={16} stroke={1.6} aria-hidden />
            </ActionIcon>
          )}
        </div>
      )}
    </li>
  );
}
