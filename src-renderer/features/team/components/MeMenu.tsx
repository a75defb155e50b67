import { Menu } from '@mantine/core';
import { IconKey, IconLogout, IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Avatar } from '../../../components/Avatar';
import { toast } from '../../../components/toast';
import { useFailureText } from '../../../components/useFailureText';
import { api } from '../../../rpc/api';
import { ChangePasswordDialog } from './ChangePasswordDialog';
import classes from './MeMenu.module.css';

const icon = { size: 16, stroke: 1.6, 'aria-hidden': true } as const;

/** Who is signed in, at the foot of the sidebar, and what concerns only them. */
export function MeMenu({ name, narrow }: { name: string; narrow: boolean }) {
  const { t } = useTranslation('team');
  const navigate = useNavigate();
  const failureText = useFailureText();
  const [changing, setChanging] = useState(false);
  const signOut = async () => {
    try {
      await api.team.signOut({});
      // Loading again leaves nothing of what one saw in memory for the next person.
      location.hash = '#/';
      location.reload();
    } catch (error) {
      toast({ message: failureText(error), tone: 'danger' });
    }
  };
  return (
    <>
      <Menu position="top-start" width={220}>
        <Menu.Target>
          <button type="button" className={classes.me} title={name}>
            <Avatar name={name} me />
            <span className={narrow ? 'vh' : 'grow ell'}>{name}</span>
            <span className="vh">{t('me.menu')}</span>
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconKey {...icon} />} onClick={() => setChanging(true)}>
            {t('me.change')}
          </Menu.Item>
          <Menu.Item leftSection={<IconUsers {...icon} />} onClick={() => void navigate('/settings#team')}>
            {t('me.team')}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item leftSection={<IconLogout {...icon} />} onClick={() => void signOut()}>
            {t('me.signOut')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {changing && <ChangePasswordDialog onClose={() => setChanging(false)} />}
    </>
  );
}
