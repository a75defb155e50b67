import type { Contact, ContactValues } from '@shared/features/contacts/model';
import type { contactSlots } from '@shared/features/fields/slots';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { OwnField } from '../../fields/OwnField';
import { fieldQueries } from '../../fields/queries';
import type { PersonSaver } from '../usePersonSaver';
import { FoldGroup } from './FoldGroup';

type Slot = (typeof contactSlots)[number];

interface OwnFieldsProps {
  readonly person: Contact;
  readonly currency: string | null;
  readonly save: PersonSaver;
  readonly readOnly: boolean;
}

/** Fields that the team made for itself; nothing where it made none. */
export function OwnFields({ person, currency, save, readOnly }: OwnFieldsProps) {
  const { t } = useTranslation('contacts');
  const { data: fields } = useQuery(fieldQueries.of('contact'));
  if (!fields || fields.length === 0) return null;
  return (
    <FoldGroup title={t('group.own')} empty={fields.every((field) => !person[field.slot as Slot])}>
      <dl>
        {fields.map((field) => (
          <OwnField
            key={field.id}
            field={field}
            value={person[field.slot as Slot]}
            version={person.version}
            currency={currency}
            readOnly={readOnly}
            save={(value, baseVersion) =>
              save({ [field.slot]: value } as Partial<ContactValues>, baseVersion)
            }
          />
        ))}
      </dl>
    </FoldGroup>
  );
}
