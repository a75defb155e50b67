import { useWindowEvent } from '@mantine/hooks';
import type { RefObject } from 'react';
import type { Side } from './decide';

const rowSelector = '[data-clash]';

/** Puts the keyboard on the choice of a row. */
function focusRow(row: Element | null | undefined): void {
  const input = row?.querySelector<HTMLInputElement>('input:checked') ?? row?.querySelector('input');
  input?.focus({ preventScroll: true });
  row?.scrollIntoView({ block: 'nearest' });
}

/**
 * Goes to the first undecided row after the one in hand, or from the top.
 * @returns false when no such row is drawn
 */
export function focusUndecided(list: HTMLElement | null): boolean {
  const rows = [...(list?.querySelectorAll(rowSelector) ?? [])];
  const at = rows.findIndex((row) => row.contains(document.activeElement));
  const open = (row: Element) => row.querySelector('input:checked') === null;
  const next = rows.slice(at + 1).find(open) ?? rows.find(open);
  focusRow(next);
  return next !== undefined;
}

const isElsewhere = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && target.type !== 'radio') ||
    target.closest('[role="dialog"], [role="menu"]') !== null);

/**
 * 1 and 2 choose on the row in hand, or on the first undecided one, and go on to the next; the arrows move up and down.
 * Left and right stay the browser's own: they change the choice.
 */
export function useClashKeys(
  list: RefObject<HTMLElement | null>,
  on: boolean,
  take: (key: string, side: Side) => void,
): void {
  useWindowEvent('keydown', (event) => {
    if (!on || event.defaultPrevented || event.isComposing || isElsewhere(event.target)) return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const rows = [...(list.current?.querySelectorAll<HTMLElement>(rowSelector) ?? [])];
    const at = rows.findIndex((row) => row.contains(document.activeElement));
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      // Without a row in hand the arrows scroll, as everywhere.
      if (at < 0) return;
      event.preventDefault();
      focusRow(rows[event.key === 'ArrowDown' ? at + 1 : at - 1]);
      return;
    }
    if (event.key !== '1' && event.key !== '2') return;
    event.preventDefault();
    const index = at >= 0 ? at : rows.findIndex((row) => row.querySelector('input:checked') === null);
    const key = rows[index]?.dataset.clash;
    if (key === undefined) return;
    take(key, event.key === '1' ? 'here' : 'there');
    focusRow(rows[index + 1] ?? rows[index]);
  });
}
