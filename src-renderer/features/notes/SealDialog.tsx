import { Button, Checkbox, PasswordInput, Textarea } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../components/Dialog';
import { toast } from '../../components/toast';
import { useFailureText } from '../../components/useFailureText';
import { api } from '../../rpc/api';
import { blankSeal, passphraseRefusal, type SealDraft, sealProblem } from './draft';
import classes from './SealedNotes.module.css';

interface SealDialogProps {
  readonly customerId: string;
  /** The first one here: the passphrase is typed twice. */
  readonly first: boolean;
  onClose(): void;
}

/** Writes a note and seals it with a passphrase that nobody but its author knows. */
export function SealDialog({ customerId, first, onClose }: SealDialogProps) {
  const { t } = useTranslation('notes');
  const failureText = useFailureText();
  const [draft, setDraft] = useState<SealDraft>(blankSeal);
  const [visible, setVisible] = useState(false);
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const [other, setOther] = useState(false);
  const [anyway, setAnyway] = useState(false);
  const [busy, setBusy] = useState(false);
  // Another passphrase than before is as new as a first one.
  const twice = first || anyway;
  const problem = sealProblem(draft, twice);
  const change = (part: Partial<SealDraft>) => {
    setDraft({ ...draft, ...part });
    setRefused(null);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (busy || problem !== null) return;
    setBusy(true);
    try {
      await api.notes.seal({ customerId, text: draft.text, passphrase: draft.passphrase, anyway });
      onClose();
      toast({ message: t('sealed') });
    } catch (error) {
      const isOther = passphraseRefusal(error) === 'other';
      setOther(isOther);
      setRefused(isOther ? t('other') : failureText(error));
      setBusy(false);
    }
  };
  const said = (...kinds: (typeof problem)[]) =>
    tried && problem !== null && kinds.includes(problem) ? t(problem) : undefined;
  const secret = {
    visible,
    onVisibilityChange: setVisible,
    maxLength: 200,
    autoComplete: 'off',
    spellCheck: false,
  };
  return (
    <Dialog opened onClose={onClose} title={t('sealTitle')} lead={t('lead')} width={520}>
      <form className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
        <Textarea
          label={t('text')}
          autosize
          minRows={4}
          maxRows={14}
          maxLength={200_000}
          data-autofocus
          spellCheck={false}
          value={draft.text}
          error={said('empty')}
          onChange={(event) => change({ text: event.currentTarget.value })}
        />
        <PasswordInput
          label={t('passphrase')}
          {...(twice && { description: t('rule') })}
          inputWrapperOrder={['label', 'input', 'error', 'description']}
          value={draft.passphrase}
          error={said('short') ?? refused ?? undefined}
          onChange={(event) => change({ passphrase: event.currentTarget.value })}
          {...secret}
        />
        {other && (
          <Checkbox
            label={t('anyway')}
            checked={anyway}
            onChange={(event) => {
              setAnyway(event.currentTarget.checked);
              setRefused(null);
            }}
          />
        )}
        {twice && (
          <PasswordInput
            label={t('again')}
            value={draft.again}
            error={said('differ')}
            onChange={(event) => change({ again: event.currentTarget.value })}
            {...secret}
          />
        )}
        <p className={classes.warning}>
          <IconAlertTriangle size={16} stroke={1.6} className={classes.warnMark} aria-hidden />
          <span>{t('warning')}</span>
        </p>
        <div className={classes.footer}>
          <Button onClick={onClose}>{t('cancel', { ns: 'common' })}</Button>
          <Button type="submit" variant="filled" loading={busy}>
            {t('do')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
