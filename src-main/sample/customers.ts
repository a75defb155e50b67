import type { CustomerValues } from '@shared/features/customers/model';
import type { SampleClock } from './dates';
import { type Firm, lines } from './firms';
import * as phrases from './phrases';
import type { Random } from './random';

/** Dialling codes and local parts reserved or unused, so that no real telephone rings. */
const dial: Record<Firm['country'], string> = {
  CN: '0574 5550',
  GB: '+44 113 555',
  PL: '+48 58 555',
  IE: '+353 21 555',
  NO: '+47 555 0',
  BE: '+32 9 555',
  NL: '+31 30 555',
  DE: '+49 3641 555',
  CZ: '+420 555 0',
  SE: '+46 40 555',
  DK: '+45 55 50',
  FR: '+33 4 55 55',
  AU: '+61 3 5550',
};
const countryNames: Record<Firm['country'], phrases.Two> = {
  CN: ['China', '中国'],
  GB: ['United Kingdom', '英国'],
  PL: ['Poland', '波兰'],
  IE: ['Ireland', '爱尔兰'],
  NO: ['Norway', '挪威'],
  BE: ['Belgium', '比利时'],
  NL: ['Netherlands', '荷兰'],
  DE: ['Germany', '德国'],
  CZ: ['Czechia', '捷克'],
  SE: ['Sweden', '瑞典'],
  DK: ['Denmark', '丹麦'],
  FR: ['France', '法国'],
  AU: ['Australia', '澳大利亚'],
};
const chineseStreets: readonly phrases.Two[] = [
  ['58 Linhu Road', '临湖路 58 号'],
  ['7 Xingye Street', '兴业街 7 号'],
  ['1200 Binhe Avenue', '滨河大道 1200 号'],
];
const otherStreets: readonly phrases.Two[] = [
  ['14 Wharf Lane', '码头巷 14 号'],
  ['Unit 6, Mill Yard', '磨坊工业园 6 号'],
  ['3 Tanyard Street', '制革街 3 号'],
];

/** Everything the sample says about one firm; the first firms have fuller files, as key accounts do. */
export function customerOf(
  firm: Firm,
  index: number,
  lang: 0 | 1,
  clock: SampleClock,
  random: Random,
  ownerId: string,
): Partial<CustomerValues> & { name: string } {
  const say = (list: readonly phrases.Two[]) => random.pick(list)[lang];
  const chinese = lang === 1 && firm.zh !== null;
  const prospect = firm.trade === 0;
  const limit = Math.round(firm.trade / 40) * 10 || 10;
  const base: Partial<CustomerValues> & { name: string } = {
    name: chinese ? (firm.zh ?? firm.en) : firm.en,
    otherName: firm.zh === null ? null : chinese ? firm.en : firm.zh,
    shortName: chinese ? (firm.zh ?? '').slice(0, 2) : (firm.en.split(' ')[0] ?? firm.en),
    code: `K-${String(index + 1).padStart(4, '0')}`,
    address: say(firm.country === 'CN' ? chineseStreets : otherStreets),
    city: lang === 1 ? firm.cityZh : firm.city,
    country: countryNames[firm.country][lang],
    phone: `${dial[firm.country]} 0${String(100 + index)}`,
    web: `${firm.en.toLowerCase().replace(/[^a-z]+/g, '-')}.example`,
    lineOfBusiness: lines[firm.line][lang],
    firstTrade: prospect
      ? null
      : `${clock.year - 1 - random.int(0, 9)}-${String(random.int(1, 12)).padStart(2, '0')}`,
    tier: prospect ? null : firm.trade > 3000 ? 'platinum' : firm.trade > 600 ? 'gold' : 'iron',
    relationship: prospect
      ? 'potential'
      : firm.trade > 1500
        ? random.pick(['key', 'loyal'] as const)
        : 'general',
    position: prospect
      ? 'potential'
      : random.pick(['developing', 'good_current', 'strong_current', 'limited_share'] as const),
    attention: firm.trade > 1500 ? 'high' : firm.trade > 400 ? 'medium' : 'low',
    ownerId,
    currency: 'CNY',
    nextStep: say(phrases.nextSteps),
    nextStepOn: clock.day(random.int(-3, 24)),
  };
  if (prospect) return base;
  const receivable = Math.round(firm.trade * (0.06 + random.next() * 0.12)) * 100_000;
  return {
    ...base,
    creditGrade: firm.trade > 1000 ? 'AA−' : 'A',
    creditLimit: limit * 1000 * 100,
    termsDays: random.pick([30, 45, 60]),
    receivable,
    overdue: random.chance(0.15) ? Math.round(receivable * 0.3) : 0,
    tradingTerms: say(phrases.terms),
    ...(index < 30 ? fullFile(index, lang, clock, say, random) : {}),
  };
}

function fullFile(
  index: number,
  lang: 0 | 1,
  clock: SampleClock,
  say: (list: readonly phrases.Two[]) => string,
  random: Random,
): Partial<CustomerValues> {
  const staff = 40 + ((index * 97) % 600);
  return {
    founded: `${1985 + ((index * 7) % 30)}`,
    legalForm: lang === 1 ? '有限责任公司' : 'Limited company',
    registeredCapital: lang === 1 ? `${10 + index} 百万元` : `CNY ${10 + index} million`,
    proprietor: lang === 1 ? '家族 71%，管理层 29%' : 'Family 71%, managers 29%',
    serviceArea: say(phrases.serviceAreas),
    sellingCapacity: say(phrases.capacities),
    growthPotential: say(phrases.growths),
    philosophy: say(phrases.philosophies),
    policy: say(phrases.policies),
    staff: String(staff),
    turnover:
      lang === 1 ? `${staff} 百万元（${clock.year - 1}）` : `CNY ${staff} million (${clock.year - 1})`,
    traits: say(phrases.traitsSaid),
    managersQuality: say(phrases.managerSaid),
    competitorRelations: say(phrases.rivalSaid),
    relationshipWithUs: say(phrases.standingSaid),
    cooperation: say(phrases.cooperationSaid),
    salesActivity: say(phrases.activitySaid),
    problems: random.chance(0.7) ? say(phrases.problemSaid) : null,
    advantages: say(phrases.advantageSaid),
    futureMeasures: say(phrases.measureSaid),
    image: say(phrases.imageSaid),
    creditStanding: lang === 1 ? 'AA−，按时付款' : 'AA−, pays on time',
  };
}
