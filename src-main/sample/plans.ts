import { createRecord } from '../db/records';
import type { MutationContext } from '../rpc/context';
import type { SampleCustomer } from './complaints';
import type { SampleClock } from './dates';

/** The plan of the first customer, whole, and three begun ones. */
export async function addPlans(
  { db, log }: MutationContext,
  customers: readonly SampleCustomer[],
  memberIds: readonly string[],
  lang: 0 | 1,
  clock: SampleClock,
): Promise<void> {
  const year = clock.year + 1;
  for (const [index, place] of [0, 1, 3, 4].entries()) {
    const customer = customers[place];
    if (!customer) continue;
    await createRecord(db, log, 'plans', {
      number: index + 1,
      customerId: customer.id,
      title: lang === 1 ? `${year} 年客户计划` : `Account plan ${year}`,
      periodFrom: `${year}-01-01`,
      periodTo: `${year}-12-31`,
      ownerId: memberIds[index % 3] ?? null,
      status: index === 0 ? 'in_review' : 'draft',
      edition: index === 0 ? 3 : 1,
      reviewOn: clock.day(12 + index * 9),
      currency: 'CNY',
    });
  }
}
