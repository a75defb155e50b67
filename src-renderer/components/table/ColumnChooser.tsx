import { Button, Menu } from '@mantine/core';
import { IconColumns3 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '../../app/preferences';
import type { Column } from './columns';

interface ColumnChooserProps<R> {
  /** The id of the table; the choice is kept on this computer under it. */
  readonly table: string;
  readonly columns: readonly Column<R>[];
}

/** The button that says which columns a table shows. */
export function ColumnChooser<R>({ table, columns }: ColumnChooserProps<R>) {
  const { t } = useTranslation();
  const { preferences, save } = usePreferences();
  const { [table]: chosen, ...others } = preferences.listColumns;
  const shown = chosen ?? columns.filter((column) => !column.hidden).map((column) => column.id);
  const toggle = (id: string) => {
    const next = shown.includes(id) ? shown.filter((one) => one !== id) : [...shown, id];
    save({ listColumns: { ...others, [table]: next } });
  };
  return (
    <Menu position="bottom-end" closeOnItemClick={false} width={220}>
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          leftSection={<IconColumns3 size={16} stroke={1.6} aria-hidden />}
        >
          {t('columns')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={420} style={{ overflowY: 'auto' }}>
        {columns
          .filter((column) => !column.primary)
          .map((column) => (
            <Menu.CheckboxItem
              key={column.id}
              checked={shown.includes(column.id)}
              onChange={() => toggle(column.id)}
            >
              {column.header}
            </Menu.CheckboxItem>
          ))}
        <Menu.Divider />
        <Menu.Item disabled={chosen === undefined} onClick={() => save({ listColumns: others })}>
          {t('table.resetColumns')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
