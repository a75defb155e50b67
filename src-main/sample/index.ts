import { createRecord } from '../db/records';
import { addSalesLines } from '../features/transactions/queries';
import { recomputeStanding } from '../features/transactions/service';
import type { MutationContext } from '../rpc/context';
import { addActivities } from './activities';
import { addComplaints, type SampleCustomer } from './complaints';
import { customerOf } from './customers';
import { sampleClock } from './dates';
import { firms } from './firms';
import { peopleOf, storyPeopleOf } from './people';
import { addPlans } from './plans';
import { seeded } from './random';
import { addRapport } from './rapport';
import { salesOf, storySales } from './sales';
import { storyCustomer } from './story/customer';
import { addInfluences } from './story/influences';

export type SampleKind = 'none' | 'en' | 'zh-CN';

/** The invented team of the sample: account manager, engineer, service, sales director. */
const team = [
  ['Ma Ruoxi', '马若溪'],
  ['Gao Lin', '高霖'],
  ['Wu Tingting', '吴婷婷'],
  ['Jiang Ke', '蒋柯'],
] as const;

/**
 * Gives a new file its first records: the person who made it as a member, and, when asked, about sixty invented customers with
 * people, three years of sales, plans and complaints. No real firms or persons.
 * @param today ISO date the sample's dates are laid around
 */
export async function foundFile(
  context: MutationContext,
  myName: string,
  sample: SampleKind,
  today: string,
): Promise<void> {
  const { db, log } = context;
  if (myName.trim() !== '') await createRecord(db, log, 'members', { name: myName.trim(), active: true });
  if (sample === 'none') return;
  const lang = sample === 'zh-CN' ? 1 : 0;
  const clock = sampleClock(today);
  const random = seeded(20261);
  await createRecord(db, log, 'settings', {
    data: {
      firmName: lang === 1 ? '泰恩维自动化' : 'Tarnwell Automation',
      currency: 'CNY',
      courtesyLimit: 50_000,
    },
  });
  const memberIds: string[] = [];
  for (const name of team)
    memberIds.push((await createRecord(db, log, 'members', { name: name[lang], active: true })).id);
  const customers: SampleCustomer[] = [];
  for (const [index, firm] of firms.entries()) {
    const owner = index % 3;
    const { id } = await createRecord(db, log, 'customers', {
      ...customerOf(firm, index, lang, clock, random, memberIds[owner] ?? ''),
      ...(index === 0 && storyCustomer(lang)),
      lifecycle: 'prospect',
    });
    const contactIds: string[] = [];
    const people = index === 0 ? storyPeopleOf(lang) : peopleOf(firm, index, lang, random);
    for (const { above = 0, ...person } of people) {
      const reportsTo = above === null ? null : (contactIds[above] ?? null);
      contactIds.push((await createRecord(db, log, 'contacts', { ...person, customerId: id, reportsTo })).id);
    }
    const salesperson = team[owner]?.[lang] ?? '';
    const lines =
      index === 0
        ? storySales(id, lang, clock, random, salesperson)
        : salesOf(firm, id, lang, clock, random, salesperson);
    if (lines.length > 0) await addSalesLines(db, lines);
    customers.push({ id, contactIds });
  }
  await recomputeStanding(context, today);
  await addComplaints(context, customers, memberIds, lang, clock, random);
  await addPlans(context, customers, memberIds, lang, clock);
  await addActivities(context, customers, memberIds, lang, clock);
  await addRapport(context, customers, lang, clock);
  await addInfluences(context, customers[0], lang);
}
