import { nextClock } from '@shared/features/complaints/rules';
import type { DueItem } from '@shared/features/today/contract';
import { compareDue, dayAfter } from '@shared/features/today/rules';
import type { ReadDb } from '../../db/tables';
import { localDay } from '../../local-day';
import { daysDue } from '../contacts/service';
import { tasksDue } from '../tasks/service';
import * as queries from './queries';

interface Question {
  readonly today: string;
  readonly days: number;
  readonly ownerId?: string | undefined;
}

const plain = { dueAt: null, planId: null, complaintId: null, complaintNumber: null } as const;

/** Everything due within the days asked, or overdue, earliest first. */
export async function dueItems(db: ReadDb, { today, days, ownerId }: Question): Promise<DueItem[]> {
  const until = dayAfter(today, days);
  const items = [
    ...(await complaintItems(db, until)),
    ...(await measureItems(db, until, ownerId)),
    ...(await planItems(db, until, ownerId)),
    ...(await nextStepItems(db, until, ownerId)),
    ...(await tasksDue(db, { until, ownerId })),
    ...(await dayItems(db, { today, days, ownerId })),
  ];
  const mine = ownerId === undefined ? items : items.filter((item) => item.ownerId === ownerId);
  return mine.sort(compareDue);
}

/** What is due for one customer, overdue or within a year, earliest first. */
export async function dueOfCustomer(db: ReadDb, customerId: string, today: string): Promise<DueItem[]> {
  const until = dayAfter(today, 365);
  const items = [
    ...(await complaintItems(db, until, customerId)),
    ...(await measureItems(db, until, undefined, customerId)),
    ...(await planItems(db, until, undefined, customerId)),
    ...(await nextStepItems(db, until, undefined, customerId)),
    ...(await tasksDue(db, { until, customerId })),
  ];
  return items.sort(compareDue);
}

async function complaintItems(db: ReadDb, until: string, customerId?: string): Promise<DueItem[]> {
  const items: DueItem[] = [];
  for (const row of await queries.openComplaints(db, customerId)) {
    const shared = {
      id: row.id,
      version: row.version,
      title: row.title,
      customerId: row.customerId,
      customerName: row.customerName,
      abcClass: row.abcClass,
      planId: null,
      complaintId: row.id,
      complaintNumber: row.number,
      ownerId: row.ownerId,
    };
    const clock = nextClock(row);
    const dueOn = clock ? localDay(clock.due) : null;
    if (clock && dueOn && dueOn <= until)
      items.push({ ...shared, kind: 'complaint', dueOn, dueAt: clock.due });
    if (row.followUpOn && row.followUpOn <= until && !row.followedUpAt) {
      items.push({ ...shared, kind: 'follow_up', dueOn: row.followUpOn, dueAt: null });
    }
  }
  return items;
}

async function measureItems(
  db: ReadDb,
  until: string,
  ownerId: string | undefined,
  customerId?: string,
): Promise<DueItem[]> {
  const rows = await queries.dueMeasures(db, until, ownerId, customerId);
  return rows.map(({ number, title, dueOn, ...row }) => ({
    ...plain,
    ...row,
    kind: 'measure',
    title: title ?? '',
    dueOn: dueOn ?? until,
    complaintNumber: number,
  }));
}

async function planItems(
  db: ReadDb,
  until: string,
  ownerId: string | undefined,
  customerId?: string,
): Promise<DueItem[]> {
  const actions = await queries.dueActions(db, until, ownerId, customerId);
  const reviews = await queries.dueReviews(db, until, customerId);
  return [
    ...actions.map(
      (row): DueItem => ({
        ...plain,
        ...row,
        kind: 'action',
        title: row.title ?? '',
        dueOn: row.dueOn ?? until,
      }),
    ),
    ...reviews.map(
      (row): DueItem => ({ ...plain, ...row, kind: 'review', dueOn: row.dueOn ?? until, planId: row.id }),
    ),
  ];
}

async function nextStepItems(
  db: ReadDb,
  until: string,
  ownerId: string | undefined,
  customerId?: string,
): Promise<DueItem[]> {
  const rows = await queries.dueNextSteps(db, until, ownerId, customerId);
  return rows.map(({ name, title, dueOn, ...row }) => ({
    ...plain,
    ...row,
    kind: 'next_step',
    title: title ?? '',
    dueOn: dueOn ?? until,
    customerId: row.id,
    customerName: name,
  }));
}

/** Birthdays and important days of people that are near. */
async function dayItems(db: ReadDb, { today, days, ownerId }: Question): Promise<DueItem[]> {
  const found = await daysDue(db, today, days, ownerId);
  return found.map(({ label, day: _, contactId, personName, turns, ...row }) => ({
    ...plain,
    ...row,
    title: label,
    person: { id: contactId, name: personName, turns },
  }));
}

const changedShown = 12;
const changesPage = 300;
/** An import of a hundred thousand rows is not read to its end only to find older files. */
const pagesRead = 10;

/** The customers whose files were changed last, each with its latest change. */
export async function changedFiles(db: ReadDb, ownerId: string | undefined) {
  const latest = new Map<string, { at: string; by: string; label: string }>();
  const shown = new Map<string, { name: string; abcClass: 'A' | 'B' | 'C' | null }>();
  let beforeNo = Number.MAX_SAFE_INTEGER;
  for (let page = 0; page < pagesRead && shown.size < changedShown; page += 1) {
    const changes = await queries.latestChanges(db, beforeNo, changesPage);
    const fresh: string[] = [];
    for (const { customerId, at, by, label } of changes) {
      if (!customerId || latest.has(customerId)) continue;
      latest.set(customerId, { at, by, label });
      fresh.push(customerId);
    }
    const found = fresh.length > 0 ? await queries.customersById(db, fresh) : [];
    for (const customer of found) {
      if (ownerId !== undefined && customer.ownerId !== ownerId) continue;
      shown.set(customer.id, { name: customer.name, abcClass: customer.abcClass });
    }
    const last = changes.at(-1);
    if (!last || changes.length < changesPage) break;
    beforeNo = last.changeNo;
  }
  // `latest` is in the order of the log, newest first.
  return [...latest]
    .flatMap(([customerId, change]) => {
      const customer = shown.get(customerId);
      return customer ? [{ customerId, ...customer, ...change }] : [];
    })
    .slice(0, changedShown);
}

const troubleOrder = ['over_limit', 'overdue', 'declining'] as const;
const troublesShown = 8;

/** Customers to look at: over the credit limit, overdue, sales below 70 % of the year before, the largest amounts of each; and open risks. */
export async function attention(db: ReadDb, ownerId: string | undefined) {
  const found = [];
  for (const reason of troubleOrder) {
    const rows = await queries.troubled(db, reason, ownerId, troublesShown);
    found.push(...rows.map(({ id, ...row }) => ({ customerId: id, reason, title: null, ...row })));
  }
  const risks = await queries.openRisks(db, ownerId, troublesShown);
  found.push(
    ...risks.map(({ id, ...row }) => ({ customerId: id, reason: 'risk' as const, amount: null, ...row })),
  );
  return found;
}
