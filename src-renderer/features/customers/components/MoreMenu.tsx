import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconSum } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface MoreMenuProps {
  readonly totalsShown: boolean;
  onTotalsShown(shown: boolean): void;
  /** Further entries, e.g. export and print. */
  readonly children?: ReactNode;
}

/** What else can be done with the whole list. */
export function MoreMenu({ totalsShown, onTotalsShown, children }: MoreMenuProps) {
  const { t } = useTranslation('customers');
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={t('moreTools')}>
          <IconDots size={16} stroke={1.6} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {children}
        <Menu.CheckboxItem
          checked={totalsShown}
          onChange={() => onTotalsShown(!totalsShown)}
          rightSection={<IconSum size={16} stroke={1.6} aria-hidden />}
        >
          {t('totalsRow')}
        </Menu.CheckboxItem>
      </Menu.Dropdown>
    </Menu>
  );
}
