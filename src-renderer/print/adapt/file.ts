import type { Contact } from '@shared/features/contacts/model';
import type { customersContract } from '@shared/features/customers/contract';
import type { CustomerFieldKey } from '@shared/features/customers/fields';
import type { z } from 'zod';
import { chooseScale, longDate, minorPerMajor, money } from '../format';
import type { BuyingRole, Fact, Person, SalesPoint } from '../model';
import type { PrintKey } from '../text';
import { type Adapter, localDay } from './context';

export type CustomerFile = z.infer<(typeof customersContract)['get']['output']>;

const ROLES: Record<string, BuyingRole> = {
  decision_maker: 'decisionMaker',
  influencer: 'influencer',
  technical_gatekeeper: 'gatekeeper',
  user: 'user',
  purchaser: 'purchaser',
  coach: 'coach',
  opponent: 'opponent',
};

/** A line of the file under its printed label; `null` where nothing is known and the line is left out. */
function fact(
  a: Adapter,
  label: string,
  value: string | null | undefined,
  file: CustomerFile,
  ...keys: CustomerFieldKey[]
): Fact | null {
  if (!value) return null;
  const dates = keys.map((key) => file.changedAt[key]).filter((d) => d !== undefined);
  const latest = dates.sort().at(-1) ?? file.createdAt;
  return { label: a.t(`field.${label}` as PrintKey), value, changed: localDay(latest) };
}

const known = (list: (Fact | null)[]): Fact[] => list.filter((f) => f !== null);
const join = (parts: (string | null | undefined)[], by: string) => parts.filter(Boolean).join(by);

/** Where the customer is, in the order of its country: Chinese addresses run from large to small. */
export function addressOf(
  file: Pick<CustomerFile, 'address' | 'city' | 'region' | 'postalCode' | 'country'>,
  lang: string,
): string {
  const { address, city, region, postalCode, country } = file;
  const chinese = lang === 'zh-CN' && /[\u4e00-\u9fff]/.test(`${address ?? ''}${city ?? ''}`);
  if (!chinese) return join([address, join([postalCode, city], ' '), region, country], ', ');
  const parts = [region, city].filter((p) => p && !address?.includes(p));
  return join([join([...new Set(parts), address], ''), postalCode], ' ');
}

export function basicFacts(a: Adapter, file: CustomerFile): Fact[] {
  const { lang } = a;
  const semi = lang === 'zh-CN' ? '；' : '; ';
  return known([
    fact(a, 'name', join([file.name, file.otherName], '\n'), file, 'name', 'otherName'),
    fact(a, 'shortName', file.shortName, file, 'shortName'),
    fact(a, 'address', addressOf(file, lang), file, 'address', 'city', 'region', 'postalCode', 'country'),
    fact(a, 'phone', file.phone, file, 'phone'),
    fact(a, 'email', file.email, file, 'email'),
    fact(a, 'web', file.web, file, 'web'),
    fact(a, 'proprietor', file.proprietor, file, 'proprietor'),
    fact(a, 'managers', file.managers, file, 'managers'),
    fact(a, 'legalRepresentative', file.legalRepresentative, file, 'legalRepresentative'),
    fact(a, 'founded', longDate(file.founded ?? undefined, lang), file, 'founded'),
    fact(a, 'firstTrade', longDate(file.firstTrade ?? undefined, lang), file, 'firstTrade'),
    fact(a, 'legalForm', file.legalForm, file, 'legalForm'),
    fact(a, 'lineOfBusiness', file.lineOfBusiness, file, 'lineOfBusiness'),
    fact(
      a,
      'capital',
      join([file.registeredCapital, file.assets], semi),
      file,
      'registeredCapital',
      'assets',
    ),
    fact(a, 'taxNumber', file.taxNumber, file, 'taxNumber'),
  ]);
}

export function traitFacts(a: Adapter, file: CustomerFile): Fact[] {
  const semi = a.lang === 'zh-CN' ? '；' : '; ';
  return known([
    fact(a, 'serviceArea', file.serviceArea, file, 'serviceArea'),
    fact(a, 'sellingCapacity', file.sellingCapacity, file, 'sellingCapacity'),
    fact(a, 'growthPotential', file.growthPotential, file, 'growthPotential'),
    fact(a, 'philosophy', file.philosophy, file, 'philosophy'),
    fact(a, 'direction', file.direction, file, 'direction'),
    fact(a, 'policy', file.policy, file, 'policy'),
    fact(a, 'size', join([file.staff, file.turnover], semi), file, 'staff', 'turnover'),
    fact(a, 'traits', file.traits, file, 'traits'),
  ]);
}

const BUSINESS = [
  'salesResults',
  'managersQuality',
  'salesStaffQuality',
  'competitorRelations',
  'relationshipWithUs',
  'cooperation',
] as const;
const TRADING = ['salesActivity', 'problems', 'advantages', 'futureMeasures', 'image', 'reputation'] as const;

export function businessFacts(a: Adapter, file: CustomerFile): Fact[] {
  return known(BUSINESS.map((key) => fact(a, key, file[key], file, key)));
}

/** An amount in full, with its currency: `CNY 600,000`, `60万元`. */
export function fullMoney(amount: number, currency: string, lang: Adapter['lang']): string {
  if (lang === 'zh-CN') {
    const scale = chooseScale([amount], currency, lang);
    const exact = Number.isInteger((amount / scale.divisor) * 100);
    const whole = Number.isInteger(amount / scale.divisor);
    return `${money(amount, scale, whole ? 0 : exact ? 2 : 1)}${scale.unit}`;
  }
  const minor = minorPerMajor(currency);
  return `${currency} ${money(amount, { divisor: minor, unit: currency, lang }, amount % minor === 0 ? 0 : 2)}`;
}

