import { IconBriefcase, IconCloudDown, IconGitMerge } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Command } from '../../app/commands/registry';
import { useOpenFile } from '../../app/file-state';
import { useMayTakeCopy, useMayWrite } from '../team/access';
import { useCopy } from './queries';
import { openTakeCopy } from './store';
import { useCopyActions } from './useCopyActions';

/** Taking a copy and bringing one back, for the palette and the menus. In a copy they name the file it comes from. */
export function useCopyCommands(): Command[] {
  const { t } = useTranslation('copies');
  const navigate = useNavigate();
  const copy = useCopy();
  const file = useOpenFile();
  const actions = useCopyActions();
  const name = copy?.originName ?? '';
  const mayTake = useMayTakeCopy();
  const mayWrite = useMayWrite();
  const take: Command[] = [
    { id: 'copies.take', label: t('take.do'), icon: IconBriefcase, group: 'do', run: openTakeCopy },
  ];
  const merging: Command[] = [
    copy && file
      ? {
          id: 'copies.bringBack',
          label: t('command.bringBackTo', { name }),
          icon: IconGitMerge,
          group: 'do',
          run: () => actions.bringBack(file.path),
        }
      : {
          id: 'copies.bringBack',
          label: t('command.bringBack'),
          icon: IconGitMerge,
          group: 'do',
          run: () => void navigate('/bring-back', { state: { choose: true } }),
        },
    ...(copy
      ? [
          {
            id: 'copies.fetch',
            label: t('command.fetch', { name }),
            icon: IconCloudDown,
            group: 'do' as const,
            run: actions.fetch,
          },
        ]
      : []),
  ];
  return [...(mayTake ? take : []), ...(mayWrite ? merging : [])];
}
