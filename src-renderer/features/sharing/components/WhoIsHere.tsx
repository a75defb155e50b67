import { Popover } from '@mantine/core';
import type { PresentPerson } from '@shared/features/sharing/contract';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Avatar } from '../../../components/Avatar';
import { othersHere } from '../presence';
import { useSharing } from '../queries';
import { EditedThing } from './EditedThing';
import classes from './WhoIsHere.module.css';

/** So many fit beside the words; with more people a number takes the last place. */
const mostFaces = 3;

/** `Saved · 3 here`, or the words alone where nobody else is. */
export function useHereText(): (state: string) => string {
  const { t } = useTranslation('sharing');
  const others = othersHere(useSharing().state).length;
  return (state) => (others > 0 ? t('here.saved', { state, count: others + 1 }) : state);
}

/** Everybody who has the file open: faces at the foot of the sidebar, and what each is doing behind them. */
export function WhoIsHere({ narrow }: { narrow: boolean }) {
  const { t } = useTranslation('sharing');
  const id = useId();
  const [open, setOpen] = useState(false);
  const { state } = useSharing();
  const me = state.people.find((person) => person.me);
  const everybody = [...(me ? [me] : []), ...othersHere(state)];
  if (everybody.length < 2) return null;
  const comma = t('listComma', { ns: 'common' });
  const fit = everybody.length > mostFaces ? mostFaces - 1 : mostFaces;
  const faces = narrow ? [] : everybody.slice(0, fit);
  const more = everybody.length - faces.length;
  return (
    <Popover opened={open} onChange={setOpen} position="top-start" width={280} trapFocus returnFocus>
      <Popover.Target>
        <button type="button" className={classes.faces} aria-expanded={open} onClick={() => setOpen(!open)}>
          <span className="vh">
            {t('here.open', { names: everybody.map((one) => one.name).join(comma) })}
          </span>
          {faces.map((person) => (
            <span key={person.session} title={t('here.at', { name: person.name, computer: person.computer })}>
              <Avatar name={person.name} me={person.me} titled={false} />
            </span>
          ))}
          {more > 0 && (
            <span className={classes.more} aria-hidden="true">
              {narrow ? more : `+${more}`}
            </span>
          )}
        </button>
      </Popover.Target>
      <Popover.Dropdown className={classes.panel} aria-labelledby={`${id}-title`}>
        <h2 id={`${id}-title`} tabIndex={-1} data-autofocus>
          {t('here.title')}
        </h2>
        <ul>
          {everybody.map((person) => (
            <Person key={person.session} person={person} onGo={() => setOpen(false)} />
          ))}
        </ul>
      </Popover.Dropdown>
    </Popover>
  );
}

function Person({ person, onGo }: { person: PresentPerson; onGo(): void }) {
  const { t } = useTranslation('sharing');
  return (
    <li>
      <Avatar name={person.name} me={person.me} />
      <span className={classes.person}>
        <span className={classes.name}>
          <b className="ell">{person.name}</b>
          <span className="t3 ell">{person.me ? t('here.me') : person.computer}</span>
        </span>
        {person.editing.map((one) => (
          <EditedThing key={`${one.recordId} ${one.field}`} place={one} onGo={onGo} />
        ))}
      </span>
    </li>
  );
}
