import {
  IconAddressBook,
  IconArrowBackUp,
  IconArrowForwardUp,
  IconArrowsJoin,
  IconFileImport,
  IconFilePlus,
  IconFileText,
  IconGift,
  IconHelp,
  IconKeyboard,
  IconMessageExclamation,
  IconNote,
  IconPlus,
  IconSearch,
  IconSettings,
  IconSun,
  IconTrash,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { openQuickAdd } from '../../features/activities/store';
import { openLogComplaint } from '../../features/complaints/log/store';
import { useCopyCommands } from '../../features/copies/useCopyCommands';
import { useMayManage, useMayWrite } from '../../features/team/access';
import { type Command, useCommands } from '../commands/registry';
import { useUndoRedo } from './useUndoRedo';

interface GlobalCommandsOptions {
  openPalette(): void;
  openHelp(): void;
}

/** What can be done from every room. Pages add theirs, and give N, L and / their own sense. */
export function useGlobalCommands({ openPalette, openHelp }: GlobalCommandsOptions): void {
  const { t } = useTranslation('shell');
  const { t: activities } = useTranslation('activities');
  const { t: duplicates } = useTranslation('duplicates');
  const navigate = useNavigate();
  const copies = useCopyCommands();
  const mayWrite = useMayWrite();
  const mayManage = useMayManage();
  const { undo, redo } = useUndoRedo();
  const go = (to: string) => () => void navigate(to);

  const rooms: Command[] = [
    { id: 'go.today', keys: 'G T', label: t('nav.today'), icon: IconSun, group: 'goTo', run: go('/') },
    {
      id: 'go.customers',
      keys: 'G C',
      label: t('nav.customers'),
      icon: IconAddressBook,
      group: 'goTo',
      run: go('/customers'),
    },
    {
      id: 'go.plans',
      keys: 'G P',
      label: t('nav.plans'),
      icon: IconFileText,
      group: 'goTo',
      run: go('/plans'),
    },
    {
      id: 'go.complaints',
      keys: 'G L',
      label: t('nav.complaints'),
      icon: IconMessageExclamation,
      group: 'goTo',
      run: go('/complaints'),
    },
    {
      id: 'go.courtesies',
      label: t('nav.courtesies'),
      icon: IconGift,
      group: 'goTo',
      run: go('/courtesies'),
    },
    {
      id: 'duplicates.review',
      label: duplicates('command'),
      icon: IconArrowsJoin,
      group: 'goTo',
      run: go('/duplicates'),
    },
    {
      id: 'go.recycleBin',
      keys: 'G R',
      label: t('nav.recycleBin'),
      icon: IconTrash,
      group: 'goTo',
      run: go('/recycle-bin'),
    },
    {
      id: 'go.settings',
      keys: 'G S',
      label: t('nav.settings'),
      icon: IconSettings,
      group: 'goTo',
      run: go('/settings'),
    },
  ];
  const records: Command[] = [
    {
      id: 'record.new',
      keys: 'N',
      label: t('command.newHere'),
      group: 'everywhere',
      quiet: true,
      run: go('/customers?new=1'),
    },
    {
      id: 'customer.new',
      label: t('command.newCustomer'),
      icon: IconPlus,
      group: 'do',
      run: go('/customers?new=1'),
    },
    {
      id: 'complaint.log',
      keys: 'L',
      label: t('command.logComplaint'),
      icon: IconMessageExclamation,
      group: 'do',
      run: () => openLogComplaint(),
    },
    {
      id: 'activity.new',
      keys: 'Q',
      label: activities('quick.command'),
      icon: IconNote,
      group: 'do',
      run: () => openQuickAdd(),
    },
    { id: 'plan.new', label: t('command.newPlan'), icon: IconFilePlus, group: 'do', run: go('/plans?new=1') },
  ];
  const imports: Command[] = [
    {
      id: 'import.start',
      label: t('command.importSpreadsheet'),
      icon: IconFileImport,
      group: 'do',
      run: go('/import'),
    },
  ];
  const edit: Command[] = [
    {
      id: 'edit.undo',
      keys: 'mod+Z',
      label: t('command.undo'),
      icon: IconArrowBackUp,
      group: 'everywhere',
      run: undo,
    },
    {
      id: 'edit.redo',
      keys: 'mod+shift+Z',
      label: t('command.redo'),
      icon: IconArrowForwardUp,
      group: 'everywhere',
      run: redo,
    },
  ];
  const view: Command[] = [
    {
      id: 'view.palette',
      keys: 'mod+K',
      label: t('command.palette'),
      icon: IconSearch,
      group: 'everywhere',
      quiet: true,
      whileTyping: true,
      run: openPalette,
    },
    {
      id: 'view.find',
      keys: '/',
      label: t('command.find'),
      group: 'everywhere',
      quiet: true,
      run: openPalette,
    },
    {
      id: 'help.open',
      keys: 'G H',
      label: t('command.handbook'),
      icon: IconHelp,
      group: 'goTo',
      run: go('/help'),
    },
    {
      id: 'help.shortcuts',
      keys: '?',
      label: t('command.help'),
      icon: IconKeyboard,
      group: 'everywhere',
      run: openHelp,
    },
  ];
  const making = [...(mayWrite ? [...records, ...edit] : []), ...(mayManage ? imports : [])];
  useCommands([...making, ...copies, ...rooms, ...view], 'frame');
}
