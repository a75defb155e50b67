import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Avatar } from '../../../components/Avatar';
import classes from '../SignInPage.module.css';

interface PeopleChoiceProps {
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly value: string | null;
  onChange(id: string): void;
  /** Asked for when somebody has been chosen, to go on typing. */
  onChosen?(): void;
}

/** As many names stand in a list; more are found by typing. */
const mostListed = 7;

/** Who one is: a list of names moved through by the arrows, or a field to search in a larger team. */
export function PeopleChoice({ people, value, onChange, onChosen }: PeopleChoiceProps) {
  const { t } = useTranslation('team');
  if (people.length > mostListed) {
    return (
      <Select
        label={t('signIn.who')}
        placeholder={t('signIn.choose')}
        searchable
        allowDeselect={false}
        nothingFoundMessage={t('nothingMatches', { ns: 'common' })}
        data={people.map(({ id, name }) => ({ value: id, label: name }))}
        value={value}
        onChange={(id) => {
          if (id === null) return;
          onChange(id);
          onChosen?.();
        }}
        renderOption={({ option }) => (
          <span className="row">
            <Avatar name={option.label} /> {option.label}
          </span>
        )}
      />
    );
  }
  return (
    <fieldset className={classes.people}>
      <legend className="vh">{t('signIn.who')}</legend>
      {people.map(({ id, name }) => (
        <label key={id} className={classes.person} onPointerUp={onChosen}>
          <input type="radio" name="person" value={id} checked={value === id} onChange={() => onChange(id)} />
          <Avatar name={name} me={value === id} />
          <span className="ell">{name}</span>
        </label>
      ))}
    </fieldset>
  );
}
