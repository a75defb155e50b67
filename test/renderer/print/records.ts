import type { AdaptContext } from '@renderer/print/adapt/context';
import type { CustomerFile } from '@renderer/print/adapt/file';
import type { Contact } from '@shared/features/contacts/model';
import { customerFieldKeys } from '@shared/features/customers/fields';
import type { PlanRow, PlanText, PlanTextKey } from '@shared/features/plans/model';

/** Two colleagues, one of them at this computer, on the day of the story. */
export const context: AdaptContext = {
  lang: 'en',
  members: new Map([
    ['m1', 'Ma Ruoxi'],
    ['m2', 'Wu Tingting'],
  ]),
  meId: 'm1',
  firmName: 'Tarnwell Automation',
  currency: 'CNY',
  today: '2026-11-20',
};

/** A customer of whom nothing but the name is known, and what a test adds. */
export function customerFile(values: Partial<CustomerFile> = {}): CustomerFile {
  const blank = Object.fromEntries(customerFieldKeys.map((key) => [key, null]));
  return {
    ...blank,
    id: 'c1',
    name: 'Qingyao Precision Pumps',
    version: 1,
    createdAt: '2018-03-12T08:00:00Z',
    updatedAt: '2026-11-01T08:00:00Z',
    deletedAt: null,
    abcClass: null,
    abcRank: null,
    lifecycle: 'existing',
    sales12m: null,
    salesPrior: null,
    margin12m: null,
    counts: { contacts: 0, plans: 0, complaints: 0, openComplaints: 0 },
    quarters: [],
    changedAt: {},
    ...values,
  } as CustomerFile;
}

export function person(values: Partial<Contact> & { id: string; name: string }): Contact {
  return {
    customerId: 'c1',
    version: 1,
    createdAt: '2026-01-01T00:00:00Z',
    updatedAt: '2026-01-01T00:00:00Z',
    deletedAt: null,
    position: null,
    department: null,
    mobile: null,
    phone: null,
    email: null,
    wechat: null,
    birthday: null,
    buyingRole: null,
    influence: null,
    attitude: null,
    access: null,
    stage: null,
    reportsTo: null,
    authority: null,
    priorities: null,
    personality: null,
    bestTime: null,
    notes: null,
    ...values,
  } as Contact;
}

let next = 0;
/** A row of a plan's table; its place is the order of the calls. */
export function planRow(
  kind: PlanRow['kind'],
  title: string | null,
  values: Partial<Omit<PlanRow, 'kind' | 'title'>> = {},
): PlanRow {
  next += 1;
  return {
    id: `r${next}`,
    planId: 'p1',
    kind,
    version: 1,
    position: next,
    title,
    ownerId: null,
    dueOn: null,
    doneOn: null,
    status: null,
    data: {},
    ...values,
  };
}

export function planText(key: PlanTextKey, ...paragraphs: string[]): PlanText {
  const content = paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] }));
  return { id: key, planId: 'p1', key, version: 1, body: { type: 'doc', content } };
}
