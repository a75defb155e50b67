import { Button, Checkbox, Select, TextInput } from '@mantine/core';
import { type Member, type Role, roles, type Scope, scopes } from '@shared/features/team/model';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../components/Dialog';
import { useFailureText } from '../../../components/useFailureText';
import { useUndoToast } from '../../../components/useUndoToast';
import { api } from '../../../rpc/api';
import classes from './dialogs.module.css';

interface AddPersonDialogProps {
  onClose(): void;
  /** The new person is to get a password. */
  onGive(person: Pick<Member, 'id' | 'name' | 'signsIn'>): void;
}

/** A new person: name, role, team, whose customers; a password right after where one is wanted. */
export function AddPersonDialog({ onClose, onGive }: AddPersonDialogProps) {
  const { t } = useTranslation('team');
  const failureText = useFailureText();
  const undoToast = useUndoToast();
  const [name, setName] = useState('');
  const [team, setTeam] = useState('');
  const [role, setRole] = useState<Role>('sales');
  const [scope, setScope] = useState<{ sees: Scope; edits: Scope }>({ sees: 'all', edits: 'all' });
  const [signsIn, setSignsIn] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const wanted = name.trim();
    if (wanted === '') return setProblem(t('field.required', { ns: 'common' }));
    if (busy) return;
    setBusy(true);
    try {
      const saved = await api.team.create({ name: wanted, team: team.trim() || null, role, ...scope });
      if (signsIn) return onGive({ id: saved.id, name: wanted, signsIn: false });
      onClose();
      undoToast(t('add.added', { name: wanted }), saved.batchId);
    } catch (error) {
      setProblem(failureText(error));
      setBusy(false);
    }
  };
  const scopeSelect = (key: 'sees' | 'edits') => (
    <Select
      label={t(`panel.${key}`)}
      allowDeselect={false}
      data={scopes.map((value) => ({ value, label: t(`scope.${value}`) }))}
      value={role === 'manager' ? 'all' : scope[key]}
      disabled={role === 'manager' || (key === 'edits' && role === 'read_only')}
      onChange={(value) => setScope({ ...scope, [key]: scopes.find((one) => one === value) ?? 'all' })}
    />
  );
  return (
    <Dialog opened onClose={onClose} title={t('add.title')} lead={t('add.lead')} width={440}>
      <form className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
        <TextInput
          label={t('add.name')}
          withAsterisk
          data-autofocus
          maxLength={100}
          value={name}
          error={problem ?? undefined}
          onChange={(event) => {
            setName(event.currentTarget.value);
            setProblem(null);
          }}
        />
        <div className={classes.pair}>
          <Select
            label={t('panel.role')}
            allowDeselect={false}
            data={roles.map((value) => ({ value, label: t(`role.${value}`) }))}
            value={role}
            onChange={(value) => setRole(roles.find((one) => one === value) ?? 'sales')}
          />
          <TextInput
            label={t('add.team')}
            maxLength={100}
            value={team}
            onChange={(event) => setTeam(event.currentTarget.value)}
          />
          {scopeSelect('sees')}
          {scopeSelect('edits')}
        </div>
        <p className="t3 sm">{t('add.teamHint')}</p>
        <Checkbox
          label={t('add.signsIn')}
          checked={signsIn}
          onChange={(event) => setSignsIn(event.currentTarget.checked)}
        />
        <div className={classes.footer}>
          <Button onClick={onClose}>{t('cancel', { ns: 'common' })}</Button>
          <Button type="submit" variant="filled" loading={busy}>
            {t('add.do')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
