import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDots, IconLock, IconLockOpen } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Notice, Notices } from '../../../components/Notice';
import type { Asked } from './TeamDialogs';
import classes from './TeamPanel.module.css';

interface SignInNoticeProps {
  readonly on: boolean;
  readonly manages: boolean;
  onAsk(what: Asked): void;
}

/** Whether the file asks who one is, what that is worth, and how to change it. */
export function SignInNotice({ on, manages, onAsk }: SignInNoticeProps) {
  const { t } = useTranslation('team');
  const action = !manages ? undefined : on ? (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={t('panel.options')}>
          <IconDots size={16} stroke={1.6} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => onAsk({ kind: 'renew' })}>{t('panel.renew')}</Menu.Item>
        <Menu.Item onClick={() => onAsk({ kind: 'turnOff' })}>{t('panel.turnOff')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  ) : (
    <Button onClick={() => onAsk({ kind: 'turnOn', first: null })}>{t('panel.turnOn')}</Button>
  );
  return (
    <Notices>
      <Notice tone="plain" icon={on ? IconLock : IconLockOpen} {...(action && { action })}>
        {on ? (
          <>
            {t('panel.on')}{' '}
            <Link className={`link ${classes.inline}`} to="/help#limits">
              {t('panel.onHelp')}
            </Link>
          </>
        ) : (
          t('panel.off')
        )}
      </Notice>
    </Notices>
  );
}
