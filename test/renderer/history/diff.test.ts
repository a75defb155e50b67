import { type DiffPart, wordDiff } from '@renderer/features/history/diff';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const text = (parts: readonly DiffPart[], without: DiffPart['kind']) =>
  parts
    .filter((part) => part.kind !== without)
    .map((part) => part.text)
    .join('');

describe('the marks of a changed text', () => {
  it('name what was taken out and what came in, by words', () => {
    expect(wordDiff('2% above ¥350,000 a quarter', '2% above ¥400,000 a quarter')).toEqual([
      { kind: 'same', text: '2% above' },
      { kind: 'removed', text: ' ¥350,000' },
      { kind: 'added', text: ' ¥400,000' },
      { kind: 'same', text: ' a quarter' },
    ]);
  });

  it('keep a word whole when only the mark after it went', () => {
    expect(wordDiff('on line 3, cause unknown', 'on line 3 when cold')).toEqual([
      { kind: 'same', text: 'on line 3' },
      { kind: 'removed', text: ', cause unknown' },
      { kind: 'added', text: ' when cold' },
    ]);
  });

  it('go by single characters in Chinese', () => {
    expect(wordDiff('每季度结算', '每月结算')).toEqual([
      { kind: 'same', text: '每' },
      { kind: 'removed', text: '季度' },
      { kind: 'added', text: '月' },
      { kind: 'same', text: '结算' },
    ]);
  });

  it('always hold both texts whole', () => {
    const words = fc
      .array(fc.constantFrom('a', 'b ', 'c', ' ', '客', '户', '\n', ', ', '。', '1,000'))
      .map((all) => all.join(''));
    fc.assert(
      fc.property(words, words, (before, after) => {
        const parts = wordDiff(before, after);
        expect(text(parts, 'added')).toBe(before);
        expect(text(parts, 'removed')).toBe(after);
      }),
    );
  });

  it('stay quick on texts too long to compare', () => {
    const long = 'word '.repeat(5000);
    expect(wordDiff(long, `${long}end`).map((part) => part.kind)).toEqual(['removed', 'added']);
  });
});
