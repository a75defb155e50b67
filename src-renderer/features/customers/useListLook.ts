import type { CustomerRow } from '@shared/features/customers/model';
import { useMemo } from 'react';
import { usePreferences } from '../../app/preferences';
import type { Column } from '../../components/table/columns';
import type { ViewLook } from './list-state';

const table = 'customers';

/** How the list's columns look, and the ways to change it. */
export type ListLook = ReturnType<typeof lookOf>;

/** Where the columns stand: a view's own arrangement, or for all customers the one this computer remembers. */
export function useListLook(
  columns: readonly Column<CustomerRow>[],
  look: ViewLook | null,
  setLook: (look: ViewLook) => void,
) {
  const { preferences, save } = usePreferences();
  // The same object while it says the same: what shows it is drawn again only when it changes.
  return useMemo(
    () => lookOf(columns, look, setLook, preferences, save),
    [columns, look, setLook, preferences, save],
  );
}

function lookOf(
  columns: readonly Column<CustomerRow>[],
  look: ViewLook | null,
  setLook: (look: ViewLook) => void,
  preferences: ReturnType<typeof usePreferences>['preferences'],
  save: ReturnType<typeof usePreferences>['save'],
) {
  const { listColumns, listWidths, listPinned } = preferences;
  const defaults = columns.filter((column) => !column.hidden).map((column) => column.id);
  const remembered = listColumns[table];
  const ids = look ? look.columns.map((column) => column.id) : withName(remembered ?? defaults);
  const widths: Record<string, number> = look
    ? Object.fromEntries(look.columns.flatMap(({ id, width }) => (width === undefined ? [] : [[id, width]])))
    : (listWidths[table] ?? {});
  const pinned = look ? look.pinned : (listPinned[table] ?? pinnedFirst(ids));
  const without = <T>(all: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(all).filter(([key]) => key !== table));
  return {
    ids,
    widths,
    pinned,
    /** The arrangement as a view keeps it. */
    look: {
      columns: ids.map((id) => ({ id, ...(widths[id] !== undefined && { width: widths[id] }) })),
      pinned,
    } satisfies ViewLook,
    setIds: (next: readonly string[]) => {
      const kept = withName(next);
      if (look)
        setLook({
          ...look,
          columns: kept.map((id) => look.columns.find((one) => one.id === id) ?? { id }),
        });
      else save({ listColumns: { ...listColumns, [table]: [...kept] } });
    },
    setWidth: (id: string, px: number) => {
      if (look)
        setLook({
          ...look,
          columns: look.columns.map((one) => (one.id === id ? { id, width: px } : one)),
        });
      else save({ listWidths: { ...listWidths, [table]: { ...widths, [id]: px } } });
    },
    setPinned: (count: number) => {
      if (look) setLook({ ...look, pinned: count });
      else save({ listPinned: { ...listPinned, [table]: count } });
    },
    /** Back to the columns of the beginning; undefined while they are these. */
    reset:
      look || remembered || listWidths[table] || listPinned[table] !== undefined
        ? () => {
            if (look) setLook({ columns: defaults.map((id) => ({ id })), pinned: pinnedFirst(defaults) });
            else
              save({
                listColumns: without(listColumns),
                listWidths: without(listWidths),
                listPinned: without(listPinned),
              });
          }
        : undefined,
    totalsShown: !preferences.listTotalsHidden.includes(table),
    setTotalsShown: (shown: boolean) => {
      const others = preferences.listTotalsHidden.filter((one) => one !== table);
      save({ listTotalsHidden: shown ? others : [...others, table] });
    },
  };
}

/** The name is always shown; a choice made before it could be moved does not name it. */
const withName = (ids: readonly string[]): readonly string[] => {
  if (ids.includes('name')) return ids;
  return ids[0] === 'abcClass' ? ['abcClass', 'name', ...ids.slice(1)] : ['name', ...ids];
};

/** Before anybody pinned columns, the name stays while the rest scrolls sideways, unless it was moved to where it would take half the page. */
export const pinnedFirst = (ids: readonly string[]): number => {
  const place = ids.indexOf('name');
  return place > 1 ? 0 : place + 1;
};
