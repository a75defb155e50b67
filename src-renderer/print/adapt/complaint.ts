import type { complaintsContract } from '@shared/features/complaints/contract';
import { complaintSteps } from '@shared/features/complaints/model';
import type { z } from 'zod';
import { shortDate } from '../format';
import { COMPLAINT_STATUSES, type ComplaintKind, type ComplaintRecord, type Taboo } from '../model';
import { type AdaptContext, adapter, headOf, localDay, localMinute } from './context';

export type ComplaintFile = z.infer<(typeof complaintsContract)['get']['output']>;
type Record_ = ComplaintFile['complaint'];

const KIND: Record<Record_['kind'], ComplaintKind> = {
  product_quality: 'quality',
  purchase_contract: 'contract',
  transport: 'transport',
  service: 'service',
};
const TABOO: Record<string, Taboo> = {
  blame: 'blame',
  passing: 'passing',
  empty_promises: 'promises',
  unclear: 'unclear',
  cold: 'cold',
  delay: 'delay',
  rules: 'rules',
};
const STATUS: Record<Record_['status'], ComplaintRecord['status']> = {
  received: 'received',
  acknowledged: 'acknowledged',
  investigating: 'investigating',
  solution_offered: 'offered',
  settled: 'settled',
  followed_up: 'followedUp',
  closed: 'closed',
};

const MINUTE = 60_000;
const minutes = (from: string, to: string) =>
  Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / MINUTE));

/** When each status was reached; the hour counts for the first two, the day for the rest. */
function timelineOf(c: Record_): ComplaintRecord['timeline'] {
  const reached = [
    c.receivedAt,
    c.acknowledgedAt,
    c.investigatingAt,
    c.offeredAt,
    c.settledAt,
    c.followedUpAt,
    c.closedAt,
  ];
  const line: ComplaintRecord['timeline'] = {};
  COMPLAINT_STATUSES.forEach((status, n) => {
    const at = reached[n];
    if (at) line[status] = { at: n < 2 ? localMinute(at) : localDay(at) };
  });
  if (!c.acknowledgedAt) line.acknowledged = { due: localMinute(c.acknowledgeDue) };
  if (!c.settledAt) line.settled = { due: localDay(c.solveDue) };
  if (!c.followedUpAt && c.followUpOn) line.followedUp = { due: c.followUpOn };
  return line;
}

function claimOf(c: Record_, approval: string, form: string): ComplaintRecord['claim'] {
  const some = [c.claimAsked, c.claimOffered, c.claimAgreed, c.cost].some((v) => v !== null) || form !== '';
  if (!some) return undefined;
  return {
    ...(c.claimAsked !== null && { asked: c.claimAsked }),
    ...(c.claimOffered !== null && { offered: c.claimOffered }),
    ...(c.claimAgreed !== null && { agreed: c.claimAgreed }),
    ...(c.cost !== null && { cost: c.cost }),
    ...(form && { form }),
    ...(approval && { approval }),
  };
}

/** The complaint record from the complaint, its steps, causes and measures. */
export function complaintFrom(context: AdaptContext, file: ComplaintFile): ComplaintRecord {
  const a = adapter(context);
  const { complaint: c, contact } = file;
  const { t, lang } = a;
  const rows = [...file.rows].sort((x, y) => x.position - y.position);
  const whys = rows.filter((r) => r.kind === 'why' && r.title);
  const comma = lang === 'zh-CN' ? '，' : ', ';
  const approver = a.nameOf(c.approvedBy);
  const approval = [approver, shortDate(c.approvedOn ?? undefined, lang)].filter(Boolean).join(comma);
  const claim = claimOf(c, approval, c.claimForm ? t(`form.${c.claimForm}`) : '');
  const owner = a.nameOf(c.ownerId);
  const takenBy = a.nameOf(c.receivedBy);
  const taboosThat = (kept: boolean) =>
    Object.entries(c.taboosChecked).flatMap(([key, value]) =>
      value === kept && TABOO[key] ? [TABOO[key]] : [],
    );
  const root = whys.findIndex((r) => r.isRoot);
  const subject = [c.orderRef, c.product, c.batchRef].filter(Boolean).join(comma);
  const settledDays = c.settledAt && Math.round(minutes(c.receivedAt, c.settledAt) / 1440);
  return {
    ...headOf(a, c.currency),
    kind: 'complaint',
    number: c.number,
    title: c.title,
    customer: { name: file.customer.name, ...(file.customer.abcClass && { abc: file.customer.abcClass }) },
    ...(owner && { owner }),
    status: STATUS[c.status],
    timeline: timelineOf(c),
    severity: c.severity,
    acknowledge: {
      ...(c.acknowledgedAt && { minutes: minutes(c.receivedAt, c.acknowledgedAt) }),
      targetMinutes: minutes(c.receivedAt, c.acknowledgeDue),
    },
    settle: {
      ...(typeof settledDays === 'number' && { days: settledDays }),
      targetDays: Math.round(minutes(c.receivedAt, c.solveDue) / 1440),
    },
    ...(c.satisfactionAfter !== null && { satisfaction: { score: c.satisfactionAfter } }),
    how: c.receivedHow === 'message' ? 'chat' : c.receivedHow,
    ...(takenBy && { takenBy }),
    verbatim: c.verbatim ?? '',
    ...(contact && {
      contact: { name: contact.name, ...(contact.position && { position: contact.position }) },
    }),
    ...(subject && { subject }),
    complaintKind: KIND[c.kind],
    ...(c.subKind && { subKind: c.subKind }),
    ...(c.facts && { facts: c.facts }),
    whys: whys.map((r) => r.title ?? ''),
    ...(root >= 0 && { root }),
    measures: rows
      .filter((r) => r.kind === 'measure' && r.title)
      .map((r) => {
        const who = a.nameOf(r.ownerId);
        return {
          kind: r.measure ?? 'corrective',
          what: r.title ?? '',
          ...(who && { who }),
          ...(r.dueOn && { due: r.dueOn }),
          done: r.doneOn !== null,
        };
      }),
    ...(claim && { claim }),
    steps: complaintSteps.map((key) => {
      const row = rows.find((r) => r.kind === 'step' && r.stepKey === key);
      const who = a.nameOf(row?.ownerId);
      return {
        ...(row?.doneOn && { date: row.doneOn }),
        ...(row?.dueOn && { due: row.dueOn }),
        ...(who && { who }),
        ...(row?.note && { note: row.note }),
      };
    }),
    broken: taboosThat(false),
    kept: taboosThat(true),
    ...(c.taboosNote && { taboosNote: c.taboosNote }),
    signatures: [
      ...(contact ? [{ name: t('duty.forCustomer', { name: contact.name }), duty: t('duty.confirms') }] : []),
      ...(owner ? [{ name: owner, duty: t('duty.owner') }] : []),
      ...(approver ? [{ name: approver, duty: t('duty.approved') }] : []),
    ],
  };
}
