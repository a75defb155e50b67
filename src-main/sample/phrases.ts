/** What the sample says, English and Chinese; invented, as are all names in it. */
export type Two = readonly [en: string, zh: string];

export const serviceAreas: readonly Two[] = [
  ['East and South China; export 18%', '华东、华南；出口占 18%'],
  ['Northern England, Scotland', '英格兰北部、苏格兰'],
  ['The whole country, two depots', '全国，设两个仓库'],
  ['Home region and neighbouring countries', '本地区及邻近国家'],
];
export const capacities: readonly Two[] = [
  ['26 salespeople, 9 distributors', '销售人员 26 名，经销商 9 家'],
  ['9 chains, 1,400 shops', '9 个连锁系统，1,400 家门店'],
  ['Own sales force of 12, no dealers', '自有销售 12 人，无经销商'],
  ['Sells through three wholesalers', '通过三家批发商销售'],
];
export const growths: readonly Two[] = [
  ['High: a second line next year', '高：明年上第二条生产线'],
  ['Medium: replaces old drives by and by', '中：逐步更换旧设备'],
  ['Low: market is full', '低：市场饱和'],
];
export const philosophies: readonly Two[] = [
  ['Quality before price; few, lasting suppliers', '质量先于价格；供应商少而稳定'],
  ['Lowest price wins, three quotations', '低价优先，三家比价'],
  ['Own recipes, no private label', '自有品牌，不做代工'],
];
export const policies: readonly Two[] = [
  ['Three quotations above 300,000', '30 万以上须三家报价'],
  ['One supplier a plant, reviewed yearly', '每厂一家供应商，每年评审'],
  ['Purchasing decides up to 50,000', '5 万以内采购部决定'],
];
export const traitsSaid: readonly Two[] = [
  ['Decides slowly, then keeps its word', '决策慢，但言出必行'],
  ['No deliveries in the last week of a quarter', '季末最后一周不收货'],
  ['Prefers visits in the morning', '喜欢上午接待来访'],
];
export const managerSaid: readonly Two[] = [
  ['Stable team, decides quickly', '团队稳定，决策快'],
  ['Experienced; sales team is new', '管理层经验足；销售团队较新'],
  ['New general manager since spring', '春季起换了总经理'],
];
export const rivalSaid: readonly Two[] = [
  ['Bergholt supplies 41%, strong with the engineers', '贝霍尔特占 41%，与工程部关系好'],
  ['Corrant supplies 30% on price', '科兰特凭价格占 30%'],
  ['Buys from nobody else in our range', '同类产品不向别家采购'],
];
export const standingSaid: readonly Two[] = [
  ['Regular access to four of six people', '六人中四人可定期接触'],
  ['Friendly with purchasing, unknown to finance', '与采购熟，财务未接触'],
  ['First meetings only', '仅初步接触'],
];
export const cooperationSaid: readonly Two[] = [
  ['Open to joint planning', '愿意共同规划'],
  ['Open; wants delivery to be repaired first', '愿意合作，但要求先改善交期'],
  ['Keeps its distance', '保持距离'],
];
export const activitySaid: readonly Two[] = [
  ['Weekly call-offs, annual contract', '每周分批提货，年度合同'],
  ['Type approval of the TW-7 under way', 'TW-7 型式认可进行中'],
  ['Two projects a year, each quoted anew', '每年两个项目，逐次报价'],
];
export const problemSaid: readonly Two[] = [
  ['89% of deliveries on time', '准时交货率 89%'],
  ['Finance has not been met', '尚未见过财务负责人'],
  ['Long approval for every new type', '新型号认可周期长'],
];
export const advantageSaid: readonly Two[] = [
  ['Two-day delivery, one contact', '两日送达，一人对接'],
  ['Answer within two hours, at night too', '两小时内响应，夜间亦然'],
  ['Drive and controller from one hand', '变频器与控制器一家供应'],
];
export const measureSaid: readonly Two[] = [
  ['Safety stock, pilot, framework contract', '安全库存、试点、框架合同'],
  ['Yearly review with their management', '与其管理层每年评审'],
  ['Trial of the energy monitor', '试用能耗监测'],
];
export const imageSaid: readonly Two[] = [
  ['Solid, modern works', '厂房现代，作风稳健'],
  ['Respected in its region', '在当地受尊重'],
];
export const terms: readonly Two[] = [
  ['45 days net, delivered works', '45 天，送货到厂'],
  ['30 days, 2% within 10', '30 天，10 天内付款优惠 2%'],
  ['60 days, yearly bonus', '60 天，年终返利'],
];

