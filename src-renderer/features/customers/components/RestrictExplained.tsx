import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Dialog } from '../../../components/Dialog';

/** Why a customer cannot be restricted yet, and the way there. */
export function RestrictExplained({ onClose }: { onClose(): void }) {
  const { t } = useTranslation('team');
  const navigate = useNavigate();
  return (
    <Dialog
      opened
      onClose={onClose}
      width={440}
      title={t('restrict.needTitle')}
      lead={t('restrict.needText')}
      footer={
        <>
          <Button onClick={onClose}>{t('close', { ns: 'common' })}</Button>
          <Button variant="filled" data-autofocus onClick={() => void navigate('/settings#team')}>
            {t('restrict.toTeam')}
          </Button>
        </>
      }
    />
  );
}
