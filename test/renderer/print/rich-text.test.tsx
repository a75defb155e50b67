import { adapter } from '@renderer/print/adapt/context';
import { headedBlocks, lines, swotItems } from '@renderer/print/adapt/plan-texts';
import type { RichNode } from '@renderer/print/model';
import { isBlank, plainText, RichText } from '@renderer/print/rich/RichText';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';

const text = (value: string, ...marks: string[]): RichNode => ({
  type: 'text',
  text: value,
  marks: marks.map((type) => ({ type })),
});
const p = (...content: RichNode[]): RichNode => ({ type: 'paragraph', content });
const list = (type: string, ...items: string[]): RichNode => ({
  type,
  content: items.map((item) => ({ type: 'listItem', content: [p(text(item))] })),
});
const doc = (...content: RichNode[]): RichNode => ({ type: 'doc', content });
const html = (value: RichNode | string) => renderToStaticMarkup(<RichText value={value} />);

describe('rich text on paper', () => {
  it('keeps paragraphs, bold, lists and headings', () => {
    const out = html(
      doc(
        { type: 'heading', attrs: { level: 3 }, content: [text('Why')] },
        p(text('Repair '), text('delivery', 'bold'), text(' first')),
        list('bulletList', 'one', 'two'),
        list('orderedList', 'first'),
      ),
    );
    expect(out).toContain('<h3>Why</h3>');
    expect(out).toContain('<p>Repair <b>delivery</b> first</p>');
    expect(out).toContain('<ul class="dash"><li><p>one</p></li><li><p>two</p></li></ul>');
    expect(out).toContain('<ol class="count" start="1"><li><p>first</p></li></ol>');
  });

  it('leaves out empty paragraphs and prints what it does not know by its contents', () => {
    expect(html(doc(p(), p(text('a'))))).toBe('<div class="rich"><p>a</p></div>');
    expect(html(doc({ type: 'callout', content: [p(text('inside'))] }))).toContain('<p>inside</p>');
  });

  it('takes plain text with blank lines between paragraphs, and never as markup', () => {
    expect(html('a\nb\n\nc <b>')).toBe('<div class="rich"><p>a<br/>b</p><p>c &lt;b&gt;</p></div>');
  });

  it('knows what is blank', () => {
    expect(isBlank(undefined)).toBe(true);
    expect(isBlank(doc(p(), p(text('  '))))).toBe(true);
    expect(isBlank(doc(p(text('x'))))).toBe(false);
    expect(html(doc(p()))).toBe('');
    expect(plainText(doc(p(text('a')), p(text('b'))))).toBe('a\nb');
  });
});

describe('texts of a plan', () => {
  const a = adapter({
    lang: 'en',
    members: new Map(),
    meId: null,
    firmName: '',
    currency: 'CNY',
    today: '2026-11-20',
  });

  it('become lines', () => {
    expect(lines(doc(p(text('intro')), list('bulletList', 'one', 'two')))).toEqual(['intro', 'one', 'two']);
    expect(lines(undefined)).toEqual([]);
  });

  it('split a strength from its evidence at the first colon, in both scripts', () => {
    expect(
      swotItems(doc(list('bulletList', 'Late deliveries: 89% on time', '交货迟延：准时率89%', 'Depot'))),
    ).toEqual([
      { text: 'Late deliveries', note: '89% on time' },
      { text: '交货迟延', note: '准时率89%' },
      { text: 'Depot' },
    ]);
  });

  it('become blocks of their own where each paragraph opens in bold', () => {
    const headed = headedBlocks(a, doc(p(text('Value to us.', 'bold'), text(' 930 hours.'))), 'block.notes');
    expect(headed.map((b) => [b.heading, plainText(b.body)])).toEqual([['Value to us', '930 hours.']]);
    const plain = headedBlocks(a, doc(p(text('Only text.'))), 'block.notes');
    expect(plain.map((b) => b.heading)).toEqual(['Notes']);
  });
});
