import { marksIn } from '@shared/features/search/marks';
import { slips, slipsToBeginning } from '@shared/text/spelling';
import { syllablesIn } from '@shared/text/syllables';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const parts = (text: string, search: string) =>
  marksIn(text, search).map(([from, to]) => text.slice(from, to));

describe('what was searched for is marked', () => {
  it.each([
    ['华为技术有限公司', '华为', ['华为']],
    ['华为技术有限公司', 'hw', ['华为']],
    ['华为技术有限公司', 'huaweij', ['华为技']],
    ['华为技术有限公司', 'jishu', ['技术']],
    ['华为技术有限公司', '华wei', ['华为']],
    ['重庆长安汽车', 'chongq', ['重庆']],
    ['Königlich Essen', 'konig', ['König']],
    ['Königlich Essen', 'ess koni', ['Köni', 'Ess']],
    ['Straße 5', 'strasse', ['Straße']],
    ['Blondel père et fils', 'PÈRE', ['père']],
    ['Blondel père et fils', 'bolndel', ['Blondel']],
    ['+86 755 2878 0808', '7552878', ['755 2878']],
    ['0555-09876', '+49 555 09876', ['555-09876']],
    ['Agnes', 'nes', []],
    ['anna@keller.de', 'keller', ['keller']],
  ])('%s, for %s', (text, search, marked) => {
    expect(parts(text, search)).toEqual(marked);
  });

  it('in order, apart from each other and within the text, whatever it is', () => {
    const any = fc.string({ maxLength: 30, unit: 'grapheme' });
    fc.assert(
      fc.property(any, any, (text, search) => {
        let end = -1;
        for (const [from, to] of marksIn(text, search)) {
          expect(from).toBeGreaterThan(end);
          expect(to).toBeGreaterThan(from);
          end = to;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

describe('slips between words', () => {
  const word = fc.string({ maxLength: 8, unit: fc.constantFrom(...'abcd') });

  it('are none for the same word, and as many either way', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(slips(a, a, 3)).toBe(0);
        expect(slips(a, b, 3)).toBe(slips(b, a, 3));
      }),
    );
  });

  it('are one for a letter more, less, other, or exchanged', () => {
    fc.assert(
      fc.property(word, fc.nat(), fc.constantFrom('x', 'y'), (text, at, letter) => {
        const place = text.length === 0 ? 0 : at % text.length;
        const [before, after] = [text.slice(0, place), text.slice(place)];
        expect(slips(text, before + letter + after, 2)).toBe(1);
        expect(slips(text, before + letter + after.slice(1), 2)).toBe(1);
      }),
    );
    expect(slips('keller', 'kelelr', 2)).toBe(1);
    expect(slips('keller', 'zimmer', 2)).toBe(3);
  });

  it('are counted to the beginning of a word as the fewest to any beginning of it', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(word, word, fc.nat({ max: 2 }), (typed, known, most) => {
        const beginnings = [...known].map((_, at) => slips(typed, known.slice(0, at + 1), most));
        expect(slipsToBeginning(typed, known, most)).toBe(Math.min(...beginnings));
      }),
    );
  });

  it('do not count what is still to be typed', () => {
    expect(slipsToBeginning('branb', 'brandenburg', 1)).toBe(1);
    expect(slipsToBeginning('branden', 'brandenburg', 1)).toBe(0);
    expect(slipsToBeginning('zzanden', 'brandenburg', 1)).toBe(2);
  });
});

describe('pinyin without blanks', () => {
  it.each([
    ['jishu', ['ji', 'shu']],
    ['jish', ['ji', 'sh']],
    ['xian', null],
    ['beijing', ['bei', 'jing']],
    ['zhuangx', ['zhuang', 'x']],
    ['keller', null],
  ])('%s', (letters, expected) => {
    expect(syllablesIn(letters)).toEqual(expected);
  });
});
