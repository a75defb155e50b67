import { type Complaint, type ComplaintStatus, complaintStatuses } from './model';
import { dueInstants } from './rules';

/** The moment each status after `received` was reached. */
export const statusDates = {
  acknowledged: 'acknowledgedAt',
  investigating: 'investigatingAt',
  solution_offered: 'offeredAt',
  settled: 'settledAt',
  followed_up: 'followedUpAt',
  closed: 'closedAt',
} as const satisfies Record<Exclude<ComplaintStatus, 'received'>, keyof Complaint>;

export type StatusDateField = (typeof statusDates)[keyof typeof statusDates];
export type StatusDates = Readonly<Record<StatusDateField, string | null>>;

const later = complaintStatuses.slice(1) as readonly Exclude<ComplaintStatus, 'received'>[];
const at = (status: ComplaintStatus) => complaintStatuses.indexOf(status);

/** The status a complaint goes to next in the ordinary course; null when it is closed. */
export function nextStatus(status: ComplaintStatus): ComplaintStatus | null {
  return complaintStatuses[at(status) + 1] ?? null;
}

/** Where a closed complaint goes when it is opened again: the facts must be looked at anew. */
export const reopenedStatus = 'investigating' satisfies ComplaintStatus;

/**
 * Statuses a complaint may move to: any later one (a small matter is settled in one call), any earlier one to correct a
 * mistake; a closed one is reopened to `investigating` or later, for it has been received and acknowledged.
 */
export function allowedMoves(status: ComplaintStatus): readonly ComplaintStatus[] {
  if (status === 'closed') return complaintStatuses.slice(at(reopenedStatus), at('closed'));
  return complaintStatuses.filter((other) => other !== status);
}

export const canMove = (from: ComplaintStatus, to: ComplaintStatus): boolean =>
  allowedMoves(from).includes(to);

/**
 * The dates a move sets or clears: every status up to the new one has a date (its own, or now), every later one has none.
 * Only fields that change are returned.
 */
export function datesAfterMove(dates: StatusDates, to: ComplaintStatus, now: string): Partial<StatusDates> {
  const changed: Partial<Record<StatusDateField, string | null>> = {};
  for (const status of later) {
    const field = statusDates[status];
    const reached = at(status) <= at(to);
    if (reached && dates[field] === null) changed[field] = now;
    if (!reached && dates[field] !== null) changed[field] = null;
  }
  return changed;
}

/**
 * Everything a move changes. Opening a closed complaint before its settlement starts the time to solve it anew: the old
 * promise was met or missed, and stays in the history.
 */
export function moveFields(
  complaint: StatusDates & Pick<Complaint, 'status' | 'severity'>,
  to: ComplaintStatus,
  now: string,
  targets: Parameters<typeof dueInstants>[2],
): Partial<StatusDates> & { status: ComplaintStatus; solveDue?: string } {
  const restarted = complaint.status === 'closed' && at(to) < at('settled');
  return {
    status: to,
    ...datesAfterMove(complaint, to, now),
    ...(restarted && { solveDue: dueInstants(now, complaint.severity, targets).solveDue }),
  };
}
