import type { ContactFieldKey } from '@shared/features/contacts/fields';
import type { Contact, ContactDate, Elsewhere } from '@shared/features/contacts/model';
import { ageOn, evidenceKeys, nextDay } from '@shared/features/contacts/rules';
import type { Courtesy } from '@shared/features/courtesies/model';
import { tagsOf } from '@shared/features/customers/rules';
import type { CustomField } from '@shared/features/fields/model';
import contactsEn from '../../i18n/en/contacts.json';
import contactsZh from '../../i18n/zh-CN/contacts.json';
import { longDate, minorPerMajor, money } from '../format';
import type { Fact, RapportSheet } from '../model';
import { type AdaptContext, type Adapter, adapter, headOf } from './context';
import { ownLabel, ownText } from './own';

/** What the sheet is made of. */
export interface RapportFile {
  readonly person: Contact;
  readonly customer: { readonly name: string; readonly currency: string | null };
  readonly reportsTo: string | null;
  readonly dates: readonly ContactDate[];
  readonly movedTo: Elsewhere | null;
}

/** Older courtesies stand in the register; a sheet has one page. */
const courtesiesShown = 10;

/** The rapport sheet from a person's record, days, courtesies and own fields. */
export function rapportFrom(
  context: AdaptContext,
  file: RapportFile,
  courtesies: readonly Courtesy[],
  ownFields: readonly CustomField[],
  photo: string | undefined,
): RapportSheet {
  const a = adapter(context);
  const { person } = file;
  const words = a.lang === 'zh-CN' ? contactsZh : contactsEn;
  const comma = a.t('listComma');
  const role = (value: string | null) =>
    value && value in words.choice.buyingRole
      ? words.choice.buyingRole[value as keyof typeof words.choice.buyingRole]
      : '';
  const shown: Partial<Record<ContactFieldKey, string>> = {
    birthday: birthdayText(a, person),
    reportsTo: file.reportsTo ?? '',
    buyingRole: role(person.buyingRole),
    otherRoles: tagsOf(person.otherRoles).map(role).filter(Boolean).join(comma),
    influence: person.influence === null ? '' : a.t('rapport.ofFive', { n: person.influence }),
    attitude: signedText(person.attitude),
    access: person.access ? words.choice.access[person.access] : '',
  };
  const facts = (keys: readonly ContactFieldKey[]): Fact[] =>
    keys.map((key) => ({ label: words.field[key], value: shown[key] ?? String(person[key] ?? '') }));
  const post = [person.position, person.department].filter(Boolean).join(a.lang === 'zh-CN' ? '，' : ', ');
  const left =
    person.leftOn &&
    (file.movedTo
      ? a.t('rapport.leftTo', { date: longDate(person.leftOn, a.lang), customer: file.movedTo.customerName })
      : a.t('rapport.left', { date: longDate(person.leftOn, a.lang) }));
  return {
    ...headOf(a, file.customer.currency),
    kind: 'rapport',
    name: person.name,
    customer: file.customer.name,
    ...(photo && { photo }),
    ...(post && { post }),
    ...(left && { left }),
    decision: facts([
      'reportsTo',
      'authority',
      'priorities',
      'buyingRole',
      'otherRoles',
      'influence',
      'attitude',
      'access',
    ]),
    reach: facts(['mobile', 'phone', 'email', 'wechat', 'bestTime', 'bestWay']),
    personal: facts([
      'birthday',
      'education',
      'homeTown',
      'family',
      'personality',
      'hobbies',
      'likes',
      'dislikes',
    ]),
    days: file.dates.map((one) => {
      const next = one.day.startsWith('--') ? nextDay(one.day, a.today) : null;
      return { label: one.label, day: one.day.replace(/^--/, ''), ...(next && { next }) };
    }),
    own: ownFields.map((field) => ({
      label: ownLabel(a, field),
      value: ownText(a, field, person[field.slot as 'custom01'], null),
    })),
    ...(person.stage && { stage: person.stage }),
    evidence: evidenceKeys.map((key) => ({ label: words.field[key], value: person[key] ?? '' })),
    ...(person.nextMove && { nextMove: person.nextMove }),
    courtesies: courtesies.slice(0, courtesiesShown).map((one) => ({
      id: one.id,
      on: one.givenOn,
      direction: a.t(`rapport.${one.direction}`),
      what: one.what,
      ...(one.occasion && { occasion: one.occasion }),
      ...(one.value !== null && { value: exact(a, one.value, one.currency) }),
    })),
    sums: yearSums(a, courtesies),
    ...(person.notes && { notes: person.notes }),
  };
}

function birthdayText(a: Adapter, person: Contact): string {
  if (!person.birthday) return '';
  const day = person.birthday.replace(/^--/, '');
  const age = ageOn(person.birthday, a.today);
  return age === null ? day : a.t('rapport.birthday', { day, age });
}

function signedText(value: number | null): string {
  if (value === null) return '';
  return value > 0 ? `+${value}` : value < 0 ? `−${-value}` : '0';
}

/** Small amounts in full, with the currency: `CNY 168`; a courtesy is never told in ten thousands. */
function exact(a: Adapter, value: number, currency: string | null): string {
  const code = currency ?? a.currency;
  const divisor = minorPerMajor(code);
  return `${code} ${money(value, { divisor, unit: code, lang: a.lang }, value % divisor === 0 ? 0 : 2)}`;
}

/** What was given and received in the present year, by currency. */
function yearSums(a: Adapter, courtesies: readonly Courtesy[]): string[] {
  const year = a.today.slice(0, 4);
  const sums = new Map<string, { given: number; received: number }>();
  for (const one of courtesies) {
    if (!one.givenOn.startsWith(year) || one.value === null) continue;
    const code = one.currency ?? a.currency;
    const sum = sums.get(code) ?? { given: 0, received: 0 };
    sum[one.direction] += one.value;
    sums.set(code, sum);
  }
  return [...sums].map(([code, { given, received }]) =>
    a.t('rapport.sum', { year, given: exact(a, given, code), received: exact(a, received, code) }),
  );
}
