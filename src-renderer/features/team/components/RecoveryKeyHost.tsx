import { Button } from '@mantine/core';
import { IconCopy, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { useOpenFile } from '../../../app/file-state';
import { useFormat } from '../../../app/useFormat';
import { Dialog } from '../../../components/Dialog';
import { keepRecoveryKey, useRecoveryKey } from '../recovery-key';
import classes from './RecoveryKey.module.css';

const icon = { size: 16, stroke: 1.6, 'aria-hidden': true } as const;

/** The recovery key, once: to print, and closed only by saying that it is kept. */
export function RecoveryKeyHost() {
  const key = useRecoveryKey();
  return key === null ? null : <RecoveryKeyDialog value={key} />;
}

function RecoveryKeyDialog({ value }: { value: string }) {
  const { t } = useTranslation('team');
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(value);
    setCopied(true);
  };
  return (
    <>
      <Dialog
        opened
        sticky
        onClose={keepRecoveryKey}
        title={t('key.title')}
        lead={t('key.lead')}
        width={520}
        footer={
          <>
            <Button leftSection={<IconCopy {...icon} />} onClick={() => void copy()} className={classes.copy}>
              {copied ? t('key.copied') : t('key.copy')}
            </Button>
            <Button leftSection={<IconPrinter {...icon} />} onClick={() => window.print()} data-autofocus>
              {t('key.print')}
            </Button>
            <Button variant="filled" onClick={keepRecoveryKey}>
              {t('key.kept')}
            </Button>
          </>
        }
      >
        <output className={classes.key} aria-label={t('key.label')}>
          {value}
        </output>
        <p className="t2">{t('key.where')}</p>
      </Dialog>
      {createPortal(<Sheet value={value} />, document.body)}
    </>
  );
}

/** What the printer gets: the key, which file it opens, and how. */
function Sheet({ value }: { value: string }) {
  const { t } = useTranslation('team');
  const format = useFormat();
  const file = useOpenFile();
  return (
    <div className={classes.sheet} aria-hidden="true">
      <h1>Keyfolio</h1>
      <h2>{t('key.sheetTitle')}</h2>
      <p className={classes.printed}>{value}</p>
      <dl>
        <dt>{t('key.sheetFile')}</dt>
        <dd>{file?.name}</dd>
        <dt>{t('key.sheetDate')}</dt>
        <dd>{format.date(new Date().toISOString(), 'long')}</dd>
      </dl>
      <p>{t('key.sheetHow')}</p>
      <p>{t('key.sheetSafe')}</p>
    </div>
  );
}
