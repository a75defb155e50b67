/**
 * Headers as they stand in people's spreadsheets, by target. The first list is certain, the second fits when nothing better does.
 * Compared after folding: case, width, blanks and punctuation do not count.
 */
export interface HeaderWords {
  readonly sure: string;
  readonly maybe?: string;
}

const customerWords: Readonly<Record<string, HeaderWords>> = {
  name: {
    sure: '客户名称|客户名|客户全称|公司名称|公司名|公司全称|企业名称|单位名称|单位全称|单位|厂商名称|供货单位|购货单位|购买方|往来单位|商户名称|店名|customer name|customer|company name|company|account name|account|client name|client|firm|organisation|organization|organization name|business name|legal name|full name of company|firma|firmenname|société|empresa',
    maybe: '名称|客户|公司|企业|name|full name|title of company|buyer',
  },
  otherName: {
    sure: '其他名称|英文名称|英文名|外文名称|英文全称|公司英文名|english name|name in english|other name|local name|chinese name|中文名称|中文名|别名|曾用名|alias|trading name|trading as|dba|former name',
  },
  shortName: {
    sure: '简称|客户简称|公司简称|企业简称|单位简称|short name|shortname|abbreviation|abbr|nickname|known as',
    maybe: 'brand|品牌',
  },
  code: {
    sure: '客户编号|客户编码|客户代码|客户号|客户id|公司编号|单位编码|编码|customer id|customerid|customer number|customer no|customer code|account number|account no|account code|account id|client id|client code|client number|kundennummer|debtor number|erp code|erp编码',
    maybe: '编号|代码|id|no|number|code|key',
  },
  address: {
    sure: '地址|详细地址|公司地址|客户地址|通讯地址|联系地址|办公地址|注册地址|经营地址|收货地址|address|street|street address|address line 1|address1|mailing address|business address|company address|billing address|billing street|postal address|anschrift|strasse|adresse|dirección',
    maybe: '住址|位置|location|shipping address',
  },
  city: { sure: '城市|所在城市|市|地市|city|town|billing city|ort|stadt|ville|ciudad' },
  region: {
    sure: '省份|省|地区|区域|大区|所在地区|所在省份|省市|州|region|state|province|state province|state/province|billing state|county|area|district|territory|bundesland',
  },
  postalCode: {
    sure: '邮编|邮政编码|邮码|postal code|postcode|post code|zip|zip code|zipcode|zip/postal code|plz|code postal|billing zip',
  },
  country: {
    sure: '国家|国别|国家地区|所在国家|country|country region|nation|land|pays|país|billing country',
  },
  phone: {
    sure: '电话|联系电话|公司电话|单位电话|办公电话|座机|固定电话|固话|电话号码|客户电话|总机|phone|phone number|telephone|tel|tel no|telephone number|main phone|business phone|company phone|office phone|telefon|téléphone|teléfono',
    maybe: '手机|手机号|mobile|联系方式|contact number',
  },
  fax: { sure: '传真|传真号|传真号码|公司传真|fax|fax number|fax no|telefax|facsimile' },
  email: {
    sure: '邮箱|电子邮箱|电子邮件|公司邮箱|企业邮箱|email|e-mail|mail|email address|e-mail address|company email',
  },
  web: {
    sure: '网址|网站|官网|主页|公司网址|公司网站|企业网站|website|web|web site|url|homepage|home page|web page|web address|domain|internet|webseite',
  },
  proprietor: {
    sure: '老板|业主|股东|大股东|实际控制人|所有者|所有人|经营者|控股股东|proprietor|shareholder|shareholders|company owner|business owner',
  },
  managers: {
    sure: '管理者|经营管理者|管理层|高管|总经理|经理|managers|management|general manager|managing director|ceo|directors',
  },
  legalRepresentative: {
    sure: '法人|法人代表|法定代表人|法定代表|企业法人|legal representative|legal rep|legal person',
  },
  founded: {
    sure: '成立时间|成立日期|成立年份|创立时间|创立日期|创业时间|注册日期|建厂时间|开业日期|founded|founded on|founded in|year founded|established|establishment date|date established|date founded|incorporated|incorporation date|since',
  },
  firstTrade: {
    sure: '起始交易时间|起始交易|起始交易日期|首次交易|首次交易时间|首次交易日期|首单日期|首次合作时间|合作时间|合作日期|合作开始时间|开始合作时间|开户日期|建档日期|first trade|first trade with us|first trade date|first order|first order date|first purchase|customer since|client since|start date|first sale|first invoice',
  },
  legalForm: {
    sure: '企业组织形式|组织形式|企业性质|公司性质|公司类型|企业类型|单位性质|客户性质|经济性质|legal form|company type|entity type|ownership type|legal entity|rechtsform',
  },
  lineOfBusiness: {
    sure: '业种|行业|所属行业|行业类别|行业分类|主营业务|经营范围|主营|主营产品|line of business|industry|sector|business|trade|business type|market segment|segment|branche|vertical',
    maybe: '类别|客户类型|类型|type|category',
  },
  registeredCapital: {
    sure: '注册资本|注册资金|资本金|registered capital|share capital|paid in capital|capital',
  },
  assets: { sure: '资产|总资产|资产总额|assets|total assets' },
  taxNumber: {
    sure: '税号|纳税人识别号|统一社会信用代码|社会信用代码|信用代码|纳税识别号|营业执照号|tax number|tax no|tax id|taxid|vat|vat number|vat id|vat no|vat reg no|tin|gst number|gstin|ein|abn|company registration number|registration number|uscc|ust-idnr',
  },
  serviceArea: { sure: '服务区域|销售区域|经营区域|覆盖区域|service area|sales area|market area|coverage' },
  sellingCapacity: { sure: '销售能力|selling capacity|sales capacity|sales capability' },
  growthPotential: { sure: '发展潜力|潜力|growth potential|potential' },
  philosophy: { sure: '经营理念|经营观念|business philosophy|philosophy' },
  direction: { sure: '经营方向|经营目标|business direction|direction' },
  policy: { sure: '经营政策|business policy|policy' },
  staff: {
    sure: '员工人数|员工数|人数|职工人数|公司规模|人员规模|企业规模|规模|staff|staff count|employees|number of employees|no of employees|headcount|company size|no. of staff',
  },
  turnover: {
    sure: '营业额|年营业额|年产值|营收|年收入|年销售收入|turnover|annual turnover|revenue|annual revenue',
  },
  traits: { sure: '经营特点|经营特征|客户特点|特点|特征|special traits|traits|characteristics' },
  salesResults: {
    sure: '销售实绩|销售业绩|业绩|年销售额|销售额|sales results|sales performance|sales|annual sales',
  },
  managersQuality: { sure: '经营管理者素质|管理者素质|quality of managers|management quality' },
  salesStaffQuality: {
    sure: '业务人员素质|销售人员素质|业务员素质|quality of sales staff|sales staff quality',
  },
  competitorRelations: {
    sure: 'our competitors|与其他竞争者的关系|与竞争者的关系|与竞争对手关系|竞争对手|relations with competitors|competitors|competitor relations',
  },
  relationshipWithUs: {
    sure: '与本公司的关系|与我公司的业务关系|与我司关系|与本公司的业务关系|relationship with us',
  },
  cooperation: { sure: '合作态度|配合度|attitude to cooperation|cooperation|cooperation attitude' },
  salesActivity: { sure: '销售活动现状|交易现状|目前交易情况|current sales activity|sales activity' },
  problems: { sure: '存在的问题|存在问题|问题|problems|issues' },
  advantages: { sure: '保持的优势|优势|advantages|advantages kept|strengths' },
  futureMeasures: { sure: '未来对策|未来的对策|对策|future measures|measures' },
  image: { sure: '企业形象|形象|image|company image' },
  reputation: { sure: '声誉|口碑|reputation' },
  creditStanding: { sure: '信用状况|资信状况|信用情况|credit standing|credit status|creditworthiness' },
  tradingTerms: {
    sure: '交易条件|贸易条件|付款方式|付款条件|结算方式|结算条件|trading terms|payment terms|payment method|payment term|terms of payment|incoterms|zahlungsbedingungen',
  },
  creditIncidents: { sure: '出现的信用问题|信用问题|信用事件|credit incidents|credit problems' },
  tier: {
    sure: '级别|客户级别|客户等级|等级|会员等级|星级|tier|customer tier|customer level|level|customer grade|grade|rating|account tier|account rating',
  },
  relationship: {
    sure: '关系类别|客户关系|关系等级|客户类别|relationship|relationship class|relationship level|customer class',
  },
  lifecycleSet: {
    sure: '生命周期|客户阶段|客户状态|客户生命周期|lifecycle|life cycle|lifecycle stage|customer status|account status',
    maybe: '状态|status|stage',
  },
  position: { sure: '关系定位|relationship position|account position' },
  attention: {
    sure: '战略关注水平|关注水平|关注度|重要程度|重要性|attention level|attention|priority|importance',
  },
  ownerId: {
    sure: '负责人|业务员|业务代表|销售员|销售|销售代表|销售人员|销售经理|客户经理|跟进人|归属人|所属业务员|责任人|经办人|专员|owner|account owner|account manager|sales rep|salesrep|salesperson|sales person|sales representative|salesman|sales manager|responsible|rep|assigned to|key account manager|kam|vertreter',
    maybe: 'representative|manager',
  },
  nextStep: { sure: '下一步|下一步行动|下步计划|跟进计划|next step|next action|follow up|todo|to do' },
  nextStepOn: {
    sure: '下次跟进日期|下次联系时间|下次跟进时间|下一步日期|下次联系日期|next step on|next step date|follow up date|next contact|next contact date|due date|next action date',
  },
  notes: {
    sure: '备注|说明|附注|备注说明|描述|其他|notes|note|remark|remarks|comment|comments|description|memo|bemerkung|other',
  },
  currency: { sure: '币种|币别|货币|结算币种|currency|currency code|ccy|währung' },
  creditGrade: { sure: '信用等级|资信等级|信用级别|信用评级|credit grade|credit rating|credit class' },
  creditLimit: {
    sure: '信用额度|授信额度|信用限额|赊销额度|额度|credit limit|credit line|limit|kreditlimit',
  },
  termsDays: {
    sure: '账期|帐期|账期天|账期天数|帐期天数|信用期|信用天数|付款天数|terms in days|credit days|payment days|terms days|net days|days|credit period|credit terms',
  },
  receivable: {
    sure: '应收账款|应收款|应收余额|应收|欠款|receivable|receivables|accounts receivable|amount receivable|balance|outstanding|open balance|ar balance',
  },
  parentId: {
    sure: '母公司|上级公司|总公司|集团公司|所属集团|所属公司|上级单位|上级客户|parent company|parent account|parent|parent customer|group company|holding|headquarters|belongs to',
    maybe: '集团|group|hq',
  },
  tags: { sure: '标签|客户标签|标记|关键词|tags|tag|labels|label|keywords|categories' },
  source: {
    sure: '来源|客户来源|线索来源|渠道|获客渠道|信息来源|source|lead source|origin|referral|came from|channel|how found',
  },
  difference: { sure: '差异性|差异化|how we differ|difference' },
  differenceScore: { sure: '差异性评分|how we differ, judgement|difference score' },
  valuePrice: { sure: '价值与价格|value and price|value or price' },
  valuePriceScore: { sure: '价值与价格评分|value and price, judgement|value and price score' },
  preference: { sure: '偏好|客户偏好|preference|preferences' },
  preferenceScore: { sure: '偏好评分|preference, judgement|preference score' },
  keyAccess: { sure: '接触关键人物|关键人物接触|access to key people|key people' },
  keyAccessScore: { sure: '接触关键人物评分|access to key people, judgement|key access score' },
  buyingRules: { sure: '采购规则|采购流程|采购制度|buying rules|purchasing rules|buying process' },
  buyingRulesScore: { sure: '采购规则评分|buying rules, judgement|buying rules score' },
  overdue: {
    sure: '逾期|逾期金额|逾期款|逾期账款|超期欠款|超期金额|overdue|overdue amount|past due|amount overdue',
  },
};

