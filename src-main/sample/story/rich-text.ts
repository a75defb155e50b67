import type { RichText } from '@shared/features/plans/model';

interface Mark {
  readonly type: 'text';
  readonly text: string;
  readonly marks?: readonly { readonly type: 'bold' }[];
}

const paragraph = (text: string) => ({ type: 'paragraph', content: inline(text) });

function inline(text: string): Mark[] {
  return text.split('**').flatMap((part, index): Mark[] => {
    if (part === '') return [];
    return index % 2 === 1
      ? [{ type: 'text', text: part, marks: [{ type: 'bold' }] }]
      : [{ type: 'text', text: part }];
  });
}

/** A rich-text document from the sample's notation: blank line, `- ` and `**…**`. */
export function richTextOf(source: string): RichText {
  const content = source.split('\n\n').map((block) => {
    const lines = block.split('\n');
    if (!lines.every((line) => line.startsWith('- '))) return paragraph(block);
    return {
      type: 'bulletList',
      content: lines.map((line) => ({ type: 'listItem', content: [paragraph(line.slice(2))] })),
    };
  });
  return { type: 'doc', content };
}

/** Moves every year in the text by so many years. */
export const shiftYears = (text: string, by: number): string =>
  by === 0 ? text : text.replace(/\b20[12]\d\b|20[12]\d(?=年)/g, (year) => String(Number(year) + by));
