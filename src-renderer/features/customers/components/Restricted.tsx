import { Tooltip } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSignedIn } from '../../team/access';
import classes from './Restricted.module.css';

/** Marks a customer that only its owner and managers see. */
export function Restricted() {
  const { t } = useTranslation('team');
  const { on } = useSignedIn();
  return (
    <Tooltip label={on ? t('restrict.hint') : t('restrict.hintOff')} multiline w={260}>
      <span className={classes.mark}>
        <IconLock size={12} stroke={1.8} aria-hidden />
        {t('restricted')}
      </span>
    </Tooltip>
  );
}