/** Credit in one line: grade, limit, what is owed. */
function creditLine(a: Adapter, file: CustomerFile): string {
  const currency = file.currency ?? a.currency;
  const amount = (v: number | null) => (v === null ? undefined : fullMoney(v, currency, a.lang));
  const limit = amount(file.creditLimit);
  const owed = amount(file.receivable);
  return join(
    [
      file.creditStanding,
      file.creditGrade && !file.creditStanding?.includes(file.creditGrade)
        ? a.t('file.grade', { grade: file.creditGrade })
        : '',
      limit && a.t('file.limit', { amount: limit }),
      owed && a.t('file.receivable', { amount: owed }),
    ],
    a.lang === 'zh-CN' ? '；' : '; ',
  );
}

function termsLine(a: Adapter, file: CustomerFile): string {
  const days = file.termsDays === null ? '' : a.t('file.days', { n: file.termsDays });
  return (
    join(
      [/\d/.test(file.tradingTerms ?? '') ? '' : days, file.tradingTerms],
      a.lang === 'zh-CN' ? '，' : ', ',
    ) || days
  );
}

export function tradingFacts(a: Adapter, file: CustomerFile): Fact[] {
  return known([
    ...TRADING.map((key) => fact(a, key, file[key], file, key)),
    fact(
      a,
      'creditStanding',
      creditLine(a, file),
      file,
      'creditStanding',
      'creditGrade',
      'creditLimit',
      'receivable',
    ),
    fact(a, 'tradingTerms', termsLine(a, file), file, 'tradingTerms', 'termsDays'),
    fact(a, 'creditIncidents', file.creditIncidents, file, 'creditIncidents'),
  ]);
}

/** The few lines of the file that open a plan. */
export function planFacts(a: Adapter, file: CustomerFile): Fact[] {
  const wanted = [
    'name',
    'address',
    'legalRepresentative',
    'lineOfBusiness',
    'founded',
    'firstTrade',
    'legalForm',
    'capital',
  ].map((k) => a.t(`field.${k}` as PrintKey));
  const size = ['size', 'serviceArea'].map((k) => a.t(`field.${k}` as PrintKey));
  const pick = (facts: Fact[], labels: string[]) =>
    labels.flatMap((label) => facts.find((f) => f.label === label) ?? []);
  const credit = fact(
    a,
    'credit',
    join(
      [termsLine(a, file), creditLine(a, { ...file, creditStanding: null, receivable: null })],
      a.lang === 'zh-CN' ? '，' : ', ',
    ),
    file,
    'creditLimit',
  );
  return [...pick(basicFacts(a, file), wanted), ...pick(traitFacts(a, file), size), ...known([credit])];
}

/** The classes that are set; ABC first where asked for (on the card the band shows it). */
export function classFacts(a: Adapter, file: CustomerFile, withAbc: boolean): Fact[] {
  const abc =
    file.abcClass &&
    (file.abcRank === null ? file.abcClass : a.t('file.rankOf', { abc: file.abcClass, place: file.abcRank }));
  const line = (label: PrintKey, value: string | null | undefined): Fact | null =>
    value ? { label: a.t(label), value } : null;
  return known([
    withAbc ? line('field.abc', abc) : null,
    line('field.tier', file.tier && a.t(`tier.${file.tier}`)),
    line('field.relationship', file.relationship && a.t(`relation.${file.relationship}`)),
    line('field.lifecycle', a.t(`lifecycle.${file.lifecycle}`)),
    line('field.position', file.position && a.t(`position.${file.position}`)),
    line('field.attention', file.attention && a.t(`attention.${file.attention}`)),
  ]);
}

/** The last twelve quarters with sales, the running one marked as not yet whole. */
export function salesOf(file: Pick<CustomerFile, 'quarters'>, today: string): SalesPoint[] {
  const now = `${today.slice(0, 4)}-Q${Math.ceil(Number(today.slice(5, 7)) / 3)}`;
  const points = file.quarters.map((q) => ({
    period: q.quarter,
    amount: q.amount,
    ...(q.quarter === now && { forecast: true, running: true }),
  }));
  const last = points.at(-1);
  if (!last) return [];
  const firstYear = Number(last.period.slice(0, 4)) - 2;
  return points.filter((p) => Number(p.period.slice(0, 4)) >= firstYear);
}

/** The people who are there, in the order of their influence. */
export function peopleOf(contacts: Contact[]): Person[] {
  const there = contacts.filter((c) => !c.leftOn);
  return there.map((c) => {
    const role = c.buyingRole ? ROLES[c.buyingRole] : undefined;
    return {
      id: c.id,
      name: c.name,
      roles: role ? [role] : [],
      ...(c.position && { position: c.position }),
      ...(c.influence !== null && { influence: c.influence }),
      ...(c.attitude !== null && { attitude: c.attitude }),
      ...(c.access && { access: c.access }),
      ...(c.stage && { stage: c.stage }),
      ...(c.reportsTo && { reportsTo: c.reportsTo }),
      ...(c.authority && { authority: c.authority }),
      ...(c.priorities && { priorities: c.priorities }),
      ...(c.personality && { personality: c.personality }),
      ...((c.bestTime ?? c.mobile ?? c.phone) && { reach: c.bestTime ?? c.mobile ?? c.phone ?? '' }),
    };
  });
}
