import { Button, Popover, TextInput } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';

interface AddPersonProps {
  /** Whom the new person reports to. */
  readonly head: { readonly id: string; readonly name: string } | null;
  readonly filled?: boolean;
  onAdd(name: string, headId: string | null): Promise<void>;
}

/** Asks for a name and puts somebody on the map, below whoever is chosen. */
export function AddPerson({ head, filled = false, onAdd }: AddPersonProps) {
  const { t } = useTranslation('map');
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') return;
    await onAdd(name.trim(), head?.id ?? null);
    setName('');
    setOpen(false);
  };
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-start" trapFocus returnFocus shadow="sm">
      <Popover.Target>
        <Button
          variant={filled ? 'filled' : 'default'}
          leftSection={<IconUserPlus size={16} stroke={1.6} aria-hidden />}
          onClick={() => setOpen(!open)}
        >
          {t('add.button')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form onSubmit={(event) => void submit(event)} style={{ display: 'flex', gap: 8, alignItems: 'end' }}>
          <TextInput
            data-autofocus
            label={t('add.name')}
            description={head ? t('add.below', { name: head.name }) : t('add.alone')}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Button type="submit" variant="filled">
            {t('add.save')}
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
