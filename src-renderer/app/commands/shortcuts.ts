import type { Command } from './registry';

/** The parts of a keyboard event that decide. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** True when the press is this chord: `mod+shift+Z`, `N`, `?`. */
export function matchesChord(chord: string, press: KeyPress, mac: boolean): boolean {
  const parts = chord.split('+');
  const key = parts.at(-1) ?? '';
  const mod = mac ? press.metaKey : press.ctrlKey;
  const other = mac ? press.ctrlKey : press.metaKey;
  if (other || press.altKey !== parts.includes('alt') || mod !== parts.includes('mod')) return false;
  if (press.key.toLowerCase() !== key.toLowerCase()) return false;
  // For signs such as ? the layout decides whether Shift is needed.
  return /^[a-z]$/i.test(key) || key.length > 1 ? press.shiftKey === parts.includes('shift') : true;
}

/** How long the second key of `G C` may take. */
export const sequenceMilliseconds = 1200;

export interface Matcher {
  /** The command a press completes, `pending` when it begins a sequence, or null. */
  press(press: KeyPress, commands: readonly Command[], now: number): Command | 'pending' | null;
}

/** Follows presses through single chords and sequences of two. */
export function createMatcher(mac: boolean): Matcher {
  let begun: { press: KeyPress; at: number } | null = null;
  return {
    press(press, commands, now) {
      const before = begun && now - begun.at < sequenceMilliseconds ? begun.press : null;
      begun = null;
      const keyed = [...commands].reverse().filter((command) => command.keys !== undefined);
      if (before) {
        const complete = keyed.find((command) => {
          const [first, second] = (command.keys ?? '').split(' ');
          return first && second && matchesChord(first, before, mac) && matchesChord(second, press, mac);
        });
        if (complete) return complete;
      }
      const single = keyed.find(({ keys = '' }) => !keys.includes(' ') && matchesChord(keys, press, mac));
      if (single) return single;
      const begins = keyed.some(
        ({ keys = '' }) => keys.includes(' ') && matchesChord(keys.split(' ')[0] ?? '', press, mac),
      );
      if (!begins) return null;
      begun = { press, at: now };
      return 'pending';
    },
  };
}
