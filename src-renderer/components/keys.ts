import type { KeyboardEvent } from 'react';

/** True on a Mac, where ⌘ stands for Ctrl. */
export const isMac = typeof navigator !== 'undefined' && /mac|iphone|ipad/i.test(navigator.platform);

const names: Record<string, [plain: string, mac: string]> = {
  mod: ['Ctrl', '⌘'],
  shift: ['⇧', '⇧'],
  alt: ['Alt', '⌥'],
  Escape: ['Esc', 'Esc'],
  Enter: ['Enter', '↵'],
  ArrowUp: ['↑', '↑'],
  ArrowDown: ['↓', '↓'],
  ArrowLeft: ['←', '←'],
  ArrowRight: ['→', '→'],
  Space: ['Space', 'Space'],
};

/** The caps to draw for a shortcut: one text for keys held together, several for keys in a row. */
export function keyCaps(keys: string, mac = isMac): string[] {
  return keys.split(' ').map((chord) =>
    chord
      .split('+')
      .map((key) => names[key]?.[mac ? 1 : 0] ?? (key.length === 1 ? key.toUpperCase() : key))
      .join(mac ? '' : ' '),
  );
}

/**
 * Enter in a searchable list takes the option that is marked. The list's own count of it is set back by a timer when it opens, now and then
 * after the first letter has marked an option, and Enter then took nothing: so what is seen decides.
 */
export function takeMarked(event: KeyboardEvent<HTMLInputElement>): void {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
  const list = document.getElementById(event.currentTarget.getAttribute('aria-controls') ?? '');
  const option = list?.querySelector<HTMLElement>('[role="option"][data-combobox-selected]');
  if (!option || event.currentTarget.getAttribute('aria-expanded') !== 'true') return;
  event.preventDefault();
  event.stopPropagation();
  option.click();
}
