import ICAL from 'ical.js';

/** One person, or a firm that has none, as an address book keeps them. */
export interface Card {
  /** Null for a firm's own card. */
  readonly name: string | null;
  readonly firm: string;
  readonly department: string | null;
  readonly title: string | null;
  readonly mobile: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly wechat: string | null;
  readonly web: string | null;
  readonly address: string | null;
  readonly city: string | null;
  readonly region: string | null;
  readonly postalCode: string | null;
  readonly country: string | null;
  /** `1974-05-18` or `--05-18`. */
  readonly birthday: string | null;
}

type Property = [name: string, parameters: Record<string, string>, type: string, value: string | string[]];

const han = /\p{Script=Han}/u;
const twoLetterSurnames = /^(欧阳|司马|上官|诸葛|东方|夏侯|皇甫|尉迟|公孙|慕容|司徒|令狐|端木|南宫)/u;

/** Family and given name: a Chinese name begins with the family's, others end with it. */
export function nameParts(name: string): [family: string, given: string] {
  const whole = name.trim();
  if (han.test(whole) && !/\s/.test(whole)) {
    const length = twoLetterSurnames.test(whole) ? 2 : 1;
    return [whole.slice(0, length), whole.slice(length)];
  }
  const words = whole.split(/\s+/u);
  return words.length === 1 ? ['', whole] : [words.at(-1) ?? '', words.slice(0, -1).join(' ')];
}

/** Cards as one vCard 3.0 file, which every address book reads. */
export const vcardsOf = (cards: readonly Card[]): string =>
  cards
    .map((card) => `${ICAL.stringify.component(['vcard', properties(card), []], ICAL.design.vcard3)}\r\n`)
    .join('');

function properties(card: Card): Property[] {
  const list: Property[] = [['version', {}, 'text', '3.0']];
  const add = (name: string, value: string | string[] | null, parameters: Record<string, string> = {}) => {
    if (value !== null && value !== '') list.push([name, parameters, 'text', value]);
  };
  const [family, given] = nameParts(card.name ?? card.firm);
  add('fn', card.name ?? card.firm);
  add('n', card.name === null ? [card.firm, '', '', '', ''] : [family, given, '', '', '']);
  add('org', card.department ? [card.firm, card.department] : card.firm);
  add('title', card.title);
  if (card.mobile) list.push(['tel', { type: 'CELL' }, 'phone-number', card.mobile]);
  if (card.phone) list.push(['tel', { type: 'WORK' }, 'phone-number', card.phone]);
  add('email', card.email, { type: 'WORK' });
  add('url', card.web);
  add('x-wechat', card.wechat);
  if (card.address || card.city || card.region || card.postalCode || card.country) {
    const place = [card.address, card.city, card.region, card.postalCode, card.country].map(
      (part) => part ?? '',
    );
    add('adr', ['', '', ...place], { type: 'WORK' });
  }
  if (card.birthday && !card.birthday.startsWith('-')) list.push(['bday', {}, 'date', card.birthday]);
  return list;
}
