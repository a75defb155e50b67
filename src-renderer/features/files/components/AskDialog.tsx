import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../components/Dialog';

interface AskDialogProps {
  readonly title: string;
  readonly lead: string;
  readonly label: string;
  readonly action: string;
  readonly initial: string;
  onClose(): void;
  onAnswer(value: string): void;
}

/** Asks for one line, where the system's own file dialogs are not to be had (in a browser). */
export function AskDialog({ title, lead, label, action, initial, onClose, onAnswer }: AskDialogProps) {
  const { t } = useTranslation();
  const [value, setValue] = useState(initial);
  const ready = value.trim() !== '';
  return (
    <Dialog opened onClose={onClose} title={title} lead={lead} width={440}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) onAnswer(value.trim());
        }}
      >
        <TextInput
          label={label}
          value={value}
          maxLength={1000}
          onChange={(event) => setValue(event.currentTarget.value)}
          data-autofocus
        />
        <div style={{ display: 'flex', justifyContent: 'flex-end', gap: 8, marginTop: 16 }}>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="submit" variant="filled" disabled={!ready}>
            {action}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
