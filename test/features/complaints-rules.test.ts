import { type ComplaintStatus, complaintStatuses, taboos } from '@shared/features/complaints/model';
import {
  approvalOf,
  clockOf,
  closingCheck,
  complaintNumber,
  dueInstants,
  durationParts,
  isClear,
  isOverdue,
  nextClock,
  sequenceOf,
  silentDissatisfied,
} from '@shared/features/complaints/rules';
import {
  allowedMoves,
  canMove,
  datesAfterMove,
  moveFields,
  nextStatus,
  type StatusDates,
  statusDates,
} from '@shared/features/complaints/status';
import { defaultFileSettings as settings } from '@shared/features/settings/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const received = '2026-11-21T09:14:00.000Z';
const hours = (count: number) => new Date(Date.parse(received) + count * 3_600_000).toISOString();
const noDates: StatusDates = {
  acknowledgedAt: null,
  investigatingAt: null,
  offeredAt: null,
  settledAt: null,
  followedUpAt: null,
  closedAt: null,
};
const anyStatus = fc.constantFrom<ComplaintStatus>(...complaintStatuses);
const instant = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());

describe('due instants', () => {
  it('follow the severity', () => {
    expect(dueInstants(received, 3, settings)).toEqual({
      acknowledgeDue: hours(4),
      solveDue: hours(5 * 24),
    });
    expect(dueInstants(received, 1, settings).acknowledgeDue).toBe(hours(24));
  });

  it('never come later for a graver complaint, and never before it was received', () => {
    fc.assert(
      fc.property(instant, fc.integer({ min: 1, max: 3 }), (at, severity) => {
        const light = dueInstants(at, severity, settings);
        const grave = dueInstants(at, severity + 1, settings);
        expect(grave.acknowledgeDue <= light.acknowledgeDue).toBe(true);
        expect(grave.solveDue <= light.solveDue).toBe(true);
        expect(grave.acknowledgeDue > at).toBe(true);
      }),
    );
  });
});

describe('clocks', () => {
  it('say how much is left, and turn to soon and overdue', () => {
    const due = hours(4);
    expect(clockOf(received, due, null, hours(1))).toMatchObject({ state: 'running', share: 0.25 });
    expect(clockOf(received, due, null, hours(3))).toMatchObject({ state: 'soon', leftMs: 3_600_000 });
    expect(clockOf(received, due, null, hours(5))).toMatchObject({
      state: 'overdue',
      leftMs: -3_600_000,
      share: 1,
    });
  });

  it('stand still once it is done', () => {
    expect(clockOf(received, hours(4), hours(1.2), hours(90))).toMatchObject({
      state: 'met',
      usedMs: 1.2 * 3_600_000,
      totalMs: 4 * 3_600_000,
    });
    expect(clockOf(received, hours(4), hours(6), hours(90)).state).toBe('missed');
  });

  it('stay between nothing and full whatever the dates', () => {
    fc.assert(
      fc.property(instant, instant, fc.option(instant), instant, (start, due, done, now) => {
        const clock = clockOf(start, due, done, now);
        expect(clock.share).toBeGreaterThanOrEqual(0);
        expect(clock.share).toBeLessThanOrEqual(1);
        expect(clock.usedMs).toBeGreaterThanOrEqual(0);
        if (clock.state === 'overdue' || clock.state === 'missed') expect(clock.leftMs).toBeLessThan(0);
        else expect(clock.leftMs).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('are told in their two largest units', () => {
    expect(durationParts((8 * 60 + 40) * 60_000)).toEqual({ days: 0, hours: 8, minutes: 40 });
    expect(durationParts((32 * 60 + 5) * 60_000)).toEqual({ days: 1, hours: 8, minutes: 0 });
    expect(durationParts(20_000)).toEqual({ days: 0, hours: 0, minutes: 1 });
    expect(durationParts(-7_200_000)).toEqual({ days: 0, hours: 2, minutes: 0 });
  });

  it('count acknowledge first, then solve, then nothing', () => {
    const open = { receivedAt: received, ...dueInstants(received, 3, settings), ...noDates };
    expect(nextClock(open)?.kind).toBe('acknowledge');
    expect(isOverdue(open, hours(5))).toBe(true);
    const known = { ...open, acknowledgedAt: hours(1) };
    expect(nextClock(known)?.kind).toBe('solve');
    expect(isOverdue(known, hours(5))).toBe(false);
    expect(isOverdue(known, hours(121))).toBe(true);
    expect(nextClock({ ...known, settledAt: hours(60) })).toBeNull();
    expect(isOverdue({ ...open, closedAt: hours(300) }, hours(400))).toBe(false);
  });
});

describe('status flow', () => {
  it('goes step by step to closed and ends there', () => {
    const path: ComplaintStatus[] = [];
    for (let at: ComplaintStatus | null = 'received'; at; at = nextStatus(at)) path.push(at);
    expect(path).toEqual(complaintStatuses);
  });

  it('lets a closed complaint be opened again, but not as if it had never been received', () => {
    expect(allowedMoves('closed')).toEqual(['investigating', 'solution_offered', 'settled', 'followed_up']);
    expect(canMove('closed', 'received')).toBe(false);
    expect(canMove('received', 'closed')).toBe(true);
    expect(canMove('settled', 'investigating')).toBe(true);
  });

  it('dates every status passed and clears every later one, whatever the way', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyStatus, instant), { minLength: 1, maxLength: 8 }), (moves) => {
        let dates: StatusDates = noDates;
        for (const [to, now] of moves) {
          const before = dates;
          dates = { ...dates, ...datesAfterMove(dates, to, now) };
          for (const [status, field] of Object.entries(statusDates)) {
            const index = complaintStatuses.indexOf(status as ComplaintStatus);
            const reached = index <= complaintStatuses.indexOf(to);
            expect(dates[field] !== null).toBe(reached);
            if (reached && before[field]) expect(dates[field]).toBe(before[field]);
          }
        }
      }),
    );
  });

  it('starts the time to solve anew when a closed complaint is opened', () => {
    const closed = { ...noDates, ...datesAfterMove(noDates, 'closed', hours(10)), severity: 3 } as const;
    const reopened = moveFields({ ...closed, status: 'closed' }, 'investigating', hours(500), settings);
    expect(reopened).toEqual({
      status: 'investigating',
      offeredAt: null,
      settledAt: null,
      followedUpAt: null,
      closedAt: null,
      solveDue: hours(500 + 120),
    });
    const corrected = moveFields({ ...closed, status: 'settled' }, 'investigating', hours(500), settings);
    expect(corrected.solveDue).toBeUndefined();
  });
});

