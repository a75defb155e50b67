import { type RichText, richText } from '@shared/features/plans/model';

/** The plain words of a document, a line a paragraph or list item. */
export function plainText(body: RichText | null): string {
  const lines: string[] = [];
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { type, text, content } = node as { type?: unknown; text?: unknown; content?: unknown };
    if (type === 'paragraph' || type === 'heading') lines.push('');
    if (typeof text === 'string') lines.push((lines.pop() ?? '') + text);
    if (Array.isArray(content)) content.forEach(walk);
  };
  walk(body);
  return lines.join('\n').trim();
}

/** A finding is one sentence in one line; null when there is none. */
export function findingText(body: RichText | null): string | null {
  return plainText(body).replaceAll('\n', ' ') || null;
}

export const blankBody: RichText = { type: 'doc', content: [{ type: 'paragraph' }] };

/** A document out of a conflict, which carries it as the file keeps it: JSON text. */
export function asBody(value: unknown): RichText {
  const parsed = richText.safeParse(typeof value === 'string' ? JSON.parse(value) : value);
  return parsed.data ?? blankBody;
}

/** Two documents as one, the first above the second. */
export const oneBelowOther = (first: RichText, second: RichText): RichText => ({
  type: 'doc',
  content: [...(first.content ?? []), ...(second.content ?? [])],
});
