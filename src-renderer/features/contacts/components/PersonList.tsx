import type { Contact } from '@shared/features/contacts/model';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../app/useFormat';
import { Avatar } from '../../../components/Avatar';
import { Attitude } from './marks';
import classes from './PersonList.module.css';

interface PersonListProps {
  readonly people: readonly Contact[];
  readonly chosenId: string | undefined;
  photoOf(person: Contact): string | undefined;
  onChoose(id: string): void;
}

/** The people at a customer, one under the other; those who left stand last and grey. */
export function PersonList({ people, chosenId, photoOf, onChoose }: PersonListProps) {
  const { t } = useTranslation('contacts');
  const format = useFormat();
  return (
    <ul className={classes.list} aria-label={t('listLabel')}>
      {people.map((person) => (
        <li key={person.id}>
          <button
            type="button"
            className={classes.person}
            data-left={person.leftOn !== null || undefined}
            aria-current={person.id === chosenId || undefined}
            onClick={() => onChoose(person.id)}
          >
            <Avatar name={person.name} size="l" src={photoOf(person)} />
            <span className={classes.lines}>
              <span className={classes.line}>
                <span className={classes.name}>{person.name}</span>
                {person.leftOn === null && person.attitude !== null && (
                  <span className={classes.mark}>
                    <Attitude value={person.attitude} />
                  </span>
                )}
              </span>
              <span className={classes.line}>
                <span className={classes.job}>
                  {person.leftOn
                    ? t('left.on', { when: format.partialDate(person.leftOn) })
                    : person.position}
                </span>
                {person.leftOn === null && person.buyingRole && (
                  <span className={classes.role}>{t(`choice.buyingRole.${person.buyingRole}`)}</span>
                )}
              </span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
