import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../app/useFormat';
import type { FieldValue } from '../../../components/field-values';
import { useComplaintOptions } from '../labels';
import { localInput } from '../log/form';
import type { ComplaintSaver } from '../mutations';
import { type ComplaintDetail, peopleOf } from '../queries';
import classes from './Details.module.css';
import { SavedField } from './SavedField';

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
  const { data: people } = useQuery(peopleOf(complaint.customerId));
  const contacts = (people ?? []).map((person) => ({ value: person.id, label: person.name }));
  const known = contact && !contacts.some((one) => one.value === contact.id);
  const line = (key: 'subKind' | 'product' | 'orderRef' | 'batchRef') => (
    <SavedField
      field={key}
      label={t(`field.${key}`)}
      kind="text"
      value={complaint[key]}
      readOnly={readOnly}
      version={complaint.version}
      save={(value, seen) => saver.save({ [key]: text(value) }, seen)}
    />
  );
  return (
    <dl className={classes.fields} aria-label={t('details.title')}>
      <SavedField
        field="contactId"
        label={t('field.contactId')}
        kind="select"
        options={known ? [...contacts, { value: contact.id, label: contact.name }] : contacts}
        value={complaint.contactId}
        display={contact?.name}
        readOnly={readOnly}
        version={complaint.version}
        save={(value, seen) => saver.save({ contactId: text(value) }, seen)}
      />
      {line('subKind')}
      {line('product')}
      {line('orderRef')}
      {line('batchRef')}
      <SavedField
        field="cost"
        label={t('field.cost')}
        kind="money"
        currency={complaint.currency}
        value={complaint.cost}
        readOnly={readOnly}
        version={complaint.version}
        save={(value, seen) => saver.save({ cost: value === null ? null : Number(value) }, seen)}
      />
      <SavedField
        field="receivedAt"
        label={t('field.receivedAt')}
        kind="text"
        required
        value={localInput(new Date(complaint.receivedAt)).replace('T', ' ')}
        display={format.dateTime(complaint.receivedAt)}
        validate={(value) => (toInstant(String(value)) === null ? t('field.invalidDateTime') : null)}
        readOnly={readOnly}
        version={complaint.version}
        save={(value, seen) =>
          saver.save({ receivedAt: toInstant(String(value)) ?? complaint.receivedAt }, seen)
        }
      />
      <SavedField
        field="receivedHow"
        label={t('field.receivedHow')}
        kind="select"
        required
        options={channels}
        value={complaint.receivedHow}
        readOnly={readOnly}
        version={complaint.version}
        save={(value, seen) =>
          saver.save({ receivedHow: channels.find((one) => one.value === value)?.value ?? 'other' }, seen)
        }
      />
      <SavedField
        field="receivedBy"
        label={t('field.receivedBy')}
        kind="member"
        value={complaint.receivedBy}
        readOnly={readOnly}
        version={complaint.version}
        save={(value, seen) => saver.save({ receivedBy: text(value) }, seen)}
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
          <SavedField
            key={key}
            field={key}
            label={t(`field.${key}`)}
            kind="date"
            value={complaint[key]}
            readOnly={readOnly}
            version={complaint.version}
            save={(value, seen) => saver.save({ [key]: text(value) }, seen)}
          />
        ))}
        <SavedField
          field="satisfactionAfter"
          label={t('field.satisfactionAfter')}
          kind="select"
          options={scores.map((value) => ({ value, label: t('satisfactionOf', { value }) }))}
          value={complaint.satisfactionAfter === null ? null : String(complaint.satisfactionAfter)}
          readOnly={readOnly}
          version={complaint.version}
          save={(value, seen) =>
            saver.save({ satisfactionAfter: value === null ? null : Number(value) }, seen)
          }
        />
      </dl>
    </section>
  );
}

/** The moment somebody typed in their own time, `2026-11-21 09:14`; null when it is none. */
function toInstant(typed: string): string | null {
  const match = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})[ T]+(\d{1,2})[:：](\d{2})$/.exec(typed.trim());
  const [, year, month, day, hour, minute] = (match ?? []).map(Number);
  const at = new Date(year ?? Number.NaN, (month ?? 1) - 1, day, hour, minute);
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
}
