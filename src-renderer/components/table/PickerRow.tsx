import { ActionIcon, Checkbox } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPin, IconPinFilled } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './ColumnPicker.module.css';

interface PickerRowProps {
  readonly label: string;
  readonly checked: boolean;
  /** Always shown. */
  readonly fixed: boolean;
  onToggle(): void;
  /** So many places to the right, or the left. Alt with the up and down keys does the same. */
  onMove?(by: number): void;
  readonly pinned?: boolean;
  /** Holds the columns up to this one at the left, or lets it and those behind it go. */
  onPin?(): void;
}

/** A column in the list of columns. */
export function PickerRow({ label, checked, fixed, onToggle, onMove, pinned, onPin }: PickerRowProps) {
  const { t } = useTranslation('views');
  const tool = (name: string, icon: React.ReactNode, run: () => void, pressed?: boolean) => (
    <ActionIcon
      variant="subtle"
      color="gray"
      size={22}
      tabIndex={-1}
      aria-label={`${name}: ${label}`}
      aria-pressed={pressed}
      data-on={pressed || undefined}
      onClick={run}
    >
      {icon}
    </ActionIcon>
  );
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      onMove?.(event.key === 'ArrowUp' ? -1 : 1);
    } else if (event.key.toLowerCase() === 'p' && !event.ctrlKey && !event.metaKey) onPin?.();
  };
  return (
    <li className={classes.row}>
      <Checkbox
        label={label}
        checked={checked}
        disabled={fixed}
        onChange={onToggle}
        onKeyDown={onKeyDown}
        className={classes.check}
      />
      {onMove && (
        <span className={classes.tools}>
          {tool(t('moveUp'), <IconArrowUp size={14} stroke={1.6} aria-hidden />, () => onMove(-1))}
          {tool(t('moveDown'), <IconArrowDown size={14} stroke={1.6} aria-hidden />, () => onMove(1))}
        </span>
      )}
      {onPin &&
        tool(
          t('pin'),
          pinned ? (
            <IconPinFilled size={14} stroke={1.6} aria-hidden />
          ) : (
            <IconPin size={14} stroke={1.6} aria-hidden />
          ),
          onPin,
          pinned,
        )}
    </li>
  );
}
