import { DatePicker } from '@mantine/dates';
import classes from './EditableField.module.css';
import { parseDate } from './field-values';
import { useCalendarLabels } from './useCalendarLabels';

interface FieldCalendarProps {
  /** What is typed so far; its day is marked once it reads as one. */
  readonly draft: string;
  onPick(day: string): void;
}

/** A calendar under a date that is being typed, for the mouse. The focus stays in the input. */
export function FieldCalendar({ draft, onPick }: FieldCalendarProps) {
  const day = parseDate(draft.trim());
  const ariaLabels = useCalendarLabels();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only keeps the mouse from taking the focus out of the input
    <div className={classes.calendar} onMouseDown={(event) => event.preventDefault()}>
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
    </div>
  );
}
