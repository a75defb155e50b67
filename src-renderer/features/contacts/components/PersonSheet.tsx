import type { Contact } from '@shared/features/contacts/model';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { PersonCourtesies } from '../../courtesies/PersonCourtesies';
import { EditedRecord } from '../../sharing/EditedRecord';
import { type PersonGroup, personGroups } from '../groups';
import { contactQueries } from '../queries';
import { usePersonSaver } from '../usePersonSaver';
import { FoldGroup } from './FoldGroup';
import { ImportantDays } from './ImportantDays';
import { OwnFields } from './OwnFields';
import { PersonField } from './PersonField';
import { PersonHeader } from './PersonHeader';
import classes from './PersonSheet.module.css';
import { StageControl } from './StageControl';

interface PersonSheetProps {
  readonly person: Contact;
  readonly people: readonly Contact[];
  readonly photo: string | undefined;
  readonly readOnly: boolean;
}

/** The rapport sheet of one person: everything known about them in groups, edited in place. */
export function PersonSheet({ person, people, photo, readOnly }: PersonSheetProps) {
  const { t } = useTranslation('contacts');
  const { data: detail } = useQuery(contactQueries.detail(person.id));
  const save = usePersonSaver(person, people);
  const shared = { person, people, save, readOnly };
  const group = ({ key, fields }: PersonGroup) => (
    <FoldGroup key={key} title={t(`group.${key}`)} empty={fields.every((field) => person[field] === null)}>
      <dl>
        {fields.map((field) => (
          <PersonField key={field} {...shared} field={field} />
        ))}
      </dl>
    </FoldGroup>
  );
  const [reach, post, personal] = personGroups;
  return (
    <section
      className={classes.sheet}
      aria-label={person.name}
      data-left={person.leftOn !== null || undefined}
    >
      <EditedRecord rootId={person.customerId} table="contacts" partId={person.id}>
        <PersonHeader
          {...shared}
          photo={photo}
          movedTo={detail?.movedTo ?? null}
          movedFrom={detail?.movedFrom ?? null}
        />
        <div className={classes.groups}>
          <div className={classes.column}>
            {group(post)}
            {group(reach)}
          </div>
          <div className={classes.column}>
            {group(personal)}
            <ImportantDays person={person} dates={detail?.dates ?? []} readOnly={readOnly} />
            <OwnFields
              person={person}
              currency={detail?.customer.currency ?? null}
              save={save}
              readOnly={readOnly}
            />
          </div>
        </div>
        <StageControl {...shared} />
        <PersonCourtesies person={person} readOnly={readOnly} />
        <FoldGroup title={t('field.notes')} empty={!person.notes}>
          <dl>
            <PersonField {...shared} field="notes" />
          </dl>
        </FoldGroup>
      </EditedRecord>
    </section>
  );
}
