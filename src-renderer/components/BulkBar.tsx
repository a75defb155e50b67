import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './BulkBar.module.css';
import { Kbd } from './Kbd';

interface BulkBarProps {
  readonly count: number;
  onClear(): void;
  /** What can be done with the selected rows: subtle buttons. */
  readonly children: ReactNode;
}

/** Floats over a table while rows are selected; Esc on the table clears the selection. */
export function BulkBar({ count, onClear, children }: BulkBarProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.bulk} data-bulk-bar role="toolbar" aria-label={t('table.bulkActions')}>
      <span className={classes.bulkCount}>{t('table.selected', { count })}</span>
      <span className={classes.separator} />
      {children}
      <span className={classes.separator} />
      <Button variant="subtle" color="gray" onClick={onClear} rightSection={<Kbd keys="Escape" />}>
        {t('clear')}
      </Button>
    </div>
  );
}
