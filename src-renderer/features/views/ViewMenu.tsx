import { ActionIcon, Menu } from '@mantine/core';
import type { SavedView } from '@shared/features/views/model';
import {
  IconArrowLeft,
  IconArrowRight,
  IconChevronDown,
  IconCopy,
  IconPencil,
  IconTrash,
  IconUser,
  IconUsers,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useViewActions } from './useViewActions';

interface ViewMenuProps {
  readonly view: SavedView;
  readonly views: readonly SavedView[];
  onRename(): void;
  onRemoved(): void;
  onDuplicated(id: string): void;
}

const icon = { size: 16, stroke: 1.6, 'aria-hidden': true } as const;

/** What can be done with the view that is shown. */
export function ViewMenu({ view, views, onRename, onRemoved, onDuplicated }: ViewMenuProps) {
  const { t } = useTranslation('views');
  const actions = useViewActions();
  const at = views.indexOf(view);
  const duplicate = async () => {
    const id = await actions.create(t('copyOf', { name: view.name }).slice(0, 80), false, view.data);
    if (id !== null) onDuplicated(id);
  };
  const remove = async () => {
    if (await actions.remove(view)) onRemoved();
  };
  return (
    <Menu position="bottom-start" width={220}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={`${t('menu')}: ${view.name}`}>
          <IconChevronDown {...icon} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPencil {...icon} />} onClick={onRename}>
          {t('rename')}
        </Menu.Item>
        <Menu.Item
          leftSection={view.shared ? <IconUser {...icon} /> : <IconUsers {...icon} />}
          onClick={() => void actions.share(view, !view.shared)}
        >
          {t(view.shared ? 'makeOwn' : 'share')}
        </Menu.Item>
        <Menu.Item leftSection={<IconCopy {...icon} />} onClick={() => void duplicate()}>
          {t('duplicate')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconArrowLeft {...icon} />}
          disabled={at <= 0}
          onClick={() => void actions.move(views, view, -1)}
        >
          {t('moveLeft')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconArrowRight {...icon} />}
          disabled={at >= views.length - 1}
          onClick={() => void actions.move(views, view, 1)}
        >
          {t('moveRight')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconTrash {...icon} />} onClick={() => void remove()}>
          {t('delete')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
