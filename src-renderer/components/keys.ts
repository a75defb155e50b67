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
