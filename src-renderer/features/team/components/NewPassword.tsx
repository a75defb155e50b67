import { PasswordInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** As the contract asks: length is what makes a password hard to guess. */
export const shortestPassword = 8;

export interface NewPasswordDraft {
  readonly first: string;
  readonly again: string;
}
export const noPassword: NewPasswordDraft = { first: '', again: '' };

/** What is wrong with a password typed twice; null when it can be sent. */
export function passwordProblem({ first, again }: NewPasswordDraft): 'short' | 'differ' | null {
  if (first.length < shortestPassword) return 'short';
  return first === again ? null : 'differ';
}

interface NewPasswordProps {
  readonly value: NewPasswordDraft;
  onChange(value: NewPasswordDraft): void;
  /** Shown once the person tried to go on. */
  readonly problem: 'short' | 'differ' | null;
  readonly autoFocus?: boolean;
}

/** A new password typed twice; one eye shows both. */
export function NewPassword({ value, onChange, problem, autoFocus }: NewPasswordProps) {
  const { t } = useTranslation('team');
  const [visible, setVisible] = useState(false);
  const shared = { autoComplete: 'new-password', maxLength: 200, visible, onVisibilityChange: setVisible };
  return (
    <>
      <PasswordInput
        label={t('password.new')}
        description={t('password.rule')}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        value={value.first}
        onChange={(event) => onChange({ ...value, first: event.currentTarget.value })}
        error={problem === 'short' ? t('password.short') : undefined}
        {...(autoFocus && { 'data-autofocus': true })}
        {...shared}
      />
      <PasswordInput
        label={t('password.repeat')}
        value={value.again}
        onChange={(event) => onChange({ ...value, again: event.currentTarget.value })}
        error={problem === 'differ' ? t('password.differ') : undefined}
        {...shared}
      />
    </>
  );
}
