import { foldHeader } from './synonyms';
import type { Target } from './targets';

/**
 * Words for the values of a choice. The first group is the field's own vocabulary; the second is what other systems say,
 * which is proposed to the person rather than taken for certain.
 */
const vocabulary: Readonly<Record<string, Readonly<Record<string, { own: string; proposed?: string }>>>> = {
  tier: {
    platinum: {
      own: 'platinum|铂金|铂金级|铂金客户',
      proposed: '白金|白金级|白金客户|钻石|钻石客户|diamond|vip|svip|top|a|a级|a类|一级|s|核心',
    },
    gold: {
      own: 'gold|黄金|黄金级|黄金客户',
      proposed: '金|金牌|金卡|金牌客户|b|b级|b类|二级|重要|重点|golden|premium',
    },
    iron: {
      own: 'iron|铁|铁级|铁客户',
      proposed:
        '普通|普通客户|一般|一般客户|银|银牌|铜|c|c级|c类|三级|d|standard|ordinary|regular|basic|silver|bronze',
    },
  },
  relationship: {
    potential: { own: 'potential|潜在|潜在客户', proposed: '意向|意向客户|lead|prospect|cold' },
    general: { own: 'general|一般|一般客户', proposed: '普通|普通客户|normal|ordinary|regular|warm' },
    key: {
      own: 'key|重点|重点客户',
      proposed: '重要|重要客户|关键|关键客户|大客户|important|major|key account',
    },
    loyal: { own: 'loyal|忠诚|忠诚客户', proposed: '忠实|忠实客户|老客户|战略客户|strategic|partner' },
  },
  lifecycleSet: {
    prospect: { own: 'prospect|潜在客户', proposed: '潜在|意向客户|意向|lead|potential|open|未成交' },
    new: { own: 'new|新客户', proposed: '新|新增|首单|new customer' },
    existing: {
      own: 'existing|老客户',
      proposed: '老|合作中|已合作|成交|成交客户|现有|在合作|active|customer|current|won|正常',
    },
    lost: {
      own: 'lost|流失客户',
      proposed: '流失|已流失|停止合作|终止|inactive|former|churned|closed|dormant',
    },
  },
  position: {
    potential: { own: 'potential|潜在的|潜在' },
    developing: { own: 'developing|发展的|发展' },
    good_current: { own: 'good current|良好的当前|良好' },
    strong_current: { own: 'strong current|牢固的当前|牢固' },
    limited_share: { own: 'limited share|有限的当前市场份额|有限' },
    defensive: { own: 'defensive|defensive or shrinking|防御性或萎缩|防御性|萎缩', proposed: 'shrinking' },
  },
  attention: {
    high: { own: 'high|高', proposed: '重要|非常重要|a|1|h|important|urgent' },
    medium: { own: 'medium|中', proposed: '中等|一般|b|2|m|mid|normal|middle' },
    low: { own: 'low|低', proposed: '不重要|较低|c|3|l|minor' },
  },
  buyingRole: {
    decision_maker: { own: 'decision maker|决策者', proposed: '决策人|拍板人|老板|decider|boss' },
    influencer: { own: 'influencer|影响者', proposed: '影响人' },
    technical_gatekeeper: {
      own: 'technical gatekeeper|技术把关者',
      proposed: '技术|把关者|gatekeeper|technical',
    },
    user: { own: 'user|使用者', proposed: '使用人|end user' },
    purchaser: { own: 'purchaser|采购执行者', proposed: '采购|采购员|采购人|buyer' },
    coach: { own: 'coach|内线|支持者|内线支持者', proposed: 'supporter|champion' },
    opponent: { own: 'opponent|反对者', proposed: '反对人' },
  },
  access: {
    none: { own: 'none|无', proposed: 'no|没有|不可' },
    possible: { own: 'possible|可能|可接触', proposed: 'occasional|偶尔' },
    regular: { own: 'regular|经常|定期', proposed: 'yes|often' },
  },
  kind: {
    call: {
      own: 'call|电话|通话|phone call|phone',
      proposed: 'tel|telephone|外呼|来电|去电|电话沟通|电话拜访',
    },
    visit: { own: 'visit|拜访|上门拜访|巡视', proposed: '上门|实地拜访|面访|on-site|site visit|现场' },
    meeting: {
      own: 'meeting|会议|会面',
      proposed: '会谈|面谈|洽谈|demo|演示|appointment|teams|zoom|视频会议',
    },
    mail: { own: 'mail|email|e-mail|邮件', proposed: '信件|letter|微信|wechat|短信|sms|message|消息' },
    note: { own: 'note|备注|记录', proposed: '其他|other|task|todo|event|log|日志' },
    risk: { own: 'risk|风险', proposed: '警告|warning|信用风险' },
  },
  stage: {
    stranger: { own: 'stranger|陌生', proposed: 'new|不熟' },
    known: { own: 'known|熟悉', proposed: '认识' },
    related: { own: 'related|关系', proposed: '关系好|friend' },
  },
};

export interface ChoiceMatch {
  readonly value: string;
  /** False when the word is another system's and the person should see what it becomes. */
  readonly sure: boolean;
}

const lookups = new Map(
  Object.entries(vocabulary).map(([field, choices]) => {
    const words = new Map<string, ChoiceMatch>();
    for (const sure of [false, true]) {
      for (const [value, { own, proposed }] of Object.entries(choices)) {
        const list = sure ? `${own}|${value}` : (proposed ?? '');
        for (const word of list.split('|')) if (word) words.set(foldHeader(word), { value, sure });
      }
    }
    return [field, words] as const;
  }),
);

/** The value of a choice field that a word means, in either language; undefined when nobody can know. */
export function matchChoice(field: string, text: string): ChoiceMatch | undefined {
  return lookups.get(field)?.get(foldHeader(text));
}

/** The value of a target's choice, of the program's own vocabulary or of the team's words. */
export function choiceOf(target: Target, text: string): ChoiceMatch | undefined {
  if (!target.own) return matchChoice(target.field, text);
  const folded = foldHeader(text);
  const value = target.choices.find((choice) => choice === text || foldHeader(choice) === folded);
  return value === undefined ? undefined : { value, sure: true };
}

const yesWords = new Set('yes|y|true|1|是|有|对|√|✓|✔|x|ja|oui|si'.split('|'));
const noWords = new Set('no|n|false|0|否|无|没有|不|×|nein|non'.split('|'));

/** `yes` or `no` from the words and marks of a column of ticks; null when it is neither. */
export function matchYesNo(text: string): 'yes' | 'no' | null {
  const word = text.normalize('NFKC').trim().toLowerCase();
  if (yesWords.has(word)) return 'yes';
  return noWords.has(word) ? 'no' : null;
}

const currencyWords: Readonly<Record<string, string>> = {
  人民币: 'CNY',
  rmb: 'CNY',
  '¥': 'CNY',
  元: 'CNY',
  美元: 'USD',
  美金: 'USD',
  $: 'USD',
  us$: 'USD',
  欧元: 'EUR',
  '€': 'EUR',
  英镑: 'GBP',
  '£': 'GBP',
  港币: 'HKD',
  港元: 'HKD',
  hk$: 'HKD',
  日元: 'JPY',
  euro: 'EUR',
  'us dollar': 'USD',
};

/** A currency code from a code, a sign or a name; null when it is none. */
export function matchCurrency(text: string): string | null {
  const word = text.normalize('NFKC').trim().toLowerCase();
  const named = currencyWords[word];
  if (named) return named;
  return /^[a-z]{3}$/.test(word) ? word.toUpperCase() : null;
}
