import { usePreferences } from '../../app/preferences';
import { ColumnPicker } from './ColumnPicker';
import type { Column } from './columns';

interface ColumnChooserProps<R> {
  /** The id of the table; the choice is kept on this computer under it. */
  readonly table: string;
  readonly columns: readonly Column<R>[];
}

/** The button that says which columns a table shows, for tables whose columns stand in one order. */
export function ColumnChooser<R>({ table, columns }: ColumnChooserProps<R>) {
  const { preferences, save } = usePreferences();
  const { [table]: chosen, ...others } = preferences.listColumns;
  const shown = chosen ?? columns.filter((column) => !column.hidden).map((column) => column.id);
  return (
    <ColumnPicker
      columns={columns}
      shown={shown}
      onShown={(ids) => save({ listColumns: { ...others, [table]: [...ids] } })}
      onReset={chosen === undefined ? undefined : () => save({ listColumns: others })}
    />
  );
}
