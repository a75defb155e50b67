import { Button } from '@mantine/core';
import type { Member } from '@shared/features/team/model';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../components/Dialog';
import { toast } from '../../../components/toast';
import { useFailureText } from '../../../components/useFailureText';
import { api } from '../../../rpc/api';
import classes from './dialogs.module.css';
import { NewPassword, noPassword, passwordProblem } from './NewPassword';

interface SetPasswordDialogProps {
  readonly person: Pick<Member, 'id' | 'name' | 'signsIn'>;
  onClose(): void;
  onDone(): Promise<void>;
}

/** A manager gives somebody a first or a new password. */
export function SetPasswordDialog({ person, onClose, onDone }: SetPasswordDialogProps) {
  const { t } = useTranslation('team');
  const failureText = useFailureText();
  const [draft, setDraft] = useState(noPassword);
  const [tried, setTried] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const wrong = passwordProblem(draft);
  const { id, name, signsIn } = person;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (busy || wrong !== null) return;
    setBusy(true);
    try {
      await api.team.setPassword({ memberId: id, password: draft.first });
      await onDone();
      onClose();
      toast({ message: signsIn ? t('set.reset', { name }) : t('set.given', { name }) });
    } catch (error) {
      setProblem(failureText(error));
      setBusy(false);
    }
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      title={signsIn ? t('set.titleReset', { name }) : t('set.titleNew', { name })}
      lead={t('set.lead', { name })}
      width={400}
    >
      <form className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
        <NewPassword value={draft} onChange={setDraft} problem={tried ? wrong : null} autoFocus />
        {problem !== null && (
          <p className="danger sm" role="alert">
            {problem}
          </p>
        )}
        <div className={classes.footer}>
          <Button onClick={onClose}>{t('cancel', { ns: 'common' })}</Button>
          <Button type="submit" variant="filled" loading={busy}>
            {signsIn ? t('set.doReset') : t('set.doNew')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
