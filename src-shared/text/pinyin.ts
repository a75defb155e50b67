import { pinyin } from 'pinyin-pro';

const ascii = /^[ -~]*$/;
const han = /\p{Script=Han}/u;
/** Words whose first character is no surname although it could be one. */
const ordinaryStarts = ['解放', '解决', '单位', '单一', '曾经', '仇恨', '盖世', '区域', '任意', '查询'];

/** True when the text holds a Chinese character. */
export const hasHan = (text: string): boolean => han.test(text);

/**
 * Pinyin of a text, one entry a character (Latin runs stay as they are), without tones, lower case. The first character is
 * read as a surname where it is one (曾 zeng, 沈 shen, 仇 qiu, 解 xie, 单 shan), since firms and people are named by surnames.
 */
export function syllablesOf(text: string): string[] {
  const named = han.test(text.slice(0, 1)) && !ordinaryStarts.includes(text.slice(0, 2));
  const syllables = pinyin(text, {
    toneType: 'none',
    type: 'array',
    v: true,
    // `head` keeps words whole (重庆 is chong qing) where reading the character alone would not.
    ...(named && { surname: 'head' as const }),
  });
  return syllables;
}

/** Lower case, without accents, full-width forms as usual ones: what search and sorting compare. */
export function fold(text: string): string {
  if (ascii.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l')
    .replaceAll('æ', 'ae')
    .replaceAll('đ', 'd');
}

/**
 * Key that sorts names as people expect: accents and case folded, Chinese by pinyin syllable; names alike in pinyin stay apart
 * by the characters themselves. Leading blanks and quotes do not count.
 */
export function sortKeyOf(text: string): string {
  const trimmed = text.replace(/^[\s"'“”‘’«»()（）]+/u, '');
  if (!han.test(trimmed)) return fold(trimmed);
  return `${fold(syllablesOf(trimmed).join(' '))}\u0001${trimmed}`;
}