const contactWords: Readonly<Record<string, HeaderWords>> = {
  name: {
    sure: '联系人|联系人姓名|联络人|主要联系人|对接人|联系人名称|采购联系人|首要联系人|contact|contact name|contact person|contact full name|main contact|primary contact|person|attention of|attn|ansprechpartner|contacto',
    maybe: '姓名|name|full name|人名|联系',
  },
  position: {
    sure: '职务|职位|联系人职务|联系人职位|岗位|职称|头衔|contact title|contacttitle|title|job title|position|contact position|role|job|function',
    maybe: 'designation',
  },
  department: { sure: '部门|所属部门|联系人部门|科室|department|dept|contact department|division' },
  mobile: {
    sure: '手机|手机号|手机号码|移动电话|联系人手机|联系手机|联系人手机号|手提电话|mobile|mobile phone|mobile number|cell|cell phone|cellphone|contact mobile|handy|mobil',
  },
  phone: {
    sure: '联系人电话|联系人座机|直线|直线电话|分机|contact phone|contact phone number|direct line|direct phone|direct dial|contact telephone|contact tel|extension',
    maybe: '电话|联系电话|phone|tel|telephone|work phone',
  },
  email: {
    sure: '联系人邮箱|联系人电子邮箱|联系人邮件|contact email|contact e-mail|contact mail|personal email|email of contact',
    maybe: '邮箱|email|e-mail|电子邮箱',
  },
  wechat: { sure: '微信|微信号|联系人微信|wechat|we chat|wechat id|weixin', maybe: 'qq|qq号' },
  birthday: {
    sure: '生日|出生日期|出生年月|联系人生日|birthday|birth date|date of birth|dob|contact birthday',
  },
  buyingRole: { sure: '采购角色|决策角色|购买角色|buying role|decision role|contact role' },
  influence: { sure: '影响力|影响程度|influence|influence level' },
  attitude: { sure: '态度|对我方态度|attitude' },
  access: { sure: '接触程度|接触|可接触性|access' },
  stage: { sure: '关系阶段|关系程度|relationship stage' },
  authority: { sure: '权限|职权|决策权|authority|decision authority' },
  priorities: { sure: '看重什么|关注点|关注重点|优先事项|priorities|interests' },
  personality: { sure: '性格|性格特点|个性|personality|character' },
  bestTime: {
    sure: '联系方式与时间|best time and way to reach|最佳联系时间|联系时间|方便联系时间|best time|best time to call|best time to reach',
  },
  bestWay: {
    sure: '最佳联系方式|联系偏好|best way to reach|best way|preferred channel|preferred contact method',
  },
  reportsTo: {
    sure: '上级|直属上级|汇报对象|汇报给|上司|reports to|manager of contact|superior|boss|line manager|supervisor',
  },
  otherRoles: { sure: '其他角色|other roles|further roles|additional roles' },
  education: { sure: '学历|教育|教育背景|毕业院校|education|degree|university|school' },
  homeTown: { sure: '籍贯|家乡|老家|出生地|home town|hometown|birthplace|native place' },
  family: { sure: '家庭|家庭情况|家庭成员|family|spouse|children' },
  hobbies: { sure: '爱好|兴趣|兴趣爱好|hobbies|hobby|pastimes' },
  likes: { sure: '喜好|喜欢|likes' },
  dislikes: { sure: '忌讳|禁忌|不喜欢|dislikes|taboos' },
  cognitionOrg: { sure: '认知：组织|组织认知|cognition: organisation|cognition organization' },
  cognitionPersonal: { sure: '认知：个人|个人认知|cognition: personal' },
  benefitOrg: { sure: '利益：组织|组织利益|benefit: organisation|benefit organization' },
  benefitPersonal: { sure: '利益：个人|个人利益|benefit: personal' },
  emotion: { sure: '情感|emotion' },
  nextMove: { sure: '推进关系的办法|推进办法|what carries it forward|next move' },
  notes: { sure: '联系人备注|contact notes|contact remarks|contact note|notes on contact' },
};

