import type { KeyboardEvent } from 'react';
import type { TableSection } from './props';

/**
 * The keys of a section's head while the cursor stands on it: Enter and Space open and close it, Left closes, Right opens.
 * @returns true when the key was the head's
 */
export function sectionKeys(
  section: TableSection | undefined,
  collapsed: ReadonlySet<string> | undefined,
  onToggle: ((id: string) => void) | undefined,
): (event: KeyboardEvent) => boolean {
  return (event) => {
    if (!section || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false;
    const closed = collapsed?.has(section.id) === true;
    const toggles = { ArrowLeft: !closed, ArrowRight: closed, Enter: true, ' ': true }[event.key];
    if (toggles === undefined) return false;
    event.preventDefault();
    if (toggles) onToggle?.(section.id);
    return true;
  };
}
