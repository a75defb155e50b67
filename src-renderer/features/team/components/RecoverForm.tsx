import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFailureText } from '../../../components/useFailureText';
import { api } from '../../../rpc/api';
import { refusalOf, useCountdown } from '../attempts';
import { showRecoveryKey } from '../recovery-key';
import classes from '../SignInPage.module.css';
import { NewPassword, noPassword, passwordProblem } from './NewPassword';
import { PeopleChoice } from './PeopleChoice';

interface RecoverFormProps {
  readonly people: readonly { readonly id: string; readonly name: string }[];
  onSignedIn(): Promise<void>;
}

/** A manager who lost the password: the printed key, who one is, a new password. The next key is shown after. */
export function RecoverForm({ people, onSignedIn }: RecoverFormProps) {
  const { t } = useTranslation('team');
  const failureText = useFailureText();
  const [key, setKey] = useState('');
  const [memberId, setMemberId] = useState<string | null>(
    people.length === 1 ? (people[0]?.id ?? null) : null,
  );
  const [draft, setDraft] = useState(noPassword);
  const [tried, setTried] = useState(false);
  const [problem, setProblem] = useState<{ on: 'key' | 'person'; text: string } | null>(null);
  const [until, setUntil] = useState<number | null>(null);
  const [busy, setBusy] = useState(false);
  const wait = useCountdown(until);
  const wrong = passwordProblem(draft);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (busy || wait > 0 || wrong !== null) return;
    if (key.trim() === '') return setProblem({ on: 'key', text: t('field.required', { ns: 'common' }) });
    if (memberId === null) return setProblem({ on: 'person', text: t('signIn.notManager') });
    setBusy(true);
    try {
      const { recoveryKey } = await api.team.recover({
        recoveryKey: key.trim(),
        memberId,
        password: draft.first,
      });
      showRecoveryKey(recoveryKey);
      await onSignedIn();
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal?.kind === 'wait') setUntil(refusal.until);
      else setProblem({ on: 'key', text: refusal ? t('signIn.wrongKey') : failureText(error) });
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <p className={classes.lead}>{t('recover.lead')}</p>
      <form className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
        <TextInput
          label={t('recover.key')}
          value={key}
          maxLength={200}
          autoComplete="off"
          spellCheck={false}
          autoFocus
          styles={{ input: { fontFamily: 'var(--mono)' } }}
          onChange={(event) => {
            setKey(event.currentTarget.value);
            setProblem(null);
          }}
          error={
            wait > 0 ? t('signIn.wait', { count: wait }) : problem?.on === 'key' ? problem.text : undefined
          }
        />
        <PeopleChoice
          people={people}
          value={memberId}
          onChange={(id) => {
            setMemberId(id);
            setProblem(null);
          }}
          label={t('recover.who')}
          problem={problem?.on === 'person' ? problem.text : null}
        />
        <NewPassword value={draft} onChange={setDraft} problem={tried ? wrong : null} />
        <Button type="submit" variant="filled" fullWidth loading={busy} disabled={wait > 0}>
          {t('recover.do')}
        </Button>
      </form>
    </>
  );
}
