import { ActionIcon, Button, Menu } from '@mantine/core';
import type { Contact, Elsewhere } from '@shared/features/contacts/model';
import { ageOn } from '@shared/features/contacts/rules';
import { IconArrowRight, IconDots, IconHistory, IconPrinter, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useFormat } from '../../../app/useFormat';
import { toast } from '../../../components/toast';
import { useFailureText } from '../../../components/useFailureText';
import { useUndoToast } from '../../../components/useUndoToast';
import { api } from '../../../rpc/api';
import { localDay } from '../../today/days';
import type { PersonSaver } from '../usePersonSaver';
import { MoveDialog } from './MoveDialog';
import { PersonField } from './PersonField';
import classes from './PersonHeader.module.css';
import { PhotoButton } from './PhotoButton';

const icon = { size: 16, stroke: 1.6, 'aria-hidden': true } as const;

interface PersonHeaderProps {
  readonly person: Contact;
  readonly people: readonly Contact[];
  readonly photo: string | undefined;
  readonly movedTo: Elsewhere | null;
  readonly movedFrom: Elsewhere | null;
  readonly save: PersonSaver;
  readonly readOnly: boolean;
}

/** Who this is: picture, name, post and age, where they went and came from, and what can be done with them. */
export function PersonHeader(props: PersonHeaderProps) {
  const { person, people, photo, movedTo, movedFrom, save, readOnly } = props;
  const { t } = useTranslation('contacts');
  const format = useFormat();
  const navigate = useNavigate();
  const failureText = useFailureText();
  const undoToast = useUndoToast();
  const [moving, setMoving] = useState(false);
  const age = ageOn(person.birthday, localDay());
  const facts = [
    [person.position, person.department].filter(Boolean).join(t('comma')),
    age === null ? '' : t('age', { count: age }),
  ].filter(Boolean);
  const addressOf = (one: Elsewhere) => `/customers/${one.customerId}/people?person=${one.id}`;
  const remove = async () => {
    try {
      const { batchId } = await api.contacts.remove({ ids: [person.id] });
      undoToast(t('deleted', { name: person.name }), batchId);
    } catch (error) {
      toast({ message: failureText(error), tone: 'danger' });
    }
  };
  return (
    <header className={classes.header}>
      <PhotoButton person={person} src={photo} readOnly={readOnly} />
      <div className={classes.who}>
        <h2>
          <PersonField
            person={person}
            people={people}
            field="name"
            save={save}
            readOnly={readOnly}
            layout="bare"
          />
        </h2>
        {facts.length > 0 && <p className="t2">{facts.join(' · ')}</p>}
        {person.leftOn && (
          <p className={classes.moved}>
            <IconArrowRight {...icon} />
            {movedTo ? (
              <span>
                {t('left.to', { when: format.partialDate(person.leftOn) })}{' '}
                <Link className="link" to={addressOf(movedTo)}>
                  {movedTo.customerName}
                </Link>
              </span>
            ) : (
              t('left.on', { when: format.partialDate(person.leftOn) })
            )}
          </p>
        )}
        {movedFrom && (
          <p className={classes.moved}>
            <IconHistory {...icon} />
            <span>
              {t('left.before')}{' '}
              <Link className="link" to={addressOf(movedFrom)}>
                {t('left.earlier', { customer: movedFrom.customerName })}
              </Link>
            </span>
          </p>
        )}
      </div>
      <div className={classes.tools}>
        <Button
          leftSection={<IconPrinter {...icon} />}
          onClick={() => void navigate(`/print/rapport/${person.id}`)}
        >
          {t('printSheet')}
        </Button>
        {!readOnly && (
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon variant="subtle" color="gray" aria-label={t('more')}>
                <IconDots {...icon} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              {!movedTo && (
                <Menu.Item leftSection={<IconArrowRight {...icon} />} onClick={() => setMoving(true)}>
                  {t('move.menu')}
                </Menu.Item>
              )}
              <Menu.Item leftSection={<IconTrash {...icon} />} onClick={() => void remove()}>
                {t('delete')}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )}
      </div>
      {moving && <MoveDialog person={person} onClose={() => setMoving(false)} />}
    </header>
  );
}
