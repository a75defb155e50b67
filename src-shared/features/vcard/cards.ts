import type { CardProperty } from './lines';

/** One person of an address book, as far as a customer file has a place for it. */
export interface Card {
  readonly name: string;
  readonly firm: string;
  readonly department: string;
  readonly position: string;
  readonly mobile: string;
  readonly phone: string;
  readonly fax: string;
  readonly email: string;
  readonly wechat: string;
  /** `1974-05-18` or `--05-18`. */
  readonly birthday: string;
  readonly web: string;
  readonly street: string;
  readonly city: string;
  readonly region: string;
  readonly postalCode: string;
  readonly country: string;
  readonly tags: readonly string[];
  /** Notes, and everything that has no place of its own. */
  readonly notes: readonly string[];
  readonly hasPhoto: boolean;
}

const without = [
  'rev',
  'uid',
  'prodid',
  'version',
  'begin',
  'end',
  'photo',
  'sort-string',
  'class',
  'mailer',
];
const known = 'n fn org title tel email adr url bday note categories x-wechat x-wechat-id'.split(' ');

/** Makes a person of the properties of a card; null when nobody and no firm is named in it. */
export function cardOf(properties: readonly CardProperty[]): Card | null {
  const all = (name: string) => properties.filter((property) => property.name === name);
  const first = (name: string) => all(name)[0]?.values.find((value) => value !== '') ?? '';
  const [firm = '', ...units] = all('org')[0]?.values ?? [];
  const name = nameOf(all('fn')[0], all('n')[0]);
  if (name === '' && firm === '') return null;
  const numbers = numbersOf(all('tel'));
  const [home, address] = addressesOf(all('adr'));
  const emails = all('email').flatMap(({ values }) => values);
  const notes = [
    ...all('note').map(({ values }) => values.join(', ')),
    ...numbers.others,
    ...emails.slice(1),
    ...home,
    ...properties
      .filter((one) => isOther(one))
      .map((one) => `${one.name.toUpperCase()}: ${one.values.join(', ')}`),
  ];
  return {
    name,
    firm,
    department: units.filter((unit) => unit !== '').join(', '),
    position: first('title'),
    ...numbers.main,
    email: emails[0] ?? '',
    wechat: wechatOf(properties),
    birthday: birthdayOf(first('bday')),
    web: first('url'),
    ...address,
    tags: all('categories').flatMap(({ values }) => values),
    notes: notes.filter((note) => note.trim() !== ''),
    hasPhoto: all('photo').length > 0,
  };
}

function isOther({ name, values }: CardProperty): boolean {
  const kept = name === 'role' || name === 'nickname' || name === 'anniversary' || name === 'impp';
  const messenger = name === 'impp' && /we(?:ixin|chat)/i.test(values.join());
  return kept && !messenger && !known.includes(name) && !without.includes(name);
}

/** The name as it is shown; made of its parts where that is missing, Chinese ones without a blank. */
function nameOf(shown: CardProperty | undefined, parts: CardProperty | undefined): string {
  const text = shown?.values.join(', ') ?? '';
  if (text !== '') return text;
  const [family = '', given = '', middle = ''] = parts?.values ?? [];
  const chinese = /\p{Script=Han}/u.test(family + given);
  return (chinese ? [family, middle, given] : [given, middle, family])
    .filter((part) => part !== '')
    .join(chinese ? '' : ' ');
}

function numbersOf(properties: readonly CardProperty[]) {
  const main = { mobile: '', phone: '', fax: '' };
  const others: string[] = [];
  for (const { types, values } of properties) {
    const number = (values[0] ?? '').replace(/^tel:/i, '');
    const place = types.includes('fax')
      ? 'fax'
      : types.some((type) => ['cell', 'mobile', 'iphone'].includes(type))
        ? 'mobile'
        : types.includes('home')
          ? null
          : 'phone';
    if (place !== null && main[place] === '') main[place] = number;
    else others.push(number);
  }
  return { main, others };
}

/** The address of the firm, and private ones as notes. */
function addressesOf(properties: readonly CardProperty[]) {
  const home: string[] = [];
  let work: readonly string[] | undefined;
  for (const { types, values } of properties) {
    if (!work && !types.includes('home')) work = values;
    else home.push(values.filter((part) => part !== '').join(', '));
  }
  const [box = '', extended = '', street = '', city = '', region = '', postalCode = '', country = ''] =
    work ?? [];
  const lines = [street, extended, box].filter((part) => part !== '').join(', ');
  return [home, { street: lines.replace(/\s*\n\s*/g, ', '), city, region, postalCode, country }] as const;
}

function wechatOf(properties: readonly CardProperty[]): string {
  for (const { name, types, values } of properties) {
    const value = values[0] ?? '';
    if (/^x-(?:wechat|weixin)/.test(name)) return value;
    const messenger = name === 'impp' || name === 'x-socialprofile';
    if (messenger && (/we(?:ixin|chat)/i.test(value) || types.some((type) => /we(?:ixin|chat)/.test(type))))
      return value.replace(/^[a-z-]+:(?:\/\/)?/i, '');
  }
  return '';
}

function birthdayOf(text: string): string {
  const full = /^(\d{4})-?(\d{2})-?(\d{2})/.exec(text);
  if (full) return full[1] === '1604' ? `--${full[2]}-${full[3]}` : `${full[1]}-${full[2]}-${full[3]}`;
  const yearless = /^--?(\d{2})-?(\d{2})/.exec(text);
  return yearless ? `--${yearless[1]}-${yearless[2]}` : '';
}
