import { Button, PasswordInput } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFailureText } from '../../../components/useFailureText';
import { api } from '../../../rpc/api';
import { refusalOf, useCountdown } from '../attempts';
import { lastPerson } from '../last-person';
import classes from '../SignInPage.module.css';
import { PeopleChoice } from './PeopleChoice';

interface SignInFormProps {
  readonly people: readonly { readonly id: string; readonly name: string }[];
  onSignedIn(): Promise<void>;
}

/** Name and password. What is wrong stands under the field; after several failures one waits, and sees how long. */
export function SignInForm({ people, onSignedIn }: SignInFormProps) {
  const { t } = useTranslation('team');
  const failureText = useFailureText();
  const input = useRef<HTMLInputElement>(null);
  const [memberId, setMemberId] = useState<string | null>(() => {
    const last = lastPerson();
    return (
      people.find((one) => one.id === last)?.id ?? (people.length === 1 ? (people[0]?.id ?? null) : null)
    );
  });
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [until, setUntil] = useState<number | null>(null);
  const [nobody, setNobody] = useState(false);
  const [busy, setBusy] = useState(false);
  const wait = useCountdown(until);
  const name = people.find((one) => one.id === memberId)?.name ?? '';
  const toPassword = () => setTimeout(() => input.current?.focus());

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page comes
  useEffect(() => {
    if (memberId !== null) input.current?.focus();
  }, []);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy || wait > 0) return;
    if (memberId === null) return setNobody(true);
    setBusy(true);
    try {
      await api.team.signIn({ memberId, password });
      await onSignedIn();
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal?.kind === 'wait') setUntil(refusal.until);
      setProblem(
        refusal === null ? failureText(error) : refusal.kind === 'wrong' ? t('signIn.wrong', { name }) : null,
      );
      input.current?.select();
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <p className={classes.lead}>{t('signIn.lead')}</p>
      <form className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
        <PeopleChoice
          people={people}
          value={memberId}
          onChange={(id) => {
            setMemberId(id);
            setNobody(false);
            setProblem(null);
            setUntil(null);
          }}
          onChosen={toPassword}
          autoFocus={memberId === null}
          problem={nobody ? t('signIn.choose') : null}
        />
        <PasswordInput
          ref={input}
          label={t('signIn.password')}
          value={password}
          maxLength={200}
          autoComplete="current-password"
          onChange={(event) => {
            setPassword(event.currentTarget.value);
            setProblem(null);
          }}
          error={wait > 0 ? t('signIn.wait', { count: wait }) : (problem ?? undefined)}
        />
        {(wait > 0 || problem !== null) && <p className="t3 sm">{t('signIn.forgot')}</p>}
        <Button type="submit" variant="filled" fullWidth loading={busy} disabled={wait > 0}>
          {t('signIn.do')}
        </Button>
      </form>
    </>
  );
}
