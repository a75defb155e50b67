import type { Member } from '@shared/features/team/model';
import { useTranslation } from 'react-i18next';
import { PersonRow } from './PersonRow';
import type { Asked } from './TeamDialogs';
import classes from './TeamPanel.module.css';

interface PeopleTableProps {
  readonly people: readonly Member[];
  readonly meId: string | null;
  readonly signInOn: boolean;
  readonly manages: boolean;
  onAsk(what: Asked): void;
}

/** Everybody of the file, with what they may do; a manager changes it in place. */
export function PeopleTable({ people, meId, signInOn, manages, onAsk }: PeopleTableProps) {
  const { t } = useTranslation('team');
  const managers = people.filter((one) => one.role === 'manager' && one.active && one.signsIn);
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('panel.name')}</th>
            <th scope="col">{t('panel.role')}</th>
            <th scope="col">{t('panel.team')}</th>
            <th scope="col">{t('panel.sees')}</th>
            <th scope="col">{t('panel.edits')}</th>
            <th scope="col">{t('panel.signIn')}</th>
            <th scope="col">{t('panel.active')}</th>
            {manages && (
              <th scope="col" className={classes.end}>
                <span className="vh">{t('more', { ns: 'common' })}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <PersonRow
              key={person.id}
              person={person}
              me={person.id === meId}
              manages={manages}
              lastManager={signInOn && managers.length === 1 && managers[0]?.id === person.id}
              onAsk={onAsk}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}
