/** Rough width of a text in points: a Chinese character is one em wide, a Latin one about half. */
export function textWidth(text: string, size: number): number {
  let em = 0;
  for (const ch of text) {
    const code = ch.codePointAt(0) ?? 0;
    if (code >= 0x2e80) em += 1;
    else if (/[iljt.,:;'|!()\s]/.test(ch)) em += 0.3;
    else if (/[A-Zmw—]/.test(ch)) em += 0.7;
    else em += 0.55;
  }
  return em * size;
}

/** The text, cut with an ellipsis where it would leave its box. Drawn text does not wrap. */
export function fitText(text: string, width: number, size: number): string {
  if (textWidth(text, size) <= width) return text;
  const chars = [...text];
  while (chars.length > 1 && textWidth(`${chars.join('')}…`, size) > width) chars.pop();
  return `${chars.join('').trimEnd()}…`;
}

/** The text in at most two lines, broken at a space or between Chinese characters. */
export function twoLines(text: string, width: number, size: number): string[] {
  if (textWidth(text, size) <= width) return [text];
  const words = /\s/.test(text) ? text.split(/\s+/) : [...text];
  const glue = /\s/.test(text) ? ' ' : '';
  let first = words[0] ?? '';
  let used = 1;
  while (used < words.length && textWidth(`${first}${glue}${words[used]}`, size) <= width) {
    first = `${first}${glue}${words[used]}`;
    used += 1;
  }
  const rest = words.slice(used).join(glue);
  return rest === ''
    ? [fitText(first, width, size)]
    : [fitText(first, width, size), fitText(rest, width, size)];
}
