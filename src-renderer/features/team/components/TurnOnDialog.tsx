import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '../../../app/preferences';
import { Dialog } from '../../../components/Dialog';
import { teamQueries } from '../../../components/team';
import { useFailureText } from '../../../components/useFailureText';
import { api } from '../../../rpc/api';
import classes from './dialogs.module.css';
import { NewPassword, noPassword, passwordProblem } from './NewPassword';

interface TurnOnDialogProps {
  /** Who is to get a password right after, when that is why sign-in is turned on. */
  readonly forName: string | null;
  onClose(): void;
  onDone(recoveryKey: string): Promise<void>;
}

/** Says what sign-in changes, and takes the name and password of its first manager. */
export function TurnOnDialog({ forName, onClose, onDone }: TurnOnDialogProps) {
  const { t } = useTranslation('team');
  const failureText = useFailureText();
  const { preferences } = usePreferences();
  const { data } = useQuery(teamQueries.list());
  const me = data?.members.find((one) => one.id === data.meId)?.name;
  const [name, setName] = useState(me ?? (preferences.myName || preferences.osName));
  const [draft, setDraft] = useState(noPassword);
  const [tried, setTried] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const wrong = passwordProblem(draft);
  const nameless = name.trim() === '';
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (busy || nameless || wrong !== null) return;
    setBusy(true);
    try {
      const { recoveryKey } = await api.team.turnOn({ name: name.trim(), password: draft.first });
      await onDone(recoveryKey);
    } catch (error) {
      setProblem(failureText(error));
      setBusy(false);
    }
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('turnOn.title')}
      lead={forName === null ? t('turnOn.lead') : t('turnOn.for', { name: forName })}
      width={480}
    >
      <form className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
        <ul className={classes.points}>
          {(['one', 'two', 'three', 'four'] as const).map((point) => (
            <li key={point}>{t(`turnOn.${point}`)}</li>
          ))}
        </ul>
        <TextInput
          label={t('turnOn.name')}
          value={name}
          maxLength={100}
          autoComplete="username"
          onChange={(event) => setName(event.currentTarget.value)}
          error={tried && nameless ? t('field.required', { ns: 'common' }) : (problem ?? undefined)}
          {...(nameless && { 'data-autofocus': true })}
        />
        <NewPassword value={draft} onChange={setDraft} problem={tried ? wrong : null} autoFocus={!nameless} />
        <div className={classes.footer}>
          <Button onClick={onClose}>{t('cancel', { ns: 'common' })}</Button>
          <Button type="submit" variant="filled" loading={busy}>
            {t('turnOn.do')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
