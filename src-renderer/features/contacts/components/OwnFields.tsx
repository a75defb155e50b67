import type { Contact, ContactValues } from '@shared/features/contacts/model';
import { tagsOf, tagText } from '@shared/features/customers/rules';
import type { CustomField } from '@shared/features/fields/model';
import { slotValueOf } from '@shared/features/fields/rules';
import type { contactSlots } from '@shared/features/fields/slots';
import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../app/useFormat';
import { EditableField } from '../../../components/EditableField';
import type { FieldKind, FieldValue } from '../../../components/field-values';
import { ManyField } from '../../../components/ManyField';
import { contactQueries } from '../queries';
import type { PersonSaver } from '../usePersonSaver';
import { FoldGroup } from './FoldGroup';

type Slot = (typeof contactSlots)[number];

const editors: Readonly<Record<CustomField['kind'], FieldKind>> = {
  text: 'text',
  long: 'long',
  number: 'number',
  money: 'money',
  date: 'date',
  choice: 'select',
  choices: 'select',
  link: 'text',
  yesNo: 'select',
};
const numeric = (kind: CustomField['kind']) => kind === 'number' || kind === 'money';

interface OwnFieldsProps {
  readonly person: Contact;
  readonly save: PersonSaver;
  readonly readOnly: boolean;
}

/** Fields that the team made for itself; nothing where it made none. */
export function OwnFields({ person, save, readOnly }: OwnFieldsProps) {
  const { t } = useTranslation('contacts');
  const { data: fields } = useQuery(contactQueries.ownFields());
  if (!fields || fields.length === 0) return null;
  return (
    <FoldGroup title={t('group.own')} empty={fields.every((field) => !person[field.slot as Slot])}>
      <dl>
        {fields.map((field) => (
          <OwnField key={field.id} field={field} person={person} save={save} readOnly={readOnly} />
        ))}
      </dl>
    </FoldGroup>
  );
}

function OwnField({ field, person, save, readOnly }: OwnFieldsProps & { field: CustomField }) {
  const { t } = useTranslation('contacts');
  const { language } = useFormat();
  const seen = useRef(person.version);
  const slot = field.slot as Slot;
  const value = person[slot];
  const label = (language === 'zh-CN' && field.labelZh) || field.label;
  const begin = () => {
    seen.current = person.version;
  };
  const store = (next: FieldValue) =>
    save({ [slot]: next === null ? null : String(next) } as Partial<ContactValues>, seen.current);
  const shared = { label, field: slot, readOnly, onBegin: begin };
  if (field.kind === 'choices') {
    const options = field.choices.map((one) => ({ value: one, label: one }));
    return (
      <ManyField
        {...shared}
        options={options}
        value={tagsOf(value)}
        onSave={(chosen) => store(tagText(chosen))}
      />
    );
  }
  const options =
    field.kind === 'yesNo'
      ? (['yes', 'no'] as const).map((one) => ({ value: one, label: t(one, { ns: 'common' }) }))
      : field.choices.map((one) => ({ value: one, label: one }));
  return (
    <EditableField
      {...shared}
      kind={editors[field.kind]}
      value={value !== null && numeric(field.kind) ? Number(value) : value}
      options={options}
      validate={(next) =>
        field.kind === 'link' && slotValueOf(field, String(next ?? '')) === undefined ? t('linkHint') : null
      }
      onSave={store}
    />
  );
}
