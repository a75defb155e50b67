import { createRecord } from '../db/records';
import type { MutationContext } from '../rpc/context';
import type { SampleCustomer } from './complaints';
import type { SampleClock } from './dates';

type Pair = readonly [en: string, zh: string];
/** Kind, days ago, minutes, title, text. */
const past: readonly (readonly [string, number, number | null, Pair, Pair])[] = [
  [
    'call',
    2,
    12,
    ['Offer discussed', '讨论报价'],
    ['The price is close; delivery time decides.', '价格接近，交货期是关键。'],
  ],
  [
    'mail',
    6,
    null,
    ['Questions about the trial', '关于试用的问题'],
    [
      'Good morning,\n\nhow long does the trial run, and who pays the parts?\n\nKind regards',
      '您好：\n\n试用期多长？零件由谁承担？\n\n谢谢',
    ],
  ],
  [
    'visit',
    15,
    100,
    ['Plant visited, trial agreed', '走访工厂，商定试用'],
    ['Line 3 stops twice a week. Trial of six weeks agreed.', '3 号线每周停机两次。商定试用六周。'],
  ],
  [
    'meeting',
    34,
    60,
    ['Review of the quarter', '季度回顾'],
    ['Service praised; spare parts are too slow.', '服务得到认可；备件太慢。'],
  ],
  ['call', 52, 8, ['Order confirmed', '确认订单'], ['Second batch in May.', '第二批五月交付。']],
  [
    'note',
    81,
    null,
    ['New head of purchasing', '新任采购负责人'],
    ['Comes from a competitor’s customer.', '来自竞争对手的客户。'],
  ],
];
const todo: readonly (readonly [number, Pair])[] = [
  [-3, ['Send the revised offer', '发送修订报价']],
  [0, ['Call about the trial', '电话跟进试用']],
  [4, ['Prepare the sample list', '准备样品清单']],
];

/** Three months of calls, visits and mails with the first customers, tasks that are due, and one open risk. */
export async function addActivities(
  { db, log }: Pick<MutationContext, 'db' | 'log'>,
  customers: readonly SampleCustomer[],
  memberIds: readonly string[],
  lang: 0 | 1,
  clock: SampleClock,
): Promise<void> {
  for (const [index, { id: customerId, contactIds }] of customers.slice(0, 12).entries()) {
    const byId = memberIds[index % 3] ?? null;
    for (const [n, [kind, days, minutes, title, body]] of past.entries()) {
      if (index > 0 && (index + n) % 3 === 0) continue;
      await createRecord(db, log, 'activities', {
        customerId,
        contactId: contactIds[n % Math.max(1, contactIds.length)] ?? null,
        kind,
        happenedOn: clock.day(-days - index),
        happenedAt:
          kind === 'note' ? null : `${String(9 + ((index + n) % 8)).padStart(2, '0')}:${n % 2 ? '30' : '00'}`,
        title: title[lang],
        body: body[lang],
        minutes,
        byId,
      });
    }
    const [offset, title] = todo[index % todo.length] ?? [];
    if (offset !== undefined && title && index < 6)
      await createRecord(db, log, 'tasks', {
        customerId,
        contactId: contactIds[0] ?? null,
        title: title[lang],
        dueOn: clock.day(offset),
        ownerId: byId,
      });
  }
  await createRecord(db, log, 'activities', {
    customerId: customers[0]?.id,
    kind: 'risk',
    happenedOn: clock.day(-9),
    title: lang === 1 ? '竞争对手提供免费试用' : 'A competitor offers a free trial',
    body: null,
    byId: memberIds[0] ?? null,
  });
}
