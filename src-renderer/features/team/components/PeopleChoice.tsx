import { Select } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Avatar } from '../../../components/Avatar';
import classes from '../SignInPage.module.css';

interface PeopleChoiceProps {
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly value: string | null;
  onChange(id: string): void;
  /** Shown above the names; without it only screen readers hear what is asked. */
  readonly label?: string;
  readonly problem?: string | null;
  readonly autoFocus?: boolean;
  /** Asked for when somebody has been chosen, to go on typing. */
  onChosen?(): void;
}

/** As many names stand in a list; more are found by typing. */
const mostListed = 7;

/** Who one is: a list of names moved through by the arrows, or a field to search in a larger team. */
export function PeopleChoice({
  people,
  value,
  onChange,
  onChosen,
  label,
  problem = null,
  autoFocus = false,
}: PeopleChoiceProps) {
  const said = useId();
  const { t } = useTranslation('team');
  if (people.length > mostListed) {
    return (
      <Select
        label={label ?? t('signIn.who')}
        error={problem ?? undefined}
        autoFocus={autoFocus}
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
    <fieldset className={classes.people} {...(problem !== null && { 'aria-describedby': said })}>
      <legend className={label === undefined ? 'vh' : classes.legend}>{label ?? t('signIn.who')}</legend>
      {people.map(({ id, name }, index) => (
        <label key={id} className={classes.person} onPointerUp={onChosen}>
          <input
            type="radio"
            name="person"
            value={id}
            checked={value === id}
            // biome-ignore lint/a11y/noAutofocus: the sign-in page asks for nothing else
            autoFocus={autoFocus && index === 0}
            onChange={() => onChange(id)}
          />
          <Avatar name={name} me={value === id} />
          <span className="ell">{name}</span>
        </label>
      ))}
      {problem !== null && (
        <p className="danger sm" id={said} role="alert">
          {problem}
        </p>
      )}
    </fieldset>
  );
}
