import { Button, Menu } from '@mantine/core';
import { IconArrowsJoin } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';

const icon = { size: 16, stroke: 1.6, 'aria-hidden': true } as const;

/** The way to the duplicates, for a page's More menu. */
export function ReviewDuplicatesItem() {
  const { t } = useTranslation('duplicates');
  const navigate = useNavigate();
  return (
    <Menu.Item leftSection={<IconArrowsJoin {...icon} />} onClick={() => void navigate('/duplicates')}>
      {t('command')}
    </Menu.Item>
  );
}

/** The way to the duplicates within a text. */
export function ReviewDuplicatesLink() {
  const { t } = useTranslation('duplicates');
  return (
    <Link className="link" to="/duplicates">
      {t('command')}
    </Link>
  );
}

/** Two customers side by side, for the bar over selected rows. */
export function MergeTwoButton({ ids }: { ids: readonly string[] }) {
  const { t } = useTranslation('duplicates');
  const navigate = useNavigate();
  const [a, b] = ids;
  if (!a || !b || ids.length !== 2) return null;
  return (
    <Button
      variant="subtle"
      color="gray"
      leftSection={<IconArrowsJoin {...icon} />}
      onClick={() => void navigate(`/duplicates?a=${a}&b=${b}`)}
    >
      {t('mergeTwo')}
    </Button>
  );
}
