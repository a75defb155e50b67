import type { FileSettings } from '../settings/model';
import { type Complaint, type ComplaintRow, type Taboo, taboos } from './model';

type Targets = Pick<FileSettings, 'acknowledgeHours' | 'solveDays'>;
const hour = 3_600_000;
const day = 24 * hour;

/**
 * When a complaint must be acknowledged and solved, by its severity (1 light to 4 grave). The clock runs through nights and
 * weekends: the customer waits through them too.
 */
export function dueInstants(
  receivedAt: string,
  severity: number,
  targets: Targets,
): { acknowledgeDue: string; solveDue: string } {
  const start = Date.parse(receivedAt);
  const index = Math.min(4, Math.max(1, severity)) - 1;
  return {
    acknowledgeDue: new Date(start + (targets.acknowledgeHours[index] ?? 24) * hour).toISOString(),
    solveDue: new Date(start + (targets.solveDays[index] ?? 20) * day).toISOString(),
  };
}

export type ClockState = 'running' | 'soon' | 'overdue' | 'met' | 'missed';
export interface Clock {
  readonly state: ClockState;
  /** Time used, up to the moment it was done. */
  readonly usedMs: number;
  readonly totalMs: number;
  /** Time left; negative by how much it is, or was, too late. */
  readonly leftMs: number;
  /** Used share of the time, 0 to 1. */
  readonly share: number;
}

/** From this used share on, a running clock is marked as due soon. */
const soonShare = 0.75;

/** How a clock stands that began at `start`, is due at `due` and was stopped at `doneAt` (null while it runs). */
export function clockOf(start: string, due: string, doneAt: string | null, now: string): Clock {
  const begin = Date.parse(start);
  const end = Date.parse(due);
  const at = Date.parse(doneAt ?? now);
  const totalMs = Math.max(0, end - begin);
  const usedMs = Math.max(0, at - begin);
  const share = totalMs === 0 ? 1 : Math.min(1, usedMs / totalMs);
  const late = at > end;
  const state = doneAt
    ? late
      ? 'missed'
      : 'met'
    : late
      ? 'overdue'
      : share >= soonShare
        ? 'soon'
        : 'running';
  return { state, usedMs, totalMs, leftMs: end - at, share };
}

/** The two largest units of a length of time, for `8 h 40 min` and `1 d 8 h`; never less than a minute unless it is nothing. */
export function durationParts(ms: number): { days: number; hours: number; minutes: number } {
  const total = Math.max(ms === 0 ? 0 : 1, Math.floor(Math.abs(ms) / 60_000));
  const days = Math.floor(total / 1440);
  const hours = Math.floor((total % 1440) / 60);
  return { days, hours, minutes: days > 0 ? 0 : total % 60 };
}

type Clocked = Pick<
  Complaint,
  'receivedAt' | 'acknowledgeDue' | 'solveDue' | 'acknowledgedAt' | 'settledAt' | 'closedAt'
>;

/** The clock that counts next: acknowledge, then solve; null when both are stopped or the complaint is closed. */
export function nextClock(
  complaint: Clocked,
): { kind: 'acknowledge' | 'solve'; due: string; start: string } | null {
  if (complaint.closedAt) return null;
  if (!complaint.acknowledgedAt)
    return { kind: 'acknowledge', due: complaint.acknowledgeDue, start: complaint.receivedAt };
  if (!complaint.settledAt) return { kind: 'solve', due: complaint.solveDue, start: complaint.receivedAt };
  return null;
}

/** True when a running clock of an open complaint has passed its time. */
export function isOverdue(complaint: Clocked, now: string): boolean {
  if (complaint.closedAt) return false;
  const at = Date.parse(now);
  return (
    (!complaint.acknowledgedAt && at > Date.parse(complaint.acknowledgeDue)) ||
    (!complaint.settledAt && at > Date.parse(complaint.solveDue))
  );
}

/** `C-0001`; numbers above 9999 simply grow longer. */
export const complaintNumber = (sequence: number): string => `C-${String(sequence).padStart(4, '0')}`;

/** The sequence in a complaint's number; 0 when it is none of ours. */
export function sequenceOf(number: string): number {
  return Number(/^C-(\d+)$/.exec(number)?.[1] ?? 0);
}

export type Approval = 'not_needed' | 'needed' | 'given';

/**
 * Whether what was offered or agreed needs an approval. An amount in another currency than the limit's cannot be compared, so
 * it needs one as soon as it is more than nothing.
 */
export function approvalOf(
  claim: Pick<Complaint, 'claimOffered' | 'claimAgreed' | 'currency' | 'approvedBy' | 'approvedOn'>,
  limit: Pick<FileSettings, 'claimLimit' | 'currency'>,
): Approval {
  const amount = Math.max(claim.claimOffered ?? 0, claim.claimAgreed ?? 0);
  if (amount <= (claim.currency === limit.currency ? limit.claimLimit : 0)) return 'not_needed';
  return claim.approvedBy && claim.approvedOn ? 'given' : 'needed';
}

export interface ClosingCheck {
  /** Nobody looked at these yet. */
  readonly unchecked: readonly Taboo[];
  /** These happened. */
  readonly broken: readonly Taboo[];
  readonly openMeasures: number;
  readonly rootMissing: boolean;
  readonly confirmationMissing: boolean;
  readonly approvalMissing: boolean;
}

/** What should be looked at before a complaint is closed. It warns and never blocks: the person knows the customer. */
export function closingCheck(
  complaint: Parameters<typeof approvalOf>[0] & Pick<Complaint, 'taboosChecked' | 'confirmedOn'>,
  rows: readonly Pick<ComplaintRow, 'kind' | 'isRoot' | 'doneOn'>[],
  limit: Parameters<typeof approvalOf>[1],
): ClosingCheck {
  return {
    unchecked: taboos.filter((taboo) => complaint.taboosChecked[taboo] === undefined),
    broken: taboos.filter((taboo) => complaint.taboosChecked[taboo] === false),
    openMeasures: rows.filter((row) => row.kind === 'measure' && !row.doneOn).length,
    rootMissing: !rows.some((row) => row.kind === 'why' && row.isRoot),
    confirmationMissing: !complaint.confirmedOn,
    approvalMissing: approvalOf(complaint, limit) === 'needed',
  };
}

/** True when nothing of a closing check needs a second look. */
export const isClear = (check: ClosingCheck): boolean =>
  check.unchecked.length === 0 &&
  check.openMeasures === 0 &&
  !check.rootMissing &&
  !check.confirmationMissing &&
  !check.approvalMissing;

/**
 * Only about 4 % of the dissatisfied complain; the other 96 % say nothing to us and tell 16 to 20 people each.
 * @param complaints how many complaints were received
 */
export function silentDissatisfied(complaints: number): { silent: number; told: [from: number, to: number] } {
  const silent = Math.round((complaints * 96) / 4);
  return { silent, told: [silent * 16, silent * 20] };
}
