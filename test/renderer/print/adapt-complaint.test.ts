import { type ComplaintFile, complaintFrom } from '@renderer/print/adapt/complaint';
import type { Complaint, ComplaintRow } from '@shared/features/complaints/model';
import { describe, expect, it } from 'vitest';
import { context } from './records';

const complaint: Complaint = {
  id: 'x',
  number: 'C-0041',
  title: 'Late drives stopped the line',
  customerId: 'c1',
  contactId: 'k1',
  kind: 'transport',
  subKind: 'late delivery',
  verbatim: 'My line stands',
  severity: 3,
  receivedAt: '2026-10-14T09:20:00.000Z',
  receivedHow: 'message',
  receivedBy: 'm2',
  product: 'six drives',
  orderRef: 'PO-26-1187',
  batchRef: null,
  ownerId: 'm2',
  facts: null,
  currency: 'CNY',
  claimForm: 'credit_note',
  claimAsked: 3_200_000,
  claimOffered: null,
  claimAgreed: 1_860_000,
  approvedBy: 'm1',
  approvedOn: '2026-10-22',
  confirmedOn: null,
  followUpOn: '2026-12-03',
  cost: null,
  satisfactionAfter: 8,
  taboosChecked: { blame: true, empty_promises: false },
  taboosNote: null,
  status: 'settled',
  acknowledgeDue: '2026-10-14T13:20:00.000Z',
  solveDue: '2026-10-24T09:20:00.000Z',
  acknowledgedAt: '2026-10-14T10:05:00.000Z',
  investigatingAt: '2026-10-14T11:00:00.000Z',
  offeredAt: '2026-10-16T08:00:00.000Z',
  settledAt: '2026-10-23T08:00:00.000Z',
  followedUpAt: null,
  closedAt: null,
  version: 9,
  createdAt: '2026-10-14T09:25:00.000Z',
  updatedAt: '2026-10-23T08:00:00.000Z',
  deletedAt: null,
};
const row = (values: Partial<ComplaintRow> & Pick<ComplaintRow, 'kind' | 'position'>): ComplaintRow => ({
  id: `${values.kind}${values.position}`,
  complaintId: 'x',
  version: 1,
  title: null,
  note: null,
  ownerId: null,
  dueOn: null,
  doneOn: null,
  stepKey: null,
  isRoot: false,
  measure: null,
  ...values,
});
const file = (values: Partial<Complaint> = {}, rows: ComplaintRow[] = []): ComplaintFile => ({
  complaint: { ...complaint, ...values },
  rows,
  customer: { id: 'c1', name: 'Qingyao Precision Pumps', abcClass: 'A', deleted: false },
  contact: { id: 'k1', name: 'Qiu Minzhi', position: 'VP operations' },
});

describe('a complaint record from the file', () => {
  it('measures times against their targets', () => {
    const record = complaintFrom(context, file());
    expect(record.acknowledge).toEqual({ minutes: 45, targetMinutes: 240 });
    expect(record.settle).toEqual({ days: 9, targetDays: 10 });
    expect(record.timeline.received?.at).toMatch(/^2026-10-14T\d\d:20$/);
    expect(record.timeline.settled).toEqual({ at: '2026-10-23' });
    expect(record.timeline.followedUp).toEqual({ due: '2026-12-03' });
    expect(record.timeline.closed).toBeUndefined();
  });

  it('shows what is due while it runs', () => {
    const record = complaintFrom(
      context,
      file({
        status: 'received',
        acknowledgedAt: null,
        investigatingAt: null,
        offeredAt: null,
        settledAt: null,
      }),
    );
    expect(record.acknowledge).toEqual({ targetMinutes: 240 });
    expect(record.settle).toEqual({ targetDays: 10 });
    expect(record.timeline.acknowledged).toHaveProperty('due');
    expect(record.timeline.settled).toHaveProperty('due');
  });

  it('carries the chain of causes in order, the measures and the six steps', () => {
    const record = complaintFrom(
      context,
      file({}, [
        row({ kind: 'why', position: 2, title: 'Sorted by time of entry', isRoot: true }),
        row({ kind: 'why', position: 1, title: 'Van was full' }),
        row({
          kind: 'measure',
          position: 1,
          title: 'Courier',
          measure: 'emergency',
          ownerId: 'm2',
          dueOn: '2026-10-14',
          doneOn: '2026-10-14',
        }),
        row({ kind: 'measure', position: 2, title: 'Safety stock' }),
        row({
          kind: 'step',
          position: 2,
          stepKey: 'facts',
          doneOn: '2026-10-15',
          ownerId: 'm2',
          note: 'Gate log copied',
        }),
      ]),
    );
    expect(record.whys).toEqual(['Van was full', 'Sorted by time of entry']);
    expect(record.measures).toEqual([
      { kind: 'emergency', what: 'Courier', who: 'Wu Tingting', due: '2026-10-14', done: true },
      { kind: 'corrective', what: 'Safety stock', done: false },
    ]);
    expect(record.steps).toHaveLength(6);
    expect(record.steps[1]).toEqual({ date: '2026-10-15', who: 'Wu Tingting', note: 'Gate log copied' });
    expect(record.steps[0]).toEqual({});
  });

  it('names claim, approval and broken taboos in the language of the paper', () => {
    const zh = complaintFrom({ ...context, lang: 'zh-CN' }, file());
    expect(zh.claim).toEqual({
      asked: 3_200_000,
      agreed: 1_860_000,
      form: '贷项通知',
      approval: 'Ma Ruoxi，2026-10-22',
    });
    expect(zh.broken).toEqual(['promises']);
    expect(zh.kept).toEqual(['blame']);
    expect(zh.signatures[0]).toEqual({ name: 'Qiu Minzhi（客户方）', duty: '确认解决' });
    expect(zh.subject).toBe('PO-26-1187，six drives');
  });

  it('has no claim where none was made', () => {
    const record = complaintFrom(
      context,
      file({ claimForm: null, claimAsked: null, claimAgreed: null, satisfactionAfter: null }),
    );
    expect(record).not.toHaveProperty('claim');
    expect(record).not.toHaveProperty('satisfaction');
    expect(JSON.parse(JSON.stringify(record))).toEqual(record);
  });
});
