import { DatePicker } from '@mantine/dates';
import { IconCheck } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { parseDate } from '../field-values';
import { useCalendarLabels } from '../useCalendarLabels';
import classes from './CellEditor.module.css';
import type { CellChoice } from './cell-draft';

interface CellCalendarProps {
  /** What is typed so far; its day is marked once it reads as one. */
  readonly draft: string;
  onPick(day: string): void;
}

/** A calendar under a date cell, for the mouse. The focus stays in the cell. */
export function CellCalendar({ draft, onPick }: CellCalendarProps) {
  const day = parseDate(draft.trim());
  const ariaLabels = useCalendarLabels();
  return (
    <DatePicker
      key={day}
      size="xs"
      hideOutsideDates
      ariaLabels={ariaLabels}
      value={day}
      defaultDate={day ?? undefined}
      onChange={(picked) => picked && onPick(picked)}
      withCellSpacing={false}
    />
  );
}

interface CellListProps {
  readonly id: string;
  readonly label: string;
  readonly entries: readonly CellChoice[];
  readonly marked: number;
  /** The label of what is stored now: ticked. */
  readonly current?: string | undefined;
  onPick(entry: CellChoice): void;
}

/** The choices of a cell; the keys that walk it are the editor's. */
export function CellList({ id, label, entries, marked, current, onPick }: CellListProps) {
  const list = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the mark moved, or what is listed changed
  useEffect(() => {
    list.current?.querySelector('[data-marked]')?.scrollIntoView({ block: 'nearest' });
  }, [marked, entries]);
  return (
    <div ref={list} role="listbox" id={id} aria-label={label} className={classes.list}>
      {entries.map((entry, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the editor has the focus and its keys choose
        // biome-ignore lint/a11y/useFocusableInteractive: named by aria-activedescendant of the editor
        <div
          key={entry.value}
          role="option"
          id={`${id}-${index}`}
          aria-selected={index === marked}
          data-marked={index === marked || undefined}
          className={classes.option}
          onClick={() => onPick(entry)}
        >
          <span className="ell">{entry.label}</span>
          {entry.label === current && <IconCheck size={14} stroke={2} aria-hidden />}
        </div>
      ))}
    </div>
  );
}
