import { useComputedColorScheme } from '@mantine/core';
import {
  IconCopy,
  IconFilePlus,
  IconFolderOpen,
  IconLanguage,
  IconLayoutRows,
  IconMoon,
  IconSun,
  IconX,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMayHaveWhole } from '../features/team/access';
import { type Command, useCommands } from './commands/registry';
import { useOpenFile } from './file-state';
import { usePreferences } from './preferences';
import { useFileActions } from './shell/useFileActions';

/** What can be done on every screen, with or without an open file. */
export function useAppCommands(): void {
  const { t, i18n } = useTranslation('shell');
  const { preferences, save } = usePreferences();
  const files = useFileActions();
  const open = useOpenFile();
  const mayHaveWhole = useMayHaveWhole();
  const dark = useComputedColorScheme('light') === 'dark';
  const chinese = i18n.language === 'zh-CN';
  const compact = preferences.density === 'compact';
  const file: Command[] = [
    { id: 'file.new', label: t('fileMenu.new'), icon: IconFilePlus, group: 'do', run: files.create },
    {
      id: 'file.open',
      label: t('fileMenu.open'),
      icon: IconFolderOpen,
      group: 'do',
      quiet: true,
      run: () => files.open(),
    },
  ];
  const ofOpen: Command[] = [
    {
      id: 'file.close',
      label: t('fileMenu.close'),
      icon: IconX,
      group: 'do',
      quiet: true,
      run: files.close,
    },
  ];
  const whole: Command[] = [
    {
      id: 'file.saveCopy',
      label: t('fileMenu.saveCopy'),
      icon: IconCopy,
      group: 'do',
      run: files.saveCopy,
    },
  ];
  const view: Command[] = [
    {
      id: 'view.theme',
      label: dark ? t('command.themeLight') : t('command.themeDark'),
      icon: dark ? IconSun : IconMoon,
      group: 'do',
      run: () => save({ theme: dark ? 'light' : 'dark' }),
    },
    {
      id: 'view.language',
      label: chinese ? t('command.languageEn') : t('command.languageZh'),
      icon: IconLanguage,
      group: 'do',
      run: () => save({ language: chinese ? 'en' : 'zh-CN' }),
    },
    {
      id: 'view.density',
      label: compact ? t('command.densityComfortable') : t('command.densityCompact'),
      icon: IconLayoutRows,
      group: 'do',
      run: () => save({ density: compact ? 'comfortable' : 'compact' }),
    },
  ];
  useCommands([...file, ...(open ? ofOpen : []), ...(open && mayHaveWhole ? whole : []), ...view], 'frame');
}
