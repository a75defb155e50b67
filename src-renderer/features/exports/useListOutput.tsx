import { Menu } from '@mantine/core';
import { IconPrinter, IconTableExport } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommands } from '../../app/commands/registry';
import { ExportDialog } from './ExportDialog';
import { RosterDialog } from './RosterDialog';
import type { ShownList } from './shown-list';

const icon = { size: 16, stroke: 1.6, 'aria-hidden': true } as const;

/** The ways out of a list: entries for its menu, commands for the palette, and their dialogs. */
export function useListOutput(list: ShownList, currency: string) {
  const { t } = useTranslation('exports');
  const [open, setOpen] = useState<'export' | 'roster' | null>(null);
  const close = () => setOpen(null);
  useCommands([
    { id: 'list.export', label: t('menu'), group: 'do', icon: IconTableExport, run: () => setOpen('export') },
    {
      id: 'list.roster',
      label: t('printMenu'),
      group: 'do',
      icon: IconPrinter,
      run: () => setOpen('roster'),
    },
  ]);
  const items = useMemo(
    () => (
      <>
        <Menu.Item leftSection={<IconTableExport {...icon} />} onClick={() => setOpen('export')}>
          {t('menu')}
        </Menu.Item>
        <Menu.Item leftSection={<IconPrinter {...icon} />} onClick={() => setOpen('roster')}>
          {t('printMenu')}
        </Menu.Item>
      </>
    ),
    [t],
  );
  const dialogs = (
    <>
      <ExportDialog opened={open === 'export'} onClose={close} list={list} currency={currency} />
      <RosterDialog opened={open === 'roster'} onClose={close} list={list} />
    </>
  );
  return { items, dialogs };
}
