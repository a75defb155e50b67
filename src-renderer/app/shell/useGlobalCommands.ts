import {
  IconAddressBook,
  IconArrowBackUp,
  IconArrowForwardUp,
  IconFileImport,
  IconFilePlus,
  IconFileText,
  IconKeyboard,
  IconLanguage,
  IconLayoutRows,
  IconMessageExclamation,
  IconMoon,
  IconPlus,
  IconSearch,
  IconSettings,
  IconSun,
  IconTrash,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { openLogComplaint } from '../../features/complaints/log/store';
import { type Command, useCommands } from '../commands/registry';
import { usePreferences } from '../preferences';
import { useFileActions } from './useFileActions';
import { useUndoRedo } from './useUndoRedo';

interface GlobalCommandsOptions {
  openPalette(): void;
  openHelp(): void;
}

/** What can be done from anywhere. Pages add theirs, and give N, L and / their own sense. */
export function useGlobalCommands({ openPalette, openHelp }: GlobalCommandsOptions): void {
  const { t } = useTranslation('shell');
  const navigate = useNavigate();
  const { preferences, save } = usePreferences();
  const { undo, redo } = useUndoRedo();
  const files = useFileActions();
  const go = (to: string) => () => void navigate(to);
  const dark = document.documentElement.dataset.mantineColorScheme === 'dark';
  const compact = preferences.density === 'compact';

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
    { id: 'plan.new', label: t('command.newPlan'), icon: IconFilePlus, group: 'do', run: go('/plans?new=1') },
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
  const file: Command[] = [
    { id: 'file.new', label: t('fileMenu.new'), icon: IconFilePlus, group: 'do', run: files.create },
    {
      id: 'file.open',
      label: t('fileMenu.open'),
      icon: IconFilePlus,
      group: 'do',
      quiet: true,
      run: () => files.open(),
    },
    {
      id: 'file.saveCopy',
      label: t('fileMenu.saveCopy'),
      icon: IconFilePlus,
      group: 'do',
      run: files.saveCopy,
    },
    {
      id: 'file.close',
      label: t('fileMenu.close'),
      icon: IconFilePlus,
      group: 'do',
      quiet: true,
      run: files.close,
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
      id: 'help.shortcuts',
      keys: '?',
      label: t('command.help'),
      icon: IconKeyboard,
      group: 'everywhere',
      run: openHelp,
    },
    {
      id: 'view.theme',
      label: dark ? t('command.themeLight') : t('command.themeDark'),
      icon: dark ? IconSun : IconMoon,
      group: 'do',
      run: () => save({ theme: dark ? 'light' : 'dark' }),
    },
    {
      id: 'view.language',
      label: document.documentElement.lang === 'zh-CN' ? t('command.languageEn') : t('command.languageZh'),
      icon: IconLanguage,
      group: 'do',
      run: () => save({ language: document.documentElement.lang === 'zh-CN' ? 'en' : 'zh-CN' }),
    },
    {
      id: 'view.density',
      label: compact ? t('command.densityComfortable') : t('command.densityCompact'),
      icon: IconLayoutRows,
      group: 'do',
      run: () => save({ density: compact ? 'comfortable' : 'compact' }),
    },
  ];
  useCommands([...records, ...rooms, ...edit, ...file, ...view]);
}
