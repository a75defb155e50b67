import { Button, Popover, TextInput } from '@mantine/core';
import { IconColumns3, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './ColumnPicker.module.css';
import { type Column, movedColumn } from './columns';
import { PickerRow } from './PickerRow';

interface ColumnPickerProps<R> {
  readonly columns: readonly Column<R>[];
  /** Ids of the columns shown; left to right where they can be moved. */
  readonly shown: readonly string[];
  onShown(ids: readonly string[]): void;
  /** Back to the columns of the beginning; left out while they are these. */
  readonly onReset?: (() => void) | undefined;
  /** With these two, columns are put in order and held at the left. */
  readonly pinned?: number;
  onPinned?(count: number): void;
}

const folded = (text: string) => text.normalize('NFKC').toLowerCase();
/** A search helps from here on. */
const many = 12;

/** The button that says which columns a table shows, in which order, and which stay at the left. */
export function ColumnPicker<R>(props: ColumnPickerProps<R>) {
  const { columns, shown, onShown, onReset, pinned = 0, onPinned } = props;
  const { t } = useTranslation('views');
  const [search, setSearch] = useState('');
  const named = shown.flatMap((id) => columns.find((column) => column.id === id) ?? []);
  const others = columns.filter((column) => !shown.includes(column.id));
  const listed = onPinned ? [...named, ...others] : columns;
  const found = listed.filter((column) => folded(column.header).includes(folded(search.trim())));
  const toggle = (id: string) => {
    const at = shown.indexOf(id);
    if (at >= 0 && at < pinned) onPinned?.(pinned - 1);
    onShown(at >= 0 ? shown.filter((one) => one !== id) : [...shown, id]);
  };
  return (
    <Popover position="bottom-end" width={300} trapFocus returnFocus onClose={() => setSearch('')}>
      <Popover.Target>
        <Button
          variant="subtle"
          color="gray"
          leftSection={<IconColumns3 size={16} stroke={1.6} aria-hidden />}
        >
          {t('columns', { ns: 'common' })}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={classes.drop}>
        {columns.length > many && (
          <TextInput
            data-autofocus
            aria-label={t('findColumn')}
            placeholder={t('findColumn')}
            value={search}
            leftSection={<IconSearch size={14} stroke={1.6} aria-hidden />}
            onChange={(event) => setSearch(event.currentTarget.value)}
          />
        )}
        <ul className={classes.list}>
          {found.map((column) => {
            const place = shown.indexOf(column.id);
            const movable = onPinned !== undefined && place >= 0 && search.trim() === '';
            if (column.primary && !onPinned) return null;
            return (
              <PickerRow
                key={column.id}
                label={column.header}
                checked={place >= 0}
                fixed={column.primary === true}
                onToggle={() => toggle(column.id)}
                {...(movable && {
                  onMove: (by: number) => onShown(movedColumn(shown, column.id, place + by)),
                  pinned: place < pinned,
                  onPin: () => onPinned(place < pinned ? place : Math.min(6, place + 1)),
                })}
              />
            );
          })}
          {found.length === 0 && <li className="t3">{t('nothingMatches', { ns: 'common' })}</li>}
        </ul>
        <Button variant="subtle" color="gray" disabled={!onReset} onClick={onReset}>
          {t('table.resetColumns', { ns: 'common' })}
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}
