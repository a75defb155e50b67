import type { Member } from '@shared/features/team/model';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../../components/Dialog';
import { teamQueries } from '../../../components/team';
import { toast } from '../../../components/toast';
import { useFailureText } from '../../../components/useFailureText';
import { api } from '../../../rpc/api';
import { signInQueries } from '../queries';
import { showRecoveryKey } from '../recovery-key';
import { AddPersonDialog } from './AddPersonDialog';
import { SetPasswordDialog } from './SetPasswordDialog';
import { TurnOffDialog } from './TurnOffDialog';
import { TurnOnDialog } from './TurnOnDialog';

type Person = Pick<Member, 'id' | 'name' | 'signsIn'>;

/** What is being asked in the settings of the team. `first` gets a password once sign-in is on. */
export type Asked =
  | { readonly kind: 'add' | 'renew' | 'turnOff' }
  | { readonly kind: 'give' | 'take'; readonly person: Person }
  | { readonly kind: 'turnOn'; readonly first: Person | null };

interface TeamDialogsProps {
  readonly asked: Asked | null;
  readonly signInOn: boolean;
  onAsk(what: Asked | null): void;
}

/** The dialogs of the team's settings, one at a time. Giving the first password turns sign-in on first. */
export function TeamDialogs({ asked, signInOn, onAsk }: TeamDialogsProps) {
  const { t } = useTranslation('team');
  const client = useQueryClient();
  const failureText = useFailureText();
  const [busy, setBusy] = useState(false);
  const close = () => onAsk(null);
  /** Everything that changes who signs in is not always pushed as a change of the file. */
  const refresh = async () => {
    await client.invalidateQueries({ queryKey: signInQueries.state().queryKey });
    await client.invalidateQueries({ queryKey: teamQueries.list().queryKey });
  };
  const act = async (work: () => Promise<void>) => {
    setBusy(true);
    try {
      await work();
      await refresh();
      close();
    } catch (error) {
      toast({ message: failureText(error), tone: 'danger' });
    } finally {
      setBusy(false);
    }
  };
  if (asked === null) return null;
  if (asked.kind === 'add') {
    return <AddPersonDialog onClose={close} onGive={(person) => onAsk({ kind: 'give', person })} />;
  }
  // Who already is at the password has sign-in on, or is about to turn it on.
  if (asked.kind === 'turnOn' || (asked.kind === 'give' && !signInOn)) {
    const first = asked.kind === 'turnOn' ? asked.first : asked.person;
    return (
      <TurnOnDialog
        forName={first?.name ?? null}
        onClose={close}
        onDone={async (key) => {
          showRecoveryKey(key, () => onAsk(first === null ? null : { kind: 'give', person: first }));
          close();
          await refresh();
        }}
      />
    );
  }
  if (asked.kind === 'give') {
    return <SetPasswordDialog person={asked.person} onClose={close} onDone={refresh} />;
  }
  if (asked.kind === 'turnOff') return <TurnOffDialog onClose={close} onDone={refresh} />;
  if (asked.kind === 'take') {
    const { id, name } = asked.person;
    return (
      <ConfirmDialog
        opened
        danger
        busy={busy}
        onClose={close}
        title={t('take.title', { name })}
        confirmLabel={t('take.do')}
        onConfirm={() =>
          void act(async () => {
            await api.team.setPassword({ memberId: id, password: null });
            toast({ message: t('take.done', { name }) });
          })
        }
      >
        {t('take.text', { name })}
      </ConfirmDialog>
    );
  }
  return (
    <ConfirmDialog
      opened
      busy={busy}
      onClose={close}
      title={t('renew.title')}
      confirmLabel={t('renew.do')}
      onConfirm={() =>
        void act(async () => showRecoveryKey((await api.team.renewRecoveryKey({})).recoveryKey))
      }
    >
      {t('renew.text')}
    </ConfirmDialog>
  );
}
