import type { ContactValues } from '@shared/features/contacts/model';

type Words = readonly [en: string, zh: string];
interface StoryPerson {
  readonly name: Words;
  readonly position: Words;
  readonly role: NonNullable<ContactValues['buyingRole']>;
  readonly influence: number;
  readonly attitude: number;
  readonly access: NonNullable<ContactValues['access']>;
  readonly stage: NonNullable<ContactValues['stage']>;
  /** Place of the person they report to. */
  readonly above: number | null;
  readonly authority: Words;
  readonly priorities: Words;
  readonly personality: Words;
  readonly bestTime: Words;
}

const person = (
  name: Words,
  position: Words,
  [role, influence, attitude, access, stage, above]: readonly [
    StoryPerson['role'],
    number,
    number,
    StoryPerson['access'],
    StoryPerson['stage'],
    number | null,
  ],
  authority: Words,
  priorities: Words,
  personality: Words,
  bestTime: Words,
): StoryPerson => ({
  name,
  position,
  role,
  influence,
  attitude,
  access,
  stage,
  above,
  authority,
  priorities,
  personality,
  bestTime,
});

/** The people of the sample plan's customer, invented. */
export const storyPeople: readonly StoryPerson[] = [
  person(
    ['Shen Weihang 沈维航', '沈维航'],
    ['General manager', '总经理'],
    ['decision_maker', 5, 1, 'possible', 'known', null],
    ['Signs above CNY 1 million', '签批100万元以上'],
    ['A pump line that needs no redesign in 2028', '2028年无须再改型的泵线'],
    ['Brief, decides in the meeting; wants figures on one page', '言简意赅，当场拍板；只看一页数字'],
    ['Mon 8:00, by phone through his office', '周一8:00，经办公室致电'],
  ),
  person(
    ['Qiu Minzhi 仇敏之', '仇敏之'],
    ['VP operations', '运营副总'],
    ['influencer', 4, 2, 'regular', 'related', 0],
    ['Proposes investments; owns output', '提出投资；对产量负责'],
    ['No stopped line; delivery she can plan on', '不停线；可以排产的交期'],
    ['Loyal, direct; remembers who kept their word', '重情义、直率；记得谁守信'],
    ['Thu afternoon, on the floor', '周四下午，车间'],
  ),
  person(
    ['Zeng Yutong 曾羽桐', '曾羽桐'],
    ['Head of engineering', '技术总监'],
    ['technical_gatekeeper', 4, -1, 'regular', 'known', 0],
    ['Type approval of every drive', '所有变频器的型式认证'],
    ['Losses at part load; clean harmonics', '部分负载损耗；谐波干净'],
    ['Careful, trusts measurements, not sellers', '谨慎，信数据不信推销'],
    ['E-mail first, then the laboratory', '先发邮件，再到实验室'],
  ),
  person(
    ['Lu Peiwen 陆培文', '陆培文'],
    ['Chief financial officer', '财务总监'],
    ['influencer', 4, 0, 'none', 'stranger', 0],
    ['Budget release; payment terms', '预算释放；付款条件'],
    ['Payback under 18 months; cash', '回收期短于18个月；现金流'],
    ['Not known to us', '尚不了解'],
    ['Open: through Ms Qiu', '待定：经仇副总引荐'],
  ),
  person(
    ['Tang Mo 唐墨', '唐墨'],
    ['Maintenance supervisor', '设备主管'],
    ['opponent', 2, -2, 'possible', 'known', 1],
    ['Spare parts list; advises operations', '备件清单；向运营提意见'],
    ['One brand in the cabinets, fewer spares', '电柜统一品牌，少备件'],
    ['Trained by Bergholt; proud of his craft', '贝霍尔特培训出身；以手艺为荣'],
    ['Early shift, 7:30', '早班7:30'],
  ),
  person(
    ['Shan Jiahe 单嘉禾', '单嘉禾'],
    ['Test-bench lead', '试验台主管'],
    ['coach', 3, 2, 'regular', 'related', 2],
    ['Writes the test reports', '撰写试验报告'],
    ['Benches that run unattended at night', '夜间可无人值守的试验台'],
    ['Curious, generous with what he knows', '好学，乐于分享'],
    ['Any day, messages answered fast', '随时，回信快'],
  ),
  person(
    ['Xie Lanying 解兰英', '解兰英'],
    ['Purchasing manager', '采购经理'],
    ['purchaser', 3, 0, 'regular', 'known', 3],
    ['Places orders; bids above CNY 300,000', '下单；30万元以上招标'],
    ['Three quotations; no surprises', '三家比价；不出意外'],
    ['Correct, keeps to the rules; fair', '按章办事，公道'],
    ['Tue and Wed, 9:00–11:00', '周二、周三9:00–11:00'],
  ),
];

/** Sales by quarter of the last three years, thousands of CNY: what the sample plan's charts show. */
export const storyQuarters = [620, 710, 680, 790, 760, 840, 910, 950, 980, 1060, 1140, 1220] as const;
