import { Button } from '@mantine/core';
import { type ContactFieldKey, contactFields } from '@shared/features/contacts/fields';
import type { Contact, ContactValues } from '@shared/features/contacts/model';
import { IconTrash } from '@tabler/icons-react';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { EditableField } from '../../../components/EditableField';
import type { FieldKind, FieldValue } from '../../../components/field-values';
import { toast } from '../../../components/toast';
import { useFailureText } from '../../../components/useFailureText';
import { useUndoToast } from '../../../components/useUndoToast';
import { api } from '../../../rpc/api';
import { useConflictWords } from '../../history/useConflictWords';
import { useSaveWithConflict } from '../../history/useSaveWithConflict';
import { EditedRecord } from '../../sharing/EditedRecord';
import { parseBirthday, shownBirthday } from '../birthday';
import { Attitude, Influence } from './marks';
import classes from './PersonPanel.module.css';

interface PersonPanelProps {
  readonly person: Contact;
  readonly people: readonly Contact[];
  readonly readOnly: boolean;
}
type Def = { readonly key: ContactFieldKey; readonly kind: string; readonly choices?: readonly string[] };

const ranges: Partial<Record<ContactFieldKey, readonly [number, number]>> = {
  influence: [1, 5],
  attitude: [-2, 2],
};

/** Ordinal values are drawn as dots beside their number. */
function displayOf(key: ContactFieldKey, person: Contact): { display?: ReactNode } {
  if (key === 'influence' && person.influence !== null)
    return { display: <Influence value={person.influence} /> };
  if (key === 'attitude' && person.attitude !== null)
    return { display: <Attitude value={person.attitude} /> };
  return {};
}

/** Everything known about one person, edited in place. */
export function PersonPanel({ person, people, readOnly }: PersonPanelProps) {
  const { t } = useTranslation('contacts');
  const failureText = useFailureText();
  const undoToast = useUndoToast();
  const saveWithConflict = useSaveWithConflict(
    useConflictWords('contacts', {
      reportsTo: (value) => people.find((one) => one.id === value)?.name ?? '',
    }),
  );
  // The version this person was looking at when editing began: what others save meanwhile must be noticed.
  const seen = useRef(person.version);

  const save = (key: ContactFieldKey, value: FieldValue) => {
    const stored = key === 'birthday' && typeof value === 'string' ? parseBirthday(value) : value;
    return saveWithConflict(
      { [key]: stored } as Partial<ContactValues>,
      seen.current,
      (set, baseVersion, lost) =>
        api.contacts.save({ id: person.id, baseVersion, set, ...(lost && { lost }) }),
    );
  };
  const remove = async () => {
    try {
      const { batchId } = await api.contacts.remove({ ids: [person.id] });
      undoToast(t('deleted', { name: person.name }), batchId);
    } catch (error) {
      toast({ message: failureText(error), tone: 'danger' });
    }
  };
  const optionsOf = (def: Def) => {
    if (def.key === 'reportsTo') {
      return people.filter((one) => one.id !== person.id).map((one) => ({ value: one.id, label: one.name }));
    }
    const key = def.key as 'buyingRole' | 'access' | 'stage';
    return (def.choices ?? []).map((value) => ({
      value,
      label: t(`choice.${key}.${value}` as 'choice.stage.known'),
    }));
  };
  const kindOf = (def: Def): FieldKind => {
    if (def.key === 'reportsTo' || def.kind === 'choice') return 'select';
    if (def.kind === 'integer') return 'number';
    return def.kind === 'long' ? 'long' : 'text';
  };
  const validate = (def: Def) => (value: FieldValue) => {
    const range = ranges[def.key];
    if (
      range &&
      typeof value === 'number' &&
      (!Number.isInteger(value) || value < range[0] || value > range[1])
    ) {
      return t('integerHint', { from: range[0], to: range[1] });
    }
    if (def.key === 'birthday' && typeof value === 'string' && parseBirthday(value) === null)
      return t('birthdayHint');
    return null;
  };
  const fields: readonly Def[] = contactFields;
  return (
    <section className={classes.panel} aria-label={person.name}>
      <header>
        <h2>{person.name}</h2>
        {!readOnly && (
          <Button
            variant="subtle"
            color="gray"
            leftSection={<IconTrash size={16} stroke={1.6} aria-hidden />}
            onClick={() => void remove()}
          >
            {t('delete')}
          </Button>
        )}
      </header>
      <EditedRecord rootId={person.customerId} table="contacts" partId={person.id}>
        <dl>
          {fields.map((def) => (
            <EditableField
              key={def.key}
              field={def.key}
              label={t(`field.${def.key}`)}
              kind={kindOf(def)}
              value={def.key === 'birthday' ? shownBirthday(person.birthday) : person[def.key]}
              options={optionsOf(def)}
              required={def.key === 'name'}
              readOnly={readOnly}
              {...displayOf(def.key, person)}
              validate={validate(def)}
              onBegin={() => {
                seen.current = person.version;
              }}
              onSave={(value) => save(def.key, value)}
            />
          ))}
        </dl>
      </EditedRecord>
    </section>
  );
}
