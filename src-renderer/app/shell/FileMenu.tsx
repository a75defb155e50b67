import { Menu } from '@mantine/core';
import {
  IconBriefcase,
  IconChevronDown,
  IconCopy,
  IconFileImport,
  IconFilePlus,
  IconFolderOpen,
  IconHelp,
  IconHistory,
  IconUsers,
  IconX,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { openTakeCopy } from '../../features/copies/store';
import { useMayHaveWhole, useMayManage, useMayTakeCopy } from '../../features/team/access';
import { fileQueries } from '../file-state';
import { Logo } from './Logo';
import classes from './Sidebar.module.css';
import { useFileActions } from './useFileActions';

const icon = { size: 16, stroke: 1.6, 'aria-hidden': true } as const;

/** The file's name at the top of the sidebar, and what can be done with files. */
export function FileMenu({ name, narrow }: { name: string; narrow: boolean }) {
  const { t } = useTranslation('shell');
  const copies = useTranslation('copies');
  const sharing = useTranslation('sharing');
  const navigate = useNavigate();
  const actions = useFileActions();
  const mayHaveWhole = useMayHaveWhole();
  const mayManage = useMayManage();
  const mayTakeCopy = useMayTakeCopy();
  const { data } = useQuery(fileQueries.current());
  const others = (data?.recent ?? [])
    .filter((file) => file.path !== data?.file?.path && file.exists)
    .slice(0, 5);
  return (
    <Menu position="bottom-start" width={240}>
      <Menu.Target>
        <button
          type="button"
          className={classes.file}
          title={narrow ? name : undefined}
          aria-label={`${t('fileMenu.label')}: ${name}`}
        >
          <Logo />
          <span className="ell">{name}</span>
          <IconChevronDown size={14} stroke={1.6} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconFilePlus {...icon} />} onClick={actions.create}>
          {t('fileMenu.new')}
        </Menu.Item>
        <Menu.Item leftSection={<IconFolderOpen {...icon} />} onClick={() => actions.open()}>
          {t('fileMenu.open')}
        </Menu.Item>
        {others.map((file) => (
          <Menu.Item key={file.path} title={file.path} onClick={() => actions.open(file.path)} pl={36}>
            {file.name}
          </Menu.Item>
        ))}
        <Menu.Divider />
        {mayManage && (
          <Menu.Item leftSection={<IconFileImport {...icon} />} onClick={() => void navigate('/import')}>
            {t('fileMenu.import')}
          </Menu.Item>
        )}
        {mayHaveWhole && (
          <Menu.Item leftSection={<IconCopy {...icon} />} onClick={actions.saveCopy}>
            {t('fileMenu.saveCopy')}
          </Menu.Item>
        )}
        {mayTakeCopy && (
          <Menu.Item leftSection={<IconBriefcase {...icon} />} onClick={openTakeCopy}>
            {copies.t('take.do')}
          </Menu.Item>
        )}
        {data?.file?.shared === false && mayManage && (
          <Menu.Item leftSection={<IconUsers {...icon} />} onClick={() => void navigate('/settings#file')}>
            {sharing.t('file.share')}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconHistory {...icon} />} onClick={() => void navigate('/settings#backups')}>
          {t('fileMenu.backups')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconHelp {...icon} />} onClick={() => void navigate('/help')}>
          {t('command.handbook')}
        </Menu.Item>
        <Menu.Item leftSection={<IconX {...icon} />} onClick={actions.close}>
          {t('fileMenu.close')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
