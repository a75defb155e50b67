import type { PlanRowKind, RowData } from '@shared/features/plans/model';

/** Team members of the sample by place: account manager, engineer, service, director. */
export const ma = 0;
export const gao = 1;
export const wu = 2;
export const jiang = 3;

type Words = readonly [en: string, zh: string];
export interface StoryRow {
  readonly title?: Words;
  readonly who?: number;
  /** ISO dates of a plan written in November 2026. */
  readonly due?: string;
  readonly status?: 'planned' | 'under_way' | 'done' | 'late' | 'at_risk';
  readonly data?: Readonly<Record<string, Words | number | boolean>>;
}

const k = (thousands: number) => Math.round(thousands * 100_000);
const row = (title: Words, rest: Omit<StoryRow, 'title'> = {}): StoryRow => ({ title, ...rest });

/** The tables of the sample plan; `factor` rows are scored in story/competitors.ts. */
export const storyRows: Partial<Record<PlanRowKind, readonly StoryRow[]>> = {
  question: [
    row(['How is the second line’s budget split between years?', '第二条线的预算如何分年度？'], {
      who: ma,
      due: '2027-01-15',
      data: { why: ['Decides one call-off or two', '决定一次还是两次提货'] },
    }),
    row(['What does Bergholt’s annual bonus amount to?', '贝霍尔特的年度返利是多少？'], {
      who: ma,
      due: '2027-02-26',
      data: { why: ['The real price gap', '真实的价格差距'] },
    }),
    row(['Which harmonics limit does engineering apply?', '技术部门采用何种谐波限值？'], {
      who: gao,
      due: '2026-12-18',
      data: { why: ['Filter or no filter: 4% of the price', '是否加滤波器：占价格4%'] },
    }),
    row(['Who follows Mr Shen in 2029?', '2029年谁接任沈总？'], {
      who: jiang,
      due: '2027-06-30',
      data: { why: ['Sponsor on both sides', '双方高层对接'] },
    }),
  ],
  trend: [
    row(['Efficiency rules tighten again in 2029', '2029年能效标准再次收紧'], {
      data: {
        onCustomer: ['redesign twice', '两次改型'],
        onUs: ['favourable', '有利'],
        certainty: ['high', 'high'],
      },
    }),
    row(['Pump makers sell running hours, not pumps', '泵厂出售运行时数而非泵'], {
      data: {
        onCustomer: ['needs data', '需要数据'],
        onUs: ['favourable', '有利'],
        certainty: ['medium', 'medium'],
      },
    }),
    row(['Copper price up 14% in twelve months', '铜价一年上涨14%'], {
      data: {
        onCustomer: ['margin under pressure', '毛利承压'],
        onUs: ['unfavourable', '不利'],
        certainty: ['high', 'high'],
      },
    }),
  ],
  counter: [
    row(['Bergholt', '贝霍尔特'], {
      data: {
        means: [
          'Sets the laboratory’s test procedure; lends drives free of charge',
          '左右实验室的试验方法；免费借用变频器',
        ],
        counter: [
          'Measure on the customer’s own bench to the customer’s own protocol, and leave the raw data with Mr Zeng',
          '按客户自己的方案在客户的试验台上实测，原始数据留给曾总监',
        ],
        item: ['B, D', 'B, D'],
      },
    }),
    row(['Bergholt', '贝霍尔特'], {
      data: {
        means: [
          'Year-end bonus on total purchases, known only to purchasing',
          '按总采购额给予年终返利，仅采购知情',
        ],
        counter: [
          'Price ladder in the framework contract, open to finance',
          '框架合同中写明价格阶梯，对财务公开',
        ],
        item: ['C, E', 'C, E'],
      },
    }),
    row(['Bergholt', '贝霍尔特'], {
      data: {
        means: ['Trains the maintenance crew every spring', '每年春季培训维修班组'],
        counter: [
          'A training day with the sceptics first, certificates by name',
          '先请持疑者参加培训日，颁发署名证书',
        ],
        item: ['F', 'F'],
      },
    }),
    row(['Lanting', '澜汀'], {
      data: {
        means: ['15% lower prices below 11 kW; large stock', '11 kW以下低价15%；库存充足'],
        counter: [
          'Do not follow. Sell the pair of drive and controller, where Lanting has nothing',
          '不跟价。主推变频器与控制器成套，澜汀无此产品',
        ],
        item: ['A, D', 'A, D'],
      },
    }),
    row(['Kitabara', '北原'], {
      data: {
        means: ['Good standing with engineers; thin local service', '工程师口碑好；本地服务薄弱'],
        counter: [
          'Publish our response times every month beside the delivery record',
          '每月随交货记录公布我们的响应时间',
        ],
        item: ['A', 'A'],
      },
    }),
  ],
  customerObjective: [
    row(['Whole range in class 2', '全系列达到二级能效'], {
      due: '2027-06-30',
      data: {
        measure: ['Share of types', '型号占比'],
        today: ['40%', '40%'],
        target: ['100%', '100%'],
        contribution: ['TW-7 drive, 2.1 points less loss at part load', 'TW-7，部分负载损耗低2.1个百分点'],
      },
    }),
    row(['Second line in operation', '第二条线投产'], {
      due: '2027-11-30',
      data: {
        measure: ['Pumps a month', '月产量（台）'],
        today: ['0', '0'],
        target: ['420', '420'],
        contribution: ['Drives on call-off, two engineers on site', '分批提货，两名工程师驻场'],
      },
    }),
    row(['Fewer hours on the test bench', '缩短试验时间'], {
      due: '2027-09-30',
      data: {
        measure: ['Hours a pump', '每台小时'],
        today: ['3.4', '3.4'],
        target: ['2.2', '2.2'],
        contribution: ['Unattended night runs with the pump controller', '借助泵控制器夜间无人运行'],
      },
    }),
    row(['Less capital in stock', '减少库存占用'], {
      due: '2027-12-31',
      data: {
        measure: ['Drives in stock, CNY million', '变频器库存，百万元'],
        today: ['1.9', '1.9'],
        target: ['1.2', '1.2'],
        contribution: ['Our Ningbo depot carries 40 drives', '由我方宁波库存放40台'],
      },
    }),
  ],
  benefit: [
    row(['Testing time', '试验工时'], {
      data: { how: ['1.2 h × 5,040 pumps × CNY 31', '1.2小时 × 5,040台 × 31元'], amount: k(187) },
    }),
    row(['Energy on the benches', '试验台能耗'], {
      data: { how: ['Meter on bench 2, eight weeks', '2号台电表，八周'], amount: k(64) },
    }),
    row(['Capital in stock', '库存资金'], {
      data: { how: ['CNY 700,000 × 9%', '70万元 × 9%'], amount: k(63) },
    }),
    row(['Late orders avoided', '避免误期'], {
      data: { how: ['Penalties paid in 2026', '2026年所付罚金'], amount: k(98) },
    }),
  ],
  objective: [
    row(['Sales for the year, CNY thousand', '年销售额，万元'], {
      who: ma,
      due: '2027-12-31',
      status: 'planned',
      data: { now: ['4,400', '440'], target: ['5,800', '580'] },
    }),
    row(['Share of drives and controls', '传动与控制采购份额'], {
      who: ma,
      due: '2027-12-31',
      status: 'planned',
      data: { now: ['35%', '35%'], target: ['44%', '44%'] },
    }),
    row(['Framework contract for the second line', '第二条线框架合同'], {
      who: jiang,
      due: '2027-08-31',
      status: 'planned',
      data: { now: ['none', '无'], target: ['signed', '签署'] },
    }),
    row(['Deliveries on time, each quarter', '每季度准时交货率'], {
      who: wu,
      due: '2027-04-01',
      status: 'at_risk',
      data: { now: ['89%', '89%'], target: ['97%', '97%'] },
    }),
    row(['Relationship score; CFO at “known”', '关系得分；财务总监达“熟悉”'], {
      who: jiang,
      due: '2027-12-31',
      status: 'planned',
      data: { now: ['58', '58'], target: ['75', '75'] },
    }),
  ],
  keyItem: [
    row(['Delivery that can be planned on', '可以排产的交货'], {
      who: wu,
      due: '2027-02-26',
      status: 'under_way',
      data: {
        key: ['A', 'A'],
        doneWhen: [
          'Safety stock of 40 drives in the Ningbo depot; a monthly record',
          '宁波库常备40台变频器；每月通报记录',
        ],
      },
    }),
    row(['Type approval of the TW-7 drive', 'TW-7变频器型式认证'], {
      who: gao,
      due: '2027-03-26',
      status: 'under_way',
      data: { key: ['B', 'B'], doneWhen: ['Approval signed by engineering', '技术部门签署认证'] },
    }),
    row(['Value case agreed with finance', '与财务确认价值测算'], {
      who: ma,
      due: '2027-04-30',
      status: 'planned',
      data: { key: ['C', 'C'], doneWhen: ['CFO’s team confirms the payback', '财务团队确认回收期'] },
    }),
    row(['Pilot on two test benches', '两个试验台试点'], {
      who: gao,
      due: '2027-06-30',
      status: 'planned',
      data: {
        key: ['D', 'D'],
        doneWhen: ['Eight weeks measured; result to the general manager', '实测八周；结果呈报总经理'],
      },
    }),
    row(['Framework contract 2027–2029', '2027–2029框架合同'], {
      who: jiang,
      due: '2027-08-31',
      status: 'planned',
      data: {
        key: ['E', 'E'],
        doneWhen: ['Signed, with price ladder and call-off', '签署，含价格阶梯与分批提货'],
      },
    }),
    row(['Energy monitoring and training', '能耗监测与培训'], {
      who: ma,
      due: '2027-11-05',
      status: 'planned',
      data: {
        key: ['F', 'F'],
        doneWhen: ['Six pumps monitored; twelve people trained', '监测六台泵；培训十二人'],
      },
    }),
  ],
  productForecast: [
    row(['Variable-speed drives', '变频器'], {
      data: { previous: k(2050), q1: k(520), q2: k(600), q3: k(640), q4: k(690) },
    }),
    row(['Pump controllers', '泵控制器'], {
      data: { previous: k(1120), q1: k(300), q2: k(380), q3: k(420), q4: k(450) },
    }),
    row(['Servo kits', '伺服套件'], {
      data: { previous: k(610), q1: k(160), q2: k(210), q3: k(250), q4: k(280) },
    }),
    row(['Commissioning and service', '调试与服务'], {
      data: { previous: k(430), q1: k(110), q2: k(130), q3: k(140), q4: k(160) },
    }),
    row(['Spare parts', '备件'], { data: { previous: k(190), q1: k(50), q2: k(50), q3: k(60), q4: k(60) } }),
    row(['Energy monitoring (new)', '能耗监测（新）'], { data: { q2: k(20), q3: k(50), q4: k(70) } }),
  ],
  forecast: [
    row(['2026-Q1', '2026-Q1'], { data: { plan: k(950), actual: k(980) } }),
    row(['2026-Q2', '2026-Q2'], { data: { plan: k(1020), actual: k(1060) } }),
    row(['2026-Q3', '2026-Q3'], { data: { plan: k(1100), actual: k(1140) } }),
    row(['2026-Q4', '2026-Q4'], { data: { plan: k(1200), actual: k(1220) } }),
    ...[340, 310, 490, 430, 460, 500, 500, 520, 540, 560, 570, 580].map((amount, month): StoryRow => {
      const period = `2027-${String(month + 1).padStart(2, '0')}`;
      return row([period, period], { data: { plan: k(amount) } });
    }),
  ],
  person: [
    row(['Ma Ruoxi, account manager', '马若溪，客户经理'], {
      data: { q1: 150, q2: 140, q3: 130, q4: 100, rate: 13_000, granted: true },
    }),
    row(['Gao Lin, application engineer', '高霖，应用工程师'], {
      data: { q1: 130, q2: 110, q3: 60, q4: 80, rate: 15_000, granted: true },
    }),
    row(['Second application engineer', '第二应用工程师'], {
      data: { q2: 130, q3: 110, rate: 15_000, granted: false },
    }),
    row(['Wu Tingting, service and logistics', '吴婷婷，服务与物流'], {
      data: { q1: 80, q2: 60, q3: 70, q4: 50, rate: 12_000, granted: true },
    }),
    row(['Jiang Ke, sales director (sponsor)', '蒋柯，销售总监（高层对接）'], {
      data: { q1: 10, q2: 20, q3: 25, q4: 5, rate: 30_000, granted: true },
    }),
  ],
  money: [
    row(['People, from above', '人工（见上）'], {
      data: { item: ['A–F', 'A–F'], when: ['all year', '全年'], previous: k(156), planned: k(209.8) },
    }),
    row(['Trial drives and samples', '试用变频器与样品'], {
      data: { item: ['D', 'D'], when: ['April', '四月'], previous: k(52), planned: k(48) },
    }),
    row(['Tests and certificates', '试验与认证'], {
      data: { item: ['B', 'B'], when: ['January to March', '一月至三月'], planned: k(38) },
    }),
    row(['Travel and meetings', '差旅与会议'], {
      data: { item: ['A–F', 'A–F'], when: ['all year', '全年'], previous: k(42), planned: k(26.2) },
    }),
    row(['Training days', '培训日'], {
      data: { item: ['F', 'F'], when: ['October', '十月'], previous: k(12), planned: k(16) },
    }),
  ],
  decision: [
    row(
      ['Second application engineer, 240 hours, April to September', '第二名应用工程师，240小时，四月至九月'],
      {
        due: '2026-12-04',
        data: {
          otherwise: ['Pilot starts in August; contract slips to 2028', '试点推迟至八月；合同延至2028年'],
        },
      },
    ),
    row(['Stock of CNY 520,000 in Ningbo', '宁波库存52万元'], {
      due: '2026-12-04',
      data: { otherwise: ['Delivery stays at 89%', '准时率停留在89%'] },
    }),
    row(['Credit limit CNY 900,000', '信用额度90万元'], {
      due: '2026-12-18',
      data: { otherwise: ['Shipments stop in the second quarter', '第二季度发货中断'] },
    }),
    row(['Jiang Ke as sponsor for the CFO', '蒋柯对接财务总监'], {
      due: '2026-12-04',
      data: { otherwise: ['Value case stays with operations', '价值测算止步于运营'] },
    }),
  ],
};

/** Data of one row in a language. */
export const dataIn = (data: StoryRow['data'], lang: 0 | 1): RowData =>
  Object.fromEntries(
    Object.entries(data ?? {}).map(([key, value]) => [
      key,
      Array.isArray(value) ? (value[lang] as string) : (value as number | boolean),
    ]),
  );
