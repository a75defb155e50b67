import { complaintSteps } from '@shared/features/complaints/model';
import { createRecord } from '../db/records';
import type { MutationContext } from '../rpc/context';
import type { SampleClock } from './dates';
import { complaintStories } from './phrases';
import type { Random } from './random';

export interface SampleCustomer {
  readonly id: string;
  readonly contactIds: readonly string[];
}

const flow = [
  'received',
  'acknowledged',
  'investigating',
  'solution_offered',
  'settled',
  'followed_up',
  'closed',
] as const;
const dates = [
  null,
  'acknowledgedAt',
  'investigatingAt',
  'offeredAt',
  'settledAt',
  'followedUpAt',
  'closedAt',
] as const;

/** A dozen complaints in every state, two of them overdue. */
export async function addComplaints(
  { db, log }: MutationContext,
  customers: readonly SampleCustomer[],
  memberIds: readonly string[],
  lang: 0 | 1,
  clock: SampleClock,
  random: Random,
): Promise<void> {
  for (let index = 0; index < 12; index += 1) {
    const story = complaintStories[index % complaintStories.length];
    const customer = customers[(index * 5) % 24];
    if (!story || !customer) continue;
    const reached = [2, 1, 0, 3, 4, 6, 6, 5, 6, 6, 4, 6][index] ?? 6;
    const age = [3, 2, 1, 5, 9, 38, 39, 20, 64, 80, 12, 120][index] ?? 30;
    const ownerId = memberIds[index % memberIds.length] ?? null;
    const severity = 1 + (index % 4);
    const reachedDates = Object.fromEntries(
      dates.flatMap((key, step) =>
        key && step <= reached ? [[key, clock.instant(-age + Math.min(step, age), 9 + step)]] : [],
      ),
    );
    const claimed = random.int(20, 320) * 10_000;
    const settled = reached >= 4;
    const { id } = await createRecord(db, log, 'complaints', {
      number: `C-${String(index + 1).padStart(4, '0')}`,
      customerId: customer.id,
      contactId: customer.contactIds[1] ?? customer.contactIds[0] ?? null,
      title: story.title[lang],
      kind: story.kind,
      verbatim: story.said[lang],
      severity,
      status: flow[reached],
      receivedAt: clock.instant(-age, 9, 14),
      receivedHow: random.pick(['phone', 'email', 'visit'] as const),
      receivedBy: memberIds[2] ?? ownerId,
      orderRef: `SO-${4400 + index}`,
      ownerId,
      currency: 'CNY',
      claimForm: settled ? 'credit_note' : null,
      claimAsked: claimed,
      claimOffered: reached >= 3 ? Math.round(claimed * 0.6) : null,
      claimAgreed: settled ? Math.round(claimed * 0.7) : null,
      cost: settled ? Math.round(claimed * 0.8) : null,
      followUpOn: settled ? clock.day(-age + 30) : null,
      satisfactionAfter: reached === 6 ? random.int(6, 9) : null,
      taboosChecked:
        reached === 6
          ? {
              blame: true,
              passing: true,
              empty_promises: true,
              unclear: true,
              cold: true,
              delay: index % 2 === 0,
              rules: true,
            }
          : {},
      acknowledgeDue: clock.instant(-age, 9 + Math.max(2, 10 - severity * 2)),
      solveDue: clock.instant(-age + ([20, 10, 5, 3][severity - 1] ?? 10), 18),
      ...reachedDates,
    });
    await addRows({ db, log }, id, story, lang, reached, age, ownerId, clock);
  }
}

async function addRows(
  { db, log }: Pick<MutationContext, 'db' | 'log'>,
  complaintId: string,
  story: (typeof complaintStories)[number],
  lang: 0 | 1,
  reached: number,
  age: number,
  ownerId: string | null,
  clock: SampleClock,
): Promise<void> {
  for (const [index, stepKey] of complaintSteps.entries()) {
    const done = index < reached;
    await createRecord(db, log, 'complaintRows', {
      complaintId,
      kind: 'step',
      position: index,
      stepKey,
      doneOn: done ? clock.day(-age + Math.min(index * 2, age)) : null,
      ownerId: done ? ownerId : null,
      isRoot: false,
    });
  }
  if (reached < 2) return;
  for (const [index, why] of story.whys.entries()) {
    await createRecord(db, log, 'complaintRows', {
      complaintId,
      kind: 'why',
      position: index,
      title: why[lang],
      isRoot: index === story.whys.length - 1,
    });
  }
  await createRecord(db, log, 'complaintRows', {
    complaintId,
    kind: 'measure',
    position: 0,
    title: story.measure[lang],
    measure: 'corrective',
    ownerId,
    dueOn: clock.day(-age + 14),
    doneOn: reached === 6 ? clock.day(-age + 12) : null,
    isRoot: false,
  });
}