const activityWords: Readonly<Record<string, HeaderWords>> = {
  happenedOn: {
    sure: '日期|拜访日期|跟进日期|联系日期|沟通日期|活动日期|发生日期|拜访时间|跟进时间|联系时间|date|visit date|call date|activity date|contact date|happened on|date of visit|created at|created on|logged on|when|datum|due date',
    maybe: '时间|创建时间|start date|time',
  },
  happenedAt: { sure: '时刻|几点|钟点|time of day|at time|start time', maybe: '时间|time' },
  kind: {
    sure: '类型|方式|跟进方式|拜访方式|联系方式|沟通方式|活动类型|记录类型|kind|type|activity type|contact type|channel|activity',
  },
  title: {
    sure: '主题|标题|事由|摘要|title|subject|topic|summary|purpose|headline|betreff|拜访目的|目的',
  },
  body: {
    sure: '内容|跟进内容|拜访内容|沟通内容|跟进记录|拜访记录|联系记录|详情|详细内容|记录|正文|纪要|text|body|content|details|detail|notes|note|comment|comments|description|report|minutes of meeting|message|备注|说明',
  },
  minutes: { sure: '时长|用时|分钟|时长分钟|minutes|duration|duration minutes|length' },
  byName: {
    sure: '记录人|跟进人|拜访人|作者|填写人|创建人|业务员|负责人|author|by|by whom|written by|created by|logged by|user|owner|sales rep|salesperson|rep|who|verfasser',
  },
};

/** Makes headers comparable: one width and case, letters and digits only. */
export function foldHeader(header: string): string {
  return header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

export interface KnownHeader {
  readonly record: 'customer' | 'contact' | 'activity';
  readonly field: string;
  readonly sure: boolean;
}

function index(): ReadonlyMap<string, readonly KnownHeader[]> {
  const map = new Map<string, KnownHeader[]>();
  const add = (record: KnownHeader['record'], field: string, words: string, sure: boolean) => {
    for (const word of words.split('|')) {
      const folded = foldHeader(word);
      const list = map.get(folded) ?? [];
      list.push({ record, field, sure });
      map.set(folded, list);
    }
  };
  for (const [record, table] of [
    ['customer', customerWords],
    ['contact', contactWords],
    ['activity', activityWords],
  ] as const) {
    for (const [field, words] of Object.entries(table)) {
      // A bare "position" is a person's; our own name for the customer's is longer.
      const own = record === 'activity' || (record === 'customer' && field === 'position') ? '' : `|${field}`;
      add(record, field, `${words.sure}${own}`, true);
      if (words.maybe) add(record, field, words.maybe, false);
    }
  }
  return map;
}

/** All known headers, folded. */
export const knownHeaders = index();
