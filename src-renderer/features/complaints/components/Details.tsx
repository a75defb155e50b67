import { AppError } from '@shared/rpc/errors';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../app/useFormat';
import { EditableField } from '../../../components/EditableField';
import type { FieldValue } from '../../../components/field-values';
import { api } from '../../../rpc/api';
import { tableKey } from '../../../rpc/invalidate';
import { useComplaintOptions } from '../labels';
import { localInput } from '../log/form';
import type { ComplaintSaver } from '../mutations';
import type { ComplaintDetail } from '../queries';
import classes from './Details.module.css';

interface DetailsProps {
  readonly detail: ComplaintDetail;
  readonly saver: ComplaintSaver;
  readonly readOnly: boolean;
}

const text = (value: FieldValue) => (value === null ? null : String(value));
const scores = Array.from({ length: 10 }, (_, index) => String(index + 1));

/** Who, which product, order and batch, what it cost; and how it was received. */
export function Details({ detail, saver, readOnly }: DetailsProps) {
  const { t } = useTranslation('complaints');
  const format = useFormat();
  const { channels } = useComplaintOptions();
  const { complaint, contact } = detail;
  const { data: people } = useQuery({
    queryKey: tableKey(['contacts'], 'contacts.ofCustomer', { customerId: complaint.customerId }),
    queryFn: () => api.contacts.ofCustomer({ customerId: complaint.customerId }),
  });
  const contacts = (people ?? []).map((person) => ({ value: person.id, label: person.name }));
  const known = contact && !contacts.some((one) => one.value === contact.id);
  const line = (key: 'subKind' | 'product' | 'orderRef' | 'batchRef') => (
    <EditableField
      label={t(`field.${key}`)}
      kind="text"
      value={complaint[key]}
      readOnly={readOnly}
      onSave={(value) => saver.save({ [key]: text(value) })}
    />
  );
  return (
    <dl className={classes.fields} aria-label={t('details.title')}>
      <EditableField
        label={t('field.contactId')}
        kind="select"
        options={known ? [...contacts, { value: contact.id, label: contact.name }] : contacts}
        value={complaint.contactId}
        display={contact?.name}
        readOnly={readOnly}
        onSave={(value) => saver.save({ contactId: text(value) })}
      />
      {line('subKind')}
      {line('product')}
      {line('orderRef')}
      {line('batchRef')}
      <EditableField
        label={t('field.cost')}
        kind="money"
        currency={complaint.currency}
        value={complaint.cost}
        readOnly={readOnly}
        onSave={(value) => saver.save({ cost: value === null ? null : Number(value) })}
      />
      <EditableField
        label={t('field.receivedAt')}
        kind="text"
        required
        value={localInput(new Date(complaint.receivedAt)).replace('T', ' ')}
        display={format.dateTime(complaint.receivedAt)}
        readOnly={readOnly}
        onSave={(value) => saver.save({ receivedAt: toInstant(String(value)) })}
      />
      <EditableField
        label={t('field.receivedHow')}
        kind="select"
        required
        options={channels}
        value={complaint.receivedHow}
        readOnly={readOnly}
        onSave={(value) =>
          saver.save({ receivedHow: channels.find((one) => one.value === value)?.value ?? 'other' })
        }
      />
      <EditableField
        label={t('field.receivedBy')}
        kind="member"
        value={complaint.receivedBy}
        readOnly={readOnly}
        onSave={(value) => saver.save({ receivedBy: text(value) })}
      />
    </dl>
  );
}

/** What the customer says afterwards: confirmed, called back, content again. */
export function AfterSettlement({ detail, saver, readOnly }: DetailsProps) {
  const { t } = useTranslation('complaints');
  const { complaint } = detail;
  return (
    <section aria-label={t('after.title')}>
      <h2 className={classes.title}>{t('after.title')}</h2>
      <dl className={classes.fields}>
        {(['confirmedOn', 'followUpOn'] as const).map((key) => (
          <EditableField
            key={key}
            label={t(`field.${key}`)}
            kind="date"
            value={complaint[key]}
            readOnly={readOnly}
            onSave={(value) => saver.save({ [key]: text(value) })}
          />
        ))}
        <EditableField
          label={t('field.satisfactionAfter')}
          kind="select"
          options={scores.map((value) => ({ value, label: value }))}
          value={complaint.satisfactionAfter === null ? null : String(complaint.satisfactionAfter)}
          readOnly={readOnly}
          onSave={(value) => saver.save({ satisfactionAfter: value === null ? null : Number(value) })}
        />
      </dl>
    </section>
  );
}

/** @throws AppError `validation`, shown under the field, when it is no date and time */
function toInstant(typed: string): string {
  const match = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})[ T]+(\d{1,2})[:：](\d{2})$/.exec(typed.trim());
  const [, year, month, day, hour, minute] = (match ?? []).map(Number);
  const at = new Date(year ?? Number.NaN, (month ?? 1) - 1, day, hour, minute);
  if (Number.isNaN(at.getTime())) throw new AppError('validation', 'This is no date and time');
  return at.toISOString();
}
