import { Button, PasswordInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../components/Dialog';
import { useFailureText } from '../../components/useFailureText';
import { api } from '../../rpc/api';
import { refusalOf, useCountdown } from '../team/attempts';
import { passphraseRefusal } from './draft';
import { NoteText, type OpenNote } from './NoteText';
import classes from './SealedNotes.module.css';

interface OpenNoteDialogProps {
  readonly id: string;
  /** When it was sealed, for people. */
  readonly when: string;
  readonly mayWrite: boolean;
  onClose(): void;
}

/** Asks for the passphrase, then shows the note. All it knows goes with it when it is closed. */
export function OpenNoteDialog({ id, when, mayWrite, onClose }: OpenNoteDialogProps) {
  const { t } = useTranslation('notes');
  const team = useTranslation('team');
  const failureText = useFailureText();
  const [passphrase, setPassphrase] = useState('');
  const [note, setNote] = useState<OpenNote | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [until, setUntil] = useState<number | null>(null);
  const [busy, setBusy] = useState(false);
  const wait = useCountdown(until);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy || wait > 0 || passphrase === '') return;
    setBusy(true);
    try {
      setNote({ ...(await api.notes.open({ id, passphrase })), passphrase });
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal?.kind === 'wait') setUntil(refusal.until);
      setProblem(passphraseRefusal(error) === 'wrong' ? t('wrong') : failureText(error));
    } finally {
      setBusy(false);
    }
  };
  if (note) return <NoteText id={id} when={when} note={note} mayWrite={mayWrite} onClose={onClose} />;
  return (
    <Dialog opened onClose={onClose} title={t('openTitle')} lead={t('openLead', { when })} width={400}>
      <form className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
        <PasswordInput
          label={t('passphrase')}
          data-autofocus
          maxLength={200}
          autoComplete="off"
          spellCheck={false}
          value={passphrase}
          error={wait > 0 ? team.t('signIn.wait', { count: wait }) : (problem ?? undefined)}
          onChange={(event) => {
            setPassphrase(event.currentTarget.value);
            setProblem(null);
          }}
        />
        <div className={classes.footer}>
          <Button onClick={onClose}>{t('cancel', { ns: 'common' })}</Button>
          <Button type="submit" variant="filled" loading={busy} disabled={wait > 0}>
            {t('doOpen')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
