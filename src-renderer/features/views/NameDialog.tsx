import { Button, Checkbox, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../components/Dialog';
import forms from '../../components/NewRecordForm.module.css';

interface NameDialogProps {
  readonly title: string;
  readonly lead?: string;
  readonly name: string;
  /** Given for a new view: whether the team shall see it. */
  readonly shared?: boolean;
  onSave(name: string, shared: boolean): Promise<unknown>;
  onClose(): void;
}

/** Asks for the name of a view, and for a new one whether the team shall see it. */
export function NameDialog({ title, lead, name, shared, onSave, onClose }: NameDialogProps) {
  const { t } = useTranslation('views');
  const [text, setText] = useState(name);
  const [team, setTeam] = useState(shared ?? false);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    if (text.trim() === '') return setProblem(t('needName'));
    setBusy(true);
    await onSave(text.trim(), team);
    onClose();
  };
  return (
    <Dialog opened onClose={onClose} title={title} lead={lead} width={440}>
      <form className={forms.form} onSubmit={(event) => void submit(event)} noValidate>
        <TextInput
          label={t('name')}
          placeholder={t('namePlaceholder')}
          maxLength={80}
          data-autofocus
          value={text}
          error={problem}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setProblem(null);
          }}
        />
        {shared !== undefined && (
          <Checkbox
            label={t('share')}
            description={t('shareHint')}
            checked={team}
            onChange={(event) => setTeam(event.currentTarget.checked)}
          />
        )}
        <div className={forms.footer}>
          <Button onClick={onClose}>{t('cancel', { ns: 'common' })}</Button>
          <Button type="submit" variant="filled" loading={busy}>
            {t('create')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