describe('numbers', () => {
  it('are C-0001 and read back', () => {
    expect(complaintNumber(1)).toBe('C-0001');
    expect(complaintNumber(12_345)).toBe('C-12345');
    expect(sequenceOf('X-7')).toBe(0);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (sequence) => {
        expect(sequenceOf(complaintNumber(sequence))).toBe(sequence);
      }),
    );
  });
});

describe('claims', () => {
  const limit = { claimLimit: 500_000, currency: 'CNY' };
  const claim = {
    claimOffered: null,
    claimAgreed: null,
    currency: 'CNY',
    approvedBy: null,
    approvedOn: null,
  };
  it('above the limit need an approval with name and date', () => {
    expect(approvalOf(claim, limit)).toBe('not_needed');
    expect(approvalOf({ ...claim, claimOffered: 500_000 }, limit)).toBe('not_needed');
    expect(approvalOf({ ...claim, claimOffered: 500_001 }, limit)).toBe('needed');
    expect(approvalOf({ ...claim, claimAgreed: 900_000, approvedBy: 'm1' }, limit)).toBe('needed');
    const given = { ...claim, claimAgreed: 900_000, approvedBy: 'm1', approvedOn: '2026-11-24' };
    expect(approvalOf(given, limit)).toBe('given');
  });
  it('in another currency cannot be compared with the limit', () => {
    expect(approvalOf({ ...claim, currency: 'EUR', claimOffered: 1 }, limit)).toBe('needed');
    expect(approvalOf({ ...claim, currency: 'EUR', claimOffered: 0 }, limit)).toBe('not_needed');
  });

  it('and all that is open are named before closing', () => {
    const complaint = { ...claim, claimOffered: 600_000, taboosChecked: { delay: false }, confirmedOn: null };
    const rows = [{ kind: 'measure', isRoot: false, doneOn: null }] as const;
    const check = closingCheck(complaint, rows, limit);
    expect(check).toMatchObject({
      broken: ['delay'],
      openMeasures: 1,
      rootMissing: true,
      confirmationMissing: true,
      approvalMissing: true,
    });
    expect(check.unchecked).toHaveLength(6);
    expect(isClear(check)).toBe(false);
    const kept = Object.fromEntries(taboos.map((taboo) => [taboo, true]));
    const ready = closingCheck(
      { ...claim, taboosChecked: kept, confirmedOn: '2026-11-26' },
      [{ kind: 'why', isRoot: true, doneOn: null }],
      limit,
    );
    expect(isClear(ready)).toBe(true);
  });
});

describe('silent dissatisfied', () => {
  it('are 24 for each who complains', () => {
    expect(silentDissatisfied(1)).toEqual({ silent: 24, told: [384, 480] });
    expect(silentDissatisfied(0).silent).toBe(0);
  });
});
