import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../components/Dialog';
import { toast } from '../../components/toast';
import { useFailureText } from '../../components/useFailureText';
import { api } from '../../rpc/api';
import { isAppError } from '../../rpc/failure';
import classes from './SealedNotes.module.css';

/** A note while it is open, with what seals it again. */
export interface OpenNote {
  readonly text: string;
  readonly version: number;
  readonly passphrase: string;
}

interface NoteTextProps {
  readonly id: string;
  readonly when: string;
  readonly note: OpenNote;
  readonly mayWrite: boolean;
  onClose(): void;
}

/** An opened note, to read and to change; saved only by sealing it again. */
export function NoteText({ id, when, note, mayWrite, onClose }: NoteTextProps) {
  const { t } = useTranslation('notes');
  const failureText = useFailureText();
  const [draft, setDraft] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const save = async () => {
    if (draft === null || busy) return;
    if (draft.trim() === '') return setProblem(t('empty'));
    setBusy(true);
    try {
      await api.notes.reseal({ id, baseVersion: note.version, passphrase: note.passphrase, text: draft });
      onClose();
      toast({ message: t('saved') });
    } catch (error) {
      setProblem(isAppError(error) && error.code === 'conflict' ? t('conflict') : failureText(error));
      setBusy(false);
    }
  };
  const footer =
    draft === null ? (
      <>
        {mayWrite && <Button onClick={() => setDraft(note.text)}>{t('edit')}</Button>}
        <Button variant="filled" data-autofocus onClick={onClose}>
          {t('close')}
        </Button>
      </>
    ) : (
      <>
        <Button onClick={onClose}>{t('cancel', { ns: 'common' })}</Button>
        <Button variant="filled" loading={busy} disabled={draft === note.text} onClick={() => void save()}>
          {t('save')}
        </Button>
      </>
    );
  return (
    <Dialog
      opened
      // A stray Esc must not throw away what was typed.
      sticky={draft !== null && draft !== note.text}
      onClose={onClose}
      title={t('noteTitle')}
      lead={t('openLead', { when })}
      footer={footer}
    >
      {draft === null ? (
        <div className={classes.text}>{note.text}</div>
      ) : (
        <Textarea
          aria-label={t('text')}
          autosize
          minRows={6}
          maxRows={18}
          maxLength={200_000}
          spellCheck={false}
          autoFocus
          value={draft}
          error={problem ?? undefined}
          onChange={(event) => {
            setDraft(event.currentTarget.value);
            setProblem(null);
          }}
        />
      )}
    </Dialog>
  );
}
