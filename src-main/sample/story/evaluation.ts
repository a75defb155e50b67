import type { healthCauses, relationshipFactors } from '@shared/features/plans/columns';

type Words = readonly [en: string, zh: string];

/** The nine factors of the relationship: today, target at the end of the plan, evidence. */
export const storyFactors: Readonly<
  Record<(typeof relationshipFactors)[number], readonly [today: number, target: number, evidence: Words]>
> = {
  frequency: [4, 4, ['Orders every 9 days; stable for two years', '平均9天一单，两年稳定']],
  knowledge: [3, 4, ['Finance and the 2028 product plan unknown', '财务与2028年产品规划不明']],
  people: [3, 4, ['Two people related, four known, one stranger', '两人有关系，四人熟悉，一人陌生']],
  company: [2, 4, ['No contract beyond single orders', '只有单笔订单，无长期合同']],
  range: [4, 5, ['Five of six product groups bought', '六类产品已购五类']],
  price_value: [3, 4, ['Value never shown on paper to finance', '从未向财务书面说明价值']],
  reputation: [4, 4, ['Named first for service by operations', '运营部门首推我们的服务']],
  finance: [4, 4, ['Pays in 41 days on average, no incidents', '平均41天付款，无不良记录']],
  service: [3, 4, ['On-time delivery 89% in 2026; target 97%', '2026年准时交货89%，目标97%']],
};

/** The health review: what could lose this account. */
export const storyHealth: Readonly<
  Record<(typeof healthCauses)[number], readonly [answer: 'no' | 'watch' | 'yes', note: Words | null]>
> = {
  product: ['no', ['Three complaints in 2026, all closed', '2026年三起投诉，均已关闭']],
  key_person: ['no', null],
  manager: ['no', null],
  levels: ['watch', ['Nothing with finance', '与财务无往来']],
  trust: ['watch', ['Late deliveries; explanation due 3 December', '交货迟延；12月3日说明']],
  not_key: ['yes', ['Dispatch gave priority to smaller orders in October', '十月发货优先了较小订单']],
  market: ['no', null],
  worn_out: ['no', null],
  financial: ['no', ['AA−, no incidents', 'AA−，无不良记录']],
};

/** Suppliers with their share of the customer's purchases; we come first. */
export const storySuppliers: readonly {
  readonly name: Words;
  readonly own: boolean;
  readonly share: number;
}[] = [
  { name: ['Tarnwell', '泰恩维'], own: true, share: 35 },
  { name: ['Bergholt', '贝霍尔特'], own: false, share: 41 },
  { name: ['Lanting', '澜汀'], own: false, share: 14 },
  { name: ['Kitabara', '北原'], own: false, share: 7 },
];

/** Factors as the customer would judge, with weight and the scores of the suppliers in order. */
export const storyComparison: readonly {
  readonly name: Words;
  readonly weight: number;
  readonly scores: readonly number[];
}[] = [
  { name: ['Delivery: time and reliability', '交货：时间与可靠性'], weight: 3, scores: [3, 4, 4, 3] },
  { name: ['Efficiency and performance', '能效与性能'], weight: 3, scores: [4, 5, 2, 4] },
  { name: ['Approval and brand with engineers', '工程师认可与品牌'], weight: 3, scores: [2, 5, 2, 4] },
  { name: ['Price', '价格'], weight: 2, scores: [3, 2, 5, 3] },
  { name: ['Service and response', '服务与响应'], weight: 2, scores: [5, 3, 3, 2] },
  { name: ['Integration with pump controller', '与泵控制器的集成'], weight: 2, scores: [5, 4, 1, 3] },
  { name: ['Local stock', '本地库存'], weight: 1, scores: [4, 2, 5, 2] },
  { name: ['Training', '培训'], weight: 1, scores: [5, 4, 2, 2] },
];
