import { differing, partsOf, writtenOf } from '@renderer/features/copies/parts';
import { describe, expect, it } from 'vitest';

describe('values stored as one set', () => {
  it('are read as parts; written texts and plain values are not', () => {
    expect(partsOf('{"why":"price","share":12}')).toEqual({ why: 'price', share: 12 });
    expect(partsOf('{"type":"doc","content":[]}')).toBeNull();
    expect(partsOf('{broken')).toBeNull();
    expect(partsOf('Leeds')).toBeNull();
    expect(partsOf(null)).toBeNull();
  });

  it('read whole when they are a written text', () => {
    const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
    const long = 'word '.repeat(200).trim();
    const doc = { type: 'doc', content: [paragraph('We lead.'), paragraph(long)] };
    expect(writtenOf(JSON.stringify(doc))).toBe(`We lead.\n${long}`);
    expect(writtenOf('{"why":"price"}')).toBeNull();
    expect(writtenOf('plain')).toBeNull();
  });

  it('show only what differs between the three', () => {
    const original = { a: 1, b: 'x', c: [1, 2] };
    const here = { a: 2, b: 'x', c: [1, 2] };
    const there = { a: 1, b: 'x', c: [1, 2], d: null, e: 'new' };
    expect(differing([original, here, there])).toEqual(['a', 'e']);
    expect(differing([null, here, here])).toEqual(['a', 'b', 'c']);
  });
});
