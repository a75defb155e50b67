import { Button } from '@mantine/core';
import { previewOf } from '@shared/features/attachments/kinds';
import type { Attachment } from '@shared/features/attachments/model';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../components/Dialog';
import { Kbd } from '../../components/Kbd';
import { useFailureText } from '../../components/useFailureText';
import { useStable } from '../../components/useStable';
import { PdfPages } from './PdfPages';
import classes from './Preview.module.css';
import { attachmentQueries } from './queries';

/** As much of a text as a look needs. */
const mostText = 200_000;

interface PreviewProps {
  readonly shown: Attachment | null;
  onClose(): void;
  /** Goes to the one before or after. */
  onStep(step: 1 | -1): void;
  onSave(attachment: Attachment): void;
}

/** Shows a picture, a PDF or a text without another program; arrows go on to the next. */
export function Preview({ shown, onClose, onStep, onSave }: PreviewProps) {
  const { t } = useTranslation('attachments');
  const opened = shown !== null;
  const go = useStable(onStep);
  useEffect(() => {
    if (!opened) return;
    const onKeyDown = (event: KeyboardEvent) => {
      const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : undefined;
      if (step === undefined) return;
      event.preventDefault();
      go(step);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [opened, go]);
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      title={shown?.name ?? ''}
      lead={shown?.note ?? undefined}
      width={920}
      footer={
        shown && (
          <>
            <span className={classes.keys}>
              <Kbd keys="ArrowLeft ArrowRight" /> {t('step')}
            </span>
            <Button onClick={() => onSave(shown)}>{t('saveAs')}</Button>
            <Button variant="filled" onClick={onClose}>
              {t('close', { ns: 'common' })}
            </Button>
          </>
        )
      }
    >
      {shown && (
        <div className={classes.stage}>
          <Content key={shown.id} attachment={shown} />
        </div>
      )}
    </Dialog>
  );
}

function Content({ attachment }: { attachment: Attachment }) {
  const { t } = useTranslation('attachments');
  const failureText = useFailureText();
  const { data, error } = useQuery(attachmentQueries.content(attachment));
  const kind = previewOf(attachment.mime);
  if (error) return <p className="danger">{failureText(error)}</p>;
  if (!data) return <div className={classes.waiting} aria-busy="true" />;
  // The scrolling part takes the focus, so that it can be read by keyboard.
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className={classes.content} tabIndex={0} aria-label={attachment.name} data-autofocus>
      {kind === 'image' && <Picture content={data} name={attachment.name} />}
      {kind === 'pdf' && <PdfPages content={data} />}
      {kind === 'text' && <Text content={data} />}
      {kind === null && <p className="t3">{t('noPreview')}</p>}
    </section>
  );
}

function Picture({ content, name }: { content: Blob; name: string }) {
  const { t } = useTranslation('attachments');
  const [address, setAddress] = useState<string | null>(null);
  const [broken, setBroken] = useState(false);
  useEffect(() => {
    const made = URL.createObjectURL(content);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [content]);
  if (broken) return <p className="t3">{t('unreadable')}</p>;
  return (
    address && <img className={classes.picture} src={address} alt={name} onError={() => setBroken(true)} />
  );
}

function Text({ content }: { content: Blob }) {
  const [text, setText] = useState('');
  useEffect(() => {
    let gone = false;
    void content
      .slice(0, mostText)
      .text()
      .then((read) => !gone && setText(read));
    return () => {
      gone = true;
    };
  }, [content]);
  return <pre className={classes.text}>{text}</pre>;
}
