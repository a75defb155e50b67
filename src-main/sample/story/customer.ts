import type { CustomerValues } from '@shared/features/customers/model';

type Words = readonly [en: string, zh: string];

const words: Partial<Record<keyof CustomerValues, Words>> = {
  address: ['218 Linjiang Road, Beilun', '北仑区临江路218号'],
  proprietor: ['Shen family 71%, managers 29%', '沈氏家族71%，管理层29%'],
  managers: [
    'Shen Weihang (GM), Qiu Minzhi (operations), Zeng Yutong (engineering), Lu Peiwen (finance)',
    '沈维航（总经理）、仇敏之（运营）、曾羽桐（技术）、陆培文（财务）',
  ],
  legalRepresentative: ['Shen Weihang 沈维航', '沈维航'],
  legalForm: ['Limited company', '有限责任公司'],
  registeredCapital: ['CNY 60 million', '6,000万元'],
  assets: ['CNY 355 million', '3.55亿元'],
  serviceArea: ['East and South China; export 18%', '华东、华南，出口占18%'],
  sellingCapacity: ['26 salespeople, 9 distributors', '销售人员26名，经销商9家'],
  growthPotential: ['High: second pump line next year', '高：明年上第二条泵线'],
  philosophy: ['Quality before price; few, lasting suppliers', '质量先于价格；供应商少而稳定'],
  direction: ['From pumps to measured pumping stations', '从泵到可计量的泵站'],
  policy: ['Three quotations above CNY 300,000', '30万元以上三家比价'],
  staff: ['640', '640'],
  turnover: ['CNY 410 million', '4.1亿元'],
  traits: [
    'Decides in August; no deliveries in the last week of a quarter',
    '八月做决定；季末最后一周不收货',
  ],
  salesResults: ['Sales up by a quarter in a year; margin 31.5%', '一年增长四分之一；毛利率31.5%'],
  managersQuality: ['Stable team, decides quickly; finance closed to us', '团队稳定，决策快；财务尚未接触'],
  salesStaffQuality: ['Technically strong, weak in follow-up', '技术强，跟进弱'],
  competitorRelations: [
    'Bergholt 41% of purchases, engineering; Lanting 14%; Kitabara 7%',
    '贝霍尔特占采购41%，工程部支持；澜汀14%；北原7%',
  ],
  relationshipWithUs: ['58 of 100; operations and test bench for us', '58分；运营与试验台支持我们'],
  cooperation: ['Open; wants delivery to be repaired first', '愿意合作，但要求先改善交期'],
  salesActivity: ['Weekly visits; type approval of the TW-7 under way', '每周拜访；TW-7型式认证进行中'],
  problems: ['89% of deliveries on time; CFO unknown', '准时交货率89%；未见过财务总监'],
  advantages: ['Two-hour response, depot 12 km away', '两小时响应，仓库距厂12公里'],
  futureMeasures: ['Safety stock, pilot, framework contract', '安全库存、试点、框架合同'],
  image: ['Solid, modern works', '厂房现代，作风稳健'],
  reputation: ['Good with water utilities', '在水务行业口碑好'],
  creditStanding: ['AA−, pays in 41 days', 'AA−，平均41天付款'],
  tradingTerms: ['45 days net, delivered works', '45天，送货到厂'],
  creditIncidents: ['None since 2018', '2018年以来无'],
};

/** What the sample plan's customer file says, in one language. */
export const storyCustomer = (lang: 0 | 1): Partial<CustomerValues> => ({
  ...Object.fromEntries(Object.entries(words).map(([key, value]) => [key, value[lang]])),
  founded: '2004-05',
  firstTrade: '2018-03-12',
  tier: 'gold',
  relationship: 'key',
  position: 'limited_share',
  attention: 'high',
  creditGrade: 'AA−',
  creditLimit: 60_000_000,
  receivable: 41_200_000,
  overdue: 0,
  termsDays: 45,
});
