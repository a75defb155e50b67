import { Button, PasswordInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../components/Dialog';
import { toast } from '../../../components/toast';
import { useFailureText } from '../../../components/useFailureText';
import { api } from '../../../rpc/api';
import { refusalOf, useCountdown } from '../attempts';
import classes from './dialogs.module.css';
import { NewPassword, noPassword, passwordProblem } from './NewPassword';

/** One's own password: the present one, then the new one twice. */
export function ChangePasswordDialog({ onClose }: { onClose(): void }) {
  const { t } = useTranslation('team');
  const failureText = useFailureText();
  const [current, setCurrent] = useState('');
  const [draft, setDraft] = useState(noPassword);
  const [tried, setTried] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [until, setUntil] = useState<number | null>(null);
  const [busy, setBusy] = useState(false);
  const wait = useCountdown(until);
  const wrong = passwordProblem(draft);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (busy || wait > 0 || wrong !== null) return;
    setBusy(true);
    try {
      await api.team.changeMyPassword({ current, next: draft.first });
      onClose();
      toast({ message: t('me.changed') });
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal?.kind === 'wait') setUntil(refusal.until);
      setProblem(refusal ? t('password.wrong') : failureText(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog opened onClose={onClose} title={t('me.changeTitle')} width={400}>
      <form className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
        <PasswordInput
          label={t('password.current')}
          autoComplete="current-password"
          maxLength={200}
          data-autofocus
          value={current}
          onChange={(event) => {
            setCurrent(event.currentTarget.value);
            setProblem(null);
          }}
          error={wait > 0 ? t('signIn.wait', { count: wait }) : (problem ?? undefined)}
        />
        <NewPassword value={draft} onChange={setDraft} problem={tried ? wrong : null} />
        <div className={classes.footer}>
          <Button onClick={onClose}>{t('cancel', { ns: 'common' })}</Button>
          <Button type="submit" variant="filled" loading={busy} disabled={wait > 0}>
            {t('me.do')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
