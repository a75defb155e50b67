import type { ContactValues } from '@shared/features/contacts/model';
import type { Direction } from '@shared/features/courtesies/model';

type Words = readonly [en: string, zh: string];
/** Fields of the rapport sheet that are said in words. */
type Said = Partial<Record<keyof ContactValues, Words>>;

export interface StoryRapport {
  /** Place among the story's people. */
  readonly who: number;
  /** Year of birth and days from the day the sample is made until the birthday. */
  readonly born?: readonly [year: number, inDays: number];
  readonly otherRoles?: ContactValues['buyingRole'];
  readonly said: Said;
  /** Important days: what, days until it, reminder; every year unless `once`. */
  readonly days?: readonly {
    readonly label: Words;
    readonly inDays: number;
    readonly remind: number;
    readonly once?: true;
  }[];
  readonly courtesies?: readonly {
    readonly daysAgo: number;
    readonly direction: Direction;
    readonly what: Words;
    readonly occasion?: Words;
    /** Whole currency units. */
    readonly value: number | null;
  }[];
}

/** What the sample's account manager knows of the people beyond their post, invented. */
export const storyRapport: readonly StoryRapport[] = [
  {
    who: 0,
    born: [1968, 26],
    said: {
      department: ['Management', '总经办'],
      bestWay: ['Through his office, Ms Lin; never at weekends', '经办公室林女士转；周末不联系'],
      education: ['Mechanical engineering, Hangzhou', '机械工程，杭州'],
      homeTown: ['Shaoxing', '绍兴'],
      family: ['Two daughters, the elder studies abroad', '两个女儿，长女在国外读书'],
      hobbies: ['Calligraphy, river walks', '书法，江边散步'],
      likes: ['Green tea, punctual guests', '绿茶，守时的客人'],
      dislikes: ['Long presentations', '冗长的演示'],
      cognitionOrg: [
        'Toured our plant in spring; knows our delivery record to the day',
        '春季参观过我方工厂；对我方交货记录了如指掌',
      ],
      cognitionPersonal: ['Has met Jiang Ke twice; knows Ma Ruoxi by name', '与蒋柯见过两次；知道马若溪其人'],
      benefitOrg: ['One redesign fewer until 2029: about CNY 1.2 million', '2029年前少一次改型：约120万元'],
      nextMove: [
        'Jiang Ke calls on him with one page of figures before the budget is closed',
        '预算定稿前由蒋柯带一页数字登门拜访',
      ],
    },
    days: [{ label: ['Founding day of the firm', '公司成立纪念日'], inDays: 17, remind: 21 }],
    courtesies: [
      {
        daysAgo: 61,
        direction: 'given',
        what: ['Longjing tea, one tin', '龙井茶一罐'],
        occasion: ['Mid-autumn', '中秋'],
        value: 260,
      },
    ],
  },
  {
    who: 1,
    born: [1974, 2],
    otherRoles: 'user',
    said: {
      department: ['Operations', '运营部'],
      bestWay: ['WeChat, then a call', '先发微信，再打电话'],
      education: ['Industrial engineering, evening degree', '工业工程，在职学历'],
      homeTown: ['Ningbo', '宁波'],
      family: ['Husband teaches; a son in middle school', '丈夫任教；儿子上初中'],
      hobbies: ['Marathon, two a year', '马拉松，每年两场'],
      likes: ['A word kept; plain speaking', '言而有信，直来直去'],
      dislikes: ['Excuses', '找借口'],
      cognitionOrg: ['Has run our drives for six years', '使用我方变频器六年'],
      cognitionPersonal: [
        'Ma Ruoxi stood on the floor with her during the outage',
        '停线时马若溪与她一同守在车间',
      ],
      benefitOrg: ['No stopped line since 2024', '2024年以来未停线'],
      benefitPersonal: ['Her output target is her promotion', '产量目标关系到她的晋升'],
      emotion: ['Trusts Ma Ruoxi; says so in front of others', '信任马若溪，并当众表示'],
      nextMove: ['Ask her to bring us to the finance director', '请她引荐财务总监'],
    },
    days: [{ label: ['Half marathon in Hangzhou', '杭州半程马拉松'], inDays: 6, remind: 10, once: true }],
    courtesies: [
      {
        daysAgo: 12,
        direction: 'given',
        what: ['Dinner with the shift leaders', '与班组长聚餐'],
        occasion: ['Line 1 back in operation', '一号线恢复运行'],
        value: 420,
      },
      {
        daysAgo: 64,
        direction: 'given',
        what: ['Moon cakes', '月饼'],
        occasion: ['Mid-autumn', '中秋'],
        value: 168,
      },
      {
        daysAgo: 63,
        direction: 'received',
        what: ['Basket of tangerines', '蜜橘一篮'],
        occasion: ['Return gift', '回礼'],
        value: 150,
      },
    ],
  },
  {
    who: 2,
    born: [1980, 110],
    said: {
      department: ['Engineering', '技术部'],
      education: ['PhD, electrical drives', '电力传动博士'],
      hobbies: ['Hiking, old radios', '徒步，收藏老收音机'],
      dislikes: ['Claims without raw data', '没有原始数据的说法'],
      cognitionOrg: ['Has our type approval file, reads it himself', '手中有我方型式认证资料，亲自审阅'],
      nextMove: ['Measure on his bench and leave the raw data', '在其试验台实测并留下原始数据'],
    },
    courtesies: [
      {
        daysAgo: 150,
        direction: 'given',
        what: ['Seminar on harmonics, ticket', '谐波研讨会门票'],
        value: 300,
      },
    ],
  },
  {
    who: 5,
    born: [1990, 5],
    otherRoles: 'user',
    said: {
      department: ['Test laboratory', '试验室'],
      hobbies: ['Model aircraft', '航模'],
      cognitionOrg: ['Visited our laboratory', '参观过我方实验室'],
      cognitionPersonal: ['Writes with Gao Lin every week', '每周与高霖通信'],
      benefitOrg: ['Unattended night runs', '夜间无人值守试验'],
      benefitPersonal: ['Wants to become head of testing', '希望升任试验主管'],
      emotion: ['A friend of the house', '自己人'],
    },
  },
];

/** Somebody who left the first customer half a year ago and sits at another one now. */
export const storyMover = {
  name: ['Wen Kai 温恺', '温恺'],
  position: ['Project engineer', '项目工程师'],
  department: ['Engineering', '技术部'],
  newPosition: ['Head of maintenance', '设备部主管'],
  mobile: '139 5550 7781',
  hobbies: ['Go, third dan', '围棋三段'],
  family: ['Moved with wife and twins', '携妻子和双胞胎搬家'],
  cognitionPersonal: ['Commissioned our first drives together with Gao Lin', '与高霖一起调试了首批变频器'],
  emotion: ['Speaks well of us at the new firm', '在新公司为我们说好话'],
} as const;
