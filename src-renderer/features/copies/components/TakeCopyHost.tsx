import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../components/Dialog';
import { closeTakeCopy, useTakeCopyOpened } from '../store';
import { useCopyActions } from '../useCopyActions';

/** Draws the dialog that `openTakeCopy` opens: one sentence and the button. Mounted once, in the shell. */
export function TakeCopyHost() {
  const { t } = useTranslation('copies');
  const common = useTranslation();
  const { take, taking } = useCopyActions();
  const opened = useTakeCopyOpened();
  const run = async () => {
    if (await take()) closeTakeCopy();
  };
  return (
    <Dialog
      opened={opened}
      onClose={closeTakeCopy}
      title={t('take.title')}
      lead={t('take.text')}
      width={440}
      footer={
        <>
          <Button onClick={closeTakeCopy}>{common.t('cancel')}</Button>
          <Button variant="filled" onClick={() => void run()} disabled={taking} data-autofocus>
            {taking ? t('take.busy') : t('take.do')}
          </Button>
        </>
      }
    />
  );
}
