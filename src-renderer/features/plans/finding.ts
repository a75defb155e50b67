import type { RichText } from '@shared/features/plans/model';

/** The plain words of a document; a finding is one sentence. */
export function findingText(body: RichText | null): string | null {
  const words: string[] = [];
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { text, content } = node as { text?: unknown; content?: unknown };
    if (typeof text === 'string') words.push(text);
    if (Array.isArray(content)) content.forEach(walk);
  };
  walk(body);
  const whole = words.join('').trim();
  return whole === '' ? null : whole;
}