export const familyNames: readonly Two[] = [
  ['Shen', '沈'],
  ['Qiu', '仇'],
  ['Zeng', '曾'],
  ['Xie', '解'],
  ['Shan', '单'],
  ['Lu', '陆'],
  ['Tang', '唐'],
  ['He', '何'],
  ['Chen', '陈'],
  ['Lin', '林'],
  ['Gu', '顾'],
  ['Song', '宋'],
];
export const givenNames: readonly Two[] = [
  ['Weihang', '维航'],
  ['Minzhi', '敏之'],
  ['Yutong', '羽桐'],
  ['Lanying', '兰英'],
  ['Jiahe', '嘉禾'],
  ['Peiwen', '培文'],
  ['Yunshu', '云舒'],
  ['Zhiyuan', '致远'],
  ['Muqing', '沐晴'],
  ['Anran', '安然'],
];
export const westernNames: readonly string[] = [
  'Maud Orrell',
  'Piers Sandal',
  'Ines Kovar',
  'Rab Tennick',
  'Orla Dunnick',
  'Hale Winstow',
  'Greta Lindmark',
  'Tomas Brezan',
  'Ilse Verhagen',
  'Aldous Wray',
  'Maren Holtvik',
  'Jonas Keld',
  'Brid Canavane',
  'Sofie Aelbrecht',
  'Edda Rasmoor',
  'Colm Farrigan',
];
export const jobs: readonly {
  readonly title: Two;
  readonly role: string;
  readonly influence: readonly [number, number];
}[] = [
  { title: ['General manager', '总经理'], role: 'decision_maker', influence: [5, 5] },
  { title: ['Purchasing manager', '采购经理'], role: 'purchaser', influence: [3, 4] },
  { title: ['Head of engineering', '工程部主任'], role: 'technical_gatekeeper', influence: [3, 4] },
  { title: ['Chief financial officer', '财务总监'], role: 'influencer', influence: [3, 4] },
  { title: ['Plant manager', '厂长'], role: 'user', influence: [2, 4] },
  { title: ['Maintenance supervisor', '维修主管'], role: 'opponent', influence: [1, 3] },
];

export const complaintStories: readonly {
  readonly kind: 'product_quality' | 'purchase_contract' | 'transport' | 'service';
  readonly title: Two;
  readonly said: Two;
  readonly whys: readonly Two[];
  readonly measure: Two;
}[] = [
  {
    kind: 'transport',
    title: ['Late drives stopped the line for six hours', '变频器迟到，产线停了六小时'],
    said: [
      'The six drives for Tuesday are not here, my line stands, and nobody at your place can tell me where they are.',
      '周二要的六台变频器没到，产线停着，你们那边没人说得清货在哪里。',
    ],
    whys: [
      ['The drives were not loaded on the 12th: the van was full', '12 日没有装车：车已装满'],
      ['It was full because three smaller orders were loaded first', '先装了三张小单，所以装满'],
      ['Dispatch sorts by time of entry', '发货按录单时间排序'],
      ['Class and promised date are not on the list', '发货单上没有级别和承诺日期'],
    ],
    measure: ['Promised date and class on the dispatch list', '发货单加印承诺日期和客户级别'],
  },
  {
    kind: 'product_quality',
    title: ['Lid film tears on line 3', '3 号线封口膜撕裂'],
    said: [
      'Third time this month the lids come off in strips. I want to know what changed, not a voucher.',
      '这个月第三次封口膜成条撕开。我要知道变了什么，不要代金券。',
    ],
    whys: [
      ['Film is brittle below 12 °C', '12 °C 以下膜变脆'],
      ['A thinner batch was used', '用了较薄的一批'],
      ['Both carry the same shelf label', '两种膜货架标签相同'],
    ],
    measure: ['New shelf labels by thickness', '按厚度更换货架标签'],
  },
  {
    kind: 'service',
    title: ['Nobody answered the night line', '夜间服务电话无人接听'],
    said: [
      'We rang for forty minutes while the cold store warmed up.',
      '冷库升温的四十分钟里，我们一直打不通电话。',
    ],
    whys: [
      ['The duty phone was with a colleague on leave', '值班手机在休假同事手里'],
      ['The rota is kept on paper', '值班表是纸质的'],
    ],
    measure: ['Duty number forwards to two phones', '值班号码转接两部手机'],
  },
  {
    kind: 'purchase_contract',
    title: ['Invoice without the agreed discount', '发票未按约定打折'],
    said: [
      'The contract says 4% from the third order on. Your invoice does not know it.',
      '合同写明第三单起优惠 4%，发票上却没有。',
    ],
    whys: [['The discount was noted in a mail, not in the order', '折扣只写在邮件里，没进订单']],
    measure: ['Terms entered with the contract', '合同签订时录入交易条件'],
  },
  {
    kind: 'product_quality',
    title: ['Display fails after a week', '显示屏一周后失灵'],
    said: ['Two of the five displays went dark within a week.', '五块显示屏有两块一周内就黑了。'],
    whys: [['Moisture entered at the gland', '水汽从密封处进入']],
    measure: ['Gland type changed', '更换密封型号'],
  },
  {
    kind: 'transport',
    title: ['Two crates arrived wet', '两箱货物到达时受潮'],
    said: ['The crates stood in the rain at your carrier’s depot.', '箱子在你们承运商的场站淋了雨。'],
    whys: [['No roof at the interim depot', '中转场没有雨棚']],
    measure: ['Carrier unloads under cover', '承运商改在棚内卸货'],
  },
];
export const nextSteps: readonly Two[] = [
  ['Renewal offer', '续约报价'],
  ['Price review', '价格复核'],
  ['Chase payment', '催收货款'],
  ['Call purchasing', '致电采购部'],
  ['Sample feedback', '样品反馈'],
  ['Quarterly review', '季度评审'],
];
export const products: readonly Two[] = [
  ['Variable-speed drives', '变频器'],
  ['Pump controllers', '泵控制器'],
  ['Servo kits', '伺服套件'],
  ['Service', '服务'],
  ['Spare parts', '备件'],
];
