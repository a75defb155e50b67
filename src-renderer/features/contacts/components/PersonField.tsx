import { buyingRoles, type ContactFieldKey, contactFields } from '@shared/features/contacts/fields';
import type { Contact, ContactValues } from '@shared/features/contacts/model';
import { ageOn } from '@shared/features/contacts/rules';
import { tagsOf, tagText } from '@shared/features/customers/rules';
import { wouldCircle } from '@shared/features/map/rules';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { EditableField } from '../../../components/EditableField';
import type { FieldKind, FieldValue } from '../../../components/field-values';
import { ManyField } from '../../../components/ManyField';
import { localDay } from '../../today/days';
import { parseBirthday, shownBirthday } from '../birthday';
import type { PersonSaver } from '../usePersonSaver';
import { Attitude, Influence } from './marks';

type Def = { readonly key: ContactFieldKey; readonly kind: string; readonly choices?: readonly string[] };

const ranges: Partial<Record<ContactFieldKey, readonly [number, number]>> = {
  influence: [1, 5],
  attitude: [-2, 2],
};

interface PersonFieldProps {
  readonly person: Contact;
  readonly people: readonly Contact[];
  readonly field: ContactFieldKey;
  readonly save: PersonSaver;
  readonly readOnly: boolean;
  readonly layout?: 'row' | 'bare';
  readonly label?: string;
}

/** One field of the rapport sheet, edited in place. */
export function PersonField({ person, people, field, save, readOnly, layout, label }: PersonFieldProps) {
  const { t } = useTranslation('contacts');
  // The version this person was looking at when editing began: what others save meanwhile must be noticed.
  const seen = useRef(person.version);
  const def: Def | undefined = contactFields.find((one) => one.key === field);
  if (!def) return null;
  const begin = () => {
    seen.current = person.version;
  };
  const store = (value: FieldValue) => {
    const stored = field === 'birthday' && typeof value === 'string' ? parseBirthday(value) : value;
    return save({ [field]: stored } as Partial<ContactValues>, seen.current);
  };
  if (field === 'otherRoles') {
    const others = buyingRoles.filter((role) => role !== person.buyingRole);
    return (
      <ManyField
        label={t('field.otherRoles')}
        field={field}
        options={others.map((value) => ({ value, label: t(`choice.buyingRole.${value}`) }))}
        value={tagsOf(person.otherRoles)}
        readOnly={readOnly}
        onBegin={begin}
        onSave={(chosen) => store(tagText(chosen))}
      />
    );
  }
  const validate = (value: FieldValue) => {
    const range = ranges[field];
    if (
      range &&
      typeof value === 'number' &&
      (!Number.isInteger(value) || value < range[0] || value > range[1])
    )
      return t('integerHint', { from: range[0], to: range[1] });
    if (field === 'birthday' && typeof value === 'string' && parseBirthday(value) === null)
      return t('birthdayHint');
    return null;
  };
  const display = displayOf(field, person, (count) => t('age', { count }));
  return (
    <EditableField
      field={field}
      label={label ?? t(`field.${field}`)}
      kind={kindOf(def)}
      value={field === 'birthday' ? shownBirthday(person.birthday) : person[field]}
      options={optionsOf(def, person, people, (key, value) =>
        t(`choice.${key as 'stage'}.${value as 'known'}`),
      )}
      required={field === 'name'}
      readOnly={readOnly}
      {...(layout && { layout })}
      {...(display !== undefined && { display })}
      validate={validate}
      onBegin={begin}
      onSave={store}
    />
  );
}

/** Ordinal values are drawn as dots beside their number, a birthday with the age it makes. */
function displayOf(
  key: ContactFieldKey,
  person: Contact,
  ageText: (years: number) => string,
): ReactNode | undefined {
  if (key === 'influence' && person.influence !== null) return <Influence value={person.influence} />;
  if (key === 'attitude' && person.attitude !== null) return <Attitude value={person.attitude} />;
  const age = key === 'birthday' ? ageOn(person.birthday, localDay()) : null;
  if (age === null) return undefined;
  return (
    <>
      <span className="n">{shownBirthday(person.birthday)}</span> <span className="t3">{ageText(age)}</span>
    </>
  );
}

function kindOf(def: Def): FieldKind {
  if (def.key === 'reportsTo' || def.kind === 'choice') return 'select';
  if (def.kind === 'integer') return 'number';
  return def.kind === 'long' ? 'long' : 'text';
}

function optionsOf(
  def: Def,
  person: Contact,
  people: readonly Contact[],
  word: (key: ContactFieldKey, value: string) => string,
) {
  if (def.key !== 'reportsTo')
    return (def.choices ?? []).map((value) => ({ value, label: word(def.key, value) }));
  return (
    people
      .filter((one) => one.id === person.reportsTo || one.leftOn === null)
      // Nobody is offered as a head who would close a circle.
      .filter((one) => !wouldCircle(people, person.id, one.id))
      .map((one) => ({ value: one.id, label: one.name }))
  );
}
