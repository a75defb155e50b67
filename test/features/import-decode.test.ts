import { decode, findEncoding } from '@main/features/import/decode';
import type { Encoding } from '@shared/features/import/model';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';

const hanzi = [
  ...'公司有限贸易科技食品联系人电话地址城市深圳上海北京苏州宁波杭州华为中兴东方长江经理先生女士备注客户名称级别',
];
const accents = [...'äöüßéèêçñáíóúåøæÄÖÜÉŒœš€'];
const latin = [...'abcdefghijklmnopqrstuvwxyz '];
const words = (letters: readonly string[], least = 2) =>
  fc.array(fc.constantFrom(...letters), { minLength: least, maxLength: 12 }).map((chars) => chars.join(''));
const rowsOf = (cell: fc.Arbitrary<string>) =>
  fc
    .array(
      fc.array(cell, { minLength: 3, maxLength: 3 }).map((cells) => cells.join(',')),
      { minLength: 6, maxLength: 30 },
    )
    .map((rows) => `${rows.join('\r\n')}\r\n`);

const chinese = rowsOf(fc.oneof(words(hanzi, 3), words(latin), fc.constant('0755-28780808')));
// Accents stand between letters, as they do in words.
const western = rowsOf(
  fc
    .tuple(words(latin, 3), fc.constantFrom(...accents), words(latin, 3))
    .map(([before, accent, after]) => `${before.trim()}x${accent}x${after.trim()}`),
);

describe('encodings', () => {
  it.each(['utf-8', 'utf-16le', 'utf-16be', 'gb18030'] as const)(
    'finds Chinese in %s without a mark and reads it back',
    (encoding) => {
      fc.assert(
        fc.property(
          chinese.filter((text) => /\p{Script=Han}{3}/u.test(text)),
          (text) => {
            const bytes = iconv.encode(text, encoding);
            expect(decode(bytes)).toEqual({ text, encoding, undecodable: 0 });
          },
        ),
      );
    },
  );

  it.each(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const)(
    'finds accents in %s without a mark and reads them back',
    (encoding) => {
      fc.assert(
        fc.property(western, (text) => {
          const bytes = iconv.encode(text, encoding);
          expect(decode(bytes)).toEqual({ text, encoding, undecodable: 0 });
        }),
      );
    },
  );

  it.each<[Encoding, string]>([
    ['utf-8', 'efbbbf'],
    ['utf-16le', 'fffe'],
    ['utf-16be', 'feff'],
    ['gb18030', '84319533'],
  ])('believes the mark of %s and takes it off', (encoding, mark) => {
    fc.assert(
      fc.property(fc.oneof(chinese, western), (text) => {
        const kept = encoding === 'gb18030' ? iconv.decode(iconv.encode(text, encoding), encoding) : text;
        const bytes = Buffer.concat([Buffer.from(mark, 'hex'), iconv.encode(kept, encoding)]);
        expect(decode(bytes)).toMatchObject({ text: kept, encoding });
      }),
    );
  });

  it('takes plain ASCII for UTF-8, and characters outside GBK for GB18030', () => {
    expect(findEncoding(Buffer.from('name,city\nAcme,Leeds\n'))).toBe('utf-8');
    const rare = '客户名称,法人\n镕基商行,朱镕基\n喆祥贸易,㐂\n';
    expect(decode(iconv.encode(rare, 'gb18030'))).toMatchObject({ text: rare, encoding: 'gb18030' });
  });

  it('either reads a file or says that it is no text, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 2000 }), (bytes) => {
        try {
          expect(decode(Buffer.from(bytes)).text.length).toBeGreaterThan(-1);
        } catch (error) {
          expect(error).toMatchObject({ code: 'validation', details: { reason: 'not_text' } });
        }
      }),
    );
  });
});
