import { Button, PasswordInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../components/Dialog';
import { toast } from '../../../components/toast';
import { useFailureText } from '../../../components/useFailureText';
import { api } from '../../../rpc/api';
import { refusalOf, useCountdown } from '../attempts';
import classes from './dialogs.module.css';

/** Turning sign-in off opens restricted customers to everybody, so it asks for the password once more. */
export function TurnOffDialog({ onClose, onDone }: { onClose(): void; onDone(): Promise<void> }) {
  const { t } = useTranslation('team');
  const failureText = useFailureText();
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [until, setUntil] = useState<number | null>(null);
  const [busy, setBusy] = useState(false);
  const wait = useCountdown(until);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy || wait > 0) return;
    setBusy(true);
    try {
      await api.team.turnOff({ password });
      onClose();
      toast({ message: t('turnOff.done') });
      await onDone();
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal?.kind === 'wait') setUntil(refusal.until);
      setProblem(refusal ? t('turnOff.wrong') : failureText(error));
      setBusy(false);
    }
  };
  return (
    <Dialog opened onClose={onClose} title={t('turnOff.title')} lead={t('turnOff.lead')} width={440}>
      <form className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
        <PasswordInput
          label={t('turnOff.password')}
          autoComplete="current-password"
          maxLength={200}
          data-autofocus
          value={password}
          onChange={(event) => {
            setPassword(event.currentTarget.value);
            setProblem(null);
          }}
          error={wait > 0 ? t('signIn.wait', { count: wait }) : (problem ?? undefined)}
        />
        <div className={classes.footer}>
          <Button onClick={onClose}>{t('cancel', { ns: 'common' })}</Button>
          <Button type="submit" loading={busy} disabled={wait > 0 || password === ''} className="danger">
            {t('turnOff.do')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
