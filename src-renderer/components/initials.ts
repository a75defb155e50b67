const han = /\p{Script=Han}/u;

/** `Lin Yue` as LY; a Chinese name by its surname, the first character. */
export function initials(name: string): string {
  const trimmed = name.trim();
  if (trimmed === '') return '?';
  const characters = [...trimmed];
  const first = characters[0] ?? '?';
  if (han.test(first)) return first;
  const words = trimmed.split(/[\s\-_.,&/]+/u).filter(Boolean);
  const [one, ...rest] = words;
  const last = rest.at(-1);
  const letters = (one ? ([...one][0] ?? '') : '') + (last ? ([...last][0] ?? '') : '');
  return letters.toUpperCase() || first.toUpperCase();
}
