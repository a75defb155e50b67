import { Tooltip } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import {
  IconAddressBook,
  IconCloudCheck,
  type Icon as IconComponent,
  IconFileText,
  IconLock,
  IconMessageExclamation,
  IconSearch,
  IconSettings,
  IconSun,
  IconTrash,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { Avatar } from '../../components/Avatar';
import { Kbd } from '../../components/Kbd';
import { teamQueries } from '../../components/team';
import { CopyLine } from '../../features/copies/components/CopyLine';
import { useHereText, WhoIsHere } from '../../features/sharing/components/WhoIsHere';
import { useSignedIn } from '../../features/team/access';
import { MeMenu } from '../../features/team/components/MeMenu';
import { usePreferences } from '../preferences';
import { useFormat } from '../useFormat';
import { FileMenu } from './FileMenu';
import classes from './Sidebar.module.css';
import { useCounts } from './useCounts';
import { useSaveState } from './useSaveState';

interface SidebarProps {
  readonly fileName: string;
  readonly readOnly: boolean;
  onSearch(): void;
}

/** File, search and rooms; below, the bin, whether everything is saved, and who sits here. Icons only under 900 px. */
export function Sidebar({ fileName, readOnly, onSearch }: SidebarProps) {
  const { t } = useTranslation('shell');
  const counts = useCounts();
  const narrow = useMediaQuery('(max-width: 900px)', undefined, { getInitialValueInEffect: false }) ?? false;
  const saveState = useSaveState();
  const hereText = useHereText();
  const SaveIcon = readOnly ? IconLock : IconCloudCheck;
  const room = (to: string, icon: IconComponent, label: string, count?: number, due = false) => (
    <Room to={to} icon={icon} label={label} count={count} due={due} narrow={narrow} />
  );
  return (
    <aside className={classes.side} data-narrow={narrow || undefined}>
      <FileMenu name={fileName} narrow={narrow} />
      <Hint label={t('search')} on={narrow}>
        <button type="button" className={classes.find} onClick={onSearch}>
          <IconSearch size={14} stroke={1.6} aria-hidden />
          <span className="grow">{t('search')}</span>
          <Kbd keys="mod+K" />
        </button>
      </Hint>
      <nav className={classes.rooms} aria-label={t('nav.label')}>
        {room('/', IconSun, t('nav.today'), counts.overdue || undefined, true)}
        {room('/customers', IconAddressBook, t('nav.customers'), counts.customers)}
        {room('/plans', IconFileText, t('nav.plans'), counts.plans)}
        {room('/complaints', IconMessageExclamation, t('nav.complaints'), counts.complaints)}
        <span className={classes.gap} />
        {room('/recycle-bin', IconTrash, t('nav.recycleBin'))}
      </nav>
      <CopyLine narrow={narrow} />
      <div className={classes.sync}>
        <SaveIcon size={14} stroke={1.6} aria-hidden />
        <span className="ell" role="status">
          {hereText(readOnly ? t('readOnly') : t(saveState))}
        </span>
        <WhoIsHere narrow={narrow} />
      </div>
      <Me narrow={narrow} />
    </aside>
  );
}

function Me({ narrow }: { narrow: boolean }) {
  const { t } = useTranslation('shell');
  const { preferences } = usePreferences();
  const { data } = useQuery(teamQueries.list());
  const me = data?.members.find((member) => member.id === data.meId)?.name;
  const name = me ?? (preferences.myName || preferences.osName);
  const signedIn = useSignedIn();
  return (
    <div className={classes.who}>
      {signedIn.me ? (
        <MeMenu name={signedIn.me.name} narrow={narrow} />
      ) : (
        <>
          {!narrow && name && <Avatar name={name} me />}
          {!narrow && <span className="grow ell">{name}</span>}
        </>
      )}
      <Hint label={t('nav.settings')} on>
        <NavLink to="/settings" className={classes.gear} aria-label={t('nav.settings')}>
          <IconSettings size={16} stroke={1.6} aria-hidden />
        </NavLink>
      </Hint>
    </div>
  );
}

interface RoomProps {
  readonly to: string;
  readonly icon: IconComponent;
  readonly label: string;
  readonly count: number | undefined;
  readonly due: boolean;
  readonly narrow: boolean;
}

function Room({ to, icon: RoomIcon, label, count, due, narrow }: RoomProps) {
  const format = useFormat();
  return (
    <Hint label={label} on={narrow}>
      <NavLink to={to} end={to === '/'} className={classes.room}>
        <RoomIcon size={16} stroke={1.6} aria-hidden />
        <span className="ell">{label}</span>
        {count !== undefined && (
          <span className={classes.count} data-due={due || undefined}>
            {format.number(count)}
          </span>
        )}
      </NavLink>
    </Hint>
  );
}

function Hint({ label, on, children }: { label: string; on: boolean; children: ReactNode }) {
  return (
    <Tooltip label={label} disabled={!on} position="right">
      {children}
    </Tooltip>
  );
}
