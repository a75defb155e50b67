import { Button, CloseButton } from '@mantine/core';
import type { ContactFieldKey } from '@shared/features/contacts/fields';
import type { Contact } from '@shared/features/contacts/model';
import type { Influence } from '@shared/features/map/model';
import { mapPeople } from '@shared/features/map/people';
import { wouldCircle } from '@shared/features/map/rules';
import { IconArrowLeft, IconArrowRight, IconTrash } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PersonField } from '../../contacts/components/PersonField';
import { usePersonSaver } from '../../contacts/usePersonSaver';
import { EditedRecord } from '../../sharing/EditedRecord';
import classes from './Side.module.css';

const fields: readonly ContactFieldKey[] = [
  'name',
  'position',
  'department',
  'buyingRole',
  'otherRoles',
  'influence',
  'attitude',
  'access',
  'stage',
  'reportsTo',
  'authority',
  'priorities',
  'nextMove',
];

interface PersonSideProps {
  readonly person: Contact;
  readonly contacts: readonly Contact[];
  readonly lines: readonly Influence[];
  readonly readOnly: boolean;
  /** The panel was asked for by keyboard and takes the focus. */
  readonly entering: boolean;
  onClose(): void;
  onLine(id: string): void;
  onRemoveLine(line: Influence): void;
}

/** What the map says about a person, edited in place, and their lines. */
export function PersonSide(props: PersonSideProps) {
  const { person, contacts, lines, readOnly, entering, onClose } = props;
  const { t } = useTranslation('map');
  const save = usePersonSaver(person, contacts);
  const panel = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each person who is opened
  useEffect(() => {
    if (entering) panel.current?.focus();
  }, [entering, person.id]);
  const people = mapPeople(contacts);
  // Nobody is offered as a head who would close a circle.
  const heads = contacts.filter((one) => one.id === person.id || !wouldCircle(people, person.id, one.id));
  const mine = lines.filter((line) => line.fromId === person.id || line.toId === person.id);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    onClose();
  };
  return (
    <section
      ref={panel}
      tabIndex={-1}
      aria-label={person.name}
      className={classes.side}
      onKeyDown={onKeyDown}
    >
      <header>
        <h2>{person.name}</h2>
        <CloseButton aria-label={t('person.close')} onClick={onClose} />
      </header>
      <EditedRecord rootId={person.customerId} table="contacts" partId={person.id}>
        <dl>
          {fields.map((field) => (
            <PersonField
              key={field}
              person={person}
              people={field === 'reportsTo' ? heads : contacts}
              field={field}
              save={save}
              readOnly={readOnly}
            />
          ))}
        </dl>
      </EditedRecord>
      <h3>{t('person.lines')}</h3>
      {mine.length === 0 && <p className={classes.quiet}>{t('person.noLines')}</p>}
      <ul>
        {mine.map((line) => (
          <LineItem key={line.id} line={line} {...props} />
        ))}
      </ul>
      <Link to={`/customers/${person.customerId}/people?person=${person.id}`}>{t('person.full')}</Link>
    </section>
  );
}

function LineItem({
  line,
  person,
  contacts,
  readOnly,
  onLine,
  onRemoveLine,
}: PersonSideProps & { line: Influence }) {
  const { t } = useTranslation('map');
  const outgoing = line.fromId === person.id;
  const name = contacts.find((one) => one.id === (outgoing ? line.toId : line.fromId))?.name ?? '';
  const text = t(outgoing ? 'person.influences' : 'person.influencedBy', { name });
  const remove = () => onRemoveLine(line);
  return (
    <li>
      {outgoing ? (
        <IconArrowRight size={16} stroke={1.6} aria-hidden />
      ) : (
        <IconArrowLeft size={16} stroke={1.6} aria-hidden />
      )}
      <button
        type="button"
        className={classes.line}
        aria-label={`${t('person.edit')}: ${text}, ${t(`line.kinds.${line.kind}`)}`}
        onClick={() => onLine(line.id)}
        onKeyDown={(event) => {
          if (event.key === 'Delete' && !readOnly) remove();
        }}
      >
        {text}
        <span className={classes.kind}>{t(`line.kinds.${line.kind}`)}</span>
      </button>
      {!readOnly && (
        <Button
          variant="subtle"
          color="gray"
          px={6}
          aria-label={`${t('person.remove')}: ${text}`}
          onClick={remove}
        >
          <IconTrash size={16} stroke={1.6} aria-hidden />
        </Button>
      )}
    </li>
  );
}
