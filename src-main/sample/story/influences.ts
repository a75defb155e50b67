import type { InfluenceKind } from '@shared/features/map/model';
import { createRecord } from '../../db/records';
import type { MutationContext } from '../../rpc/context';
import type { SampleCustomer } from '../complaints';

type Words = readonly [en: string, zh: string];
interface StoryLine {
  /** Places of two of the story's people. */
  readonly from: number;
  readonly to: number;
  readonly kind: InfluenceKind;
  readonly note: Words;
}

const line = (from: number, to: number, kind: InfluenceKind, note: Words): StoryLine => ({
  from,
  to,
  kind,
  note,
});

/** Who moves whom at the sample plan's customer, by the places of `storyPeople`. */
const storyLines: readonly StoryLine[] = [
  line(1, 0, 'strong', ['He follows her on everything that touches output', '凡涉及产量，沈总都听她的']),
  line(3, 0, 'strong', ['No investment without his figures', '没有他的数字就不投资']),
  line(5, 2, 'strong', ['His measurements are what engineering believes', '技术部门只信他的测试数据']),
  line(4, 2, 'weak', ['Warns against a second brand of spare parts', '提醒不要增加备件品牌']),
  line(2, 1, 'against', ['Holds that type approval comes before delivery', '坚持先认证、后交付']),
];

/** Somebody on the map of whom nothing is known yet: the map says so. */
const unknown: { readonly name: Words; readonly position: Words } = {
  name: ['Shen Yiran 沈亦然', '沈亦然'],
  position: ['Assistant to the general manager', '总经理助理'],
};

/** The lines of influence at the story's customer, and one person whose role nobody knows. */
export async function addInfluences(
  { db, log }: MutationContext,
  customer: SampleCustomer | undefined,
  lang: 0 | 1,
): Promise<void> {
  if (!customer) return;
  const { id: customerId, contactIds } = customer;
  await createRecord(db, log, 'contacts', {
    customerId,
    name: unknown.name[lang],
    position: unknown.position[lang],
    access: 'possible',
    stage: 'stranger',
    reportsTo: contactIds[0] ?? null,
  });
  for (const { from, to, kind, note } of storyLines) {
    const [fromId, toId] = [contactIds[from], contactIds[to]];
    if (fromId && toId)
      await createRecord(db, log, 'influences', { customerId, fromId, toId, kind, note: note[lang] });
  }
}
