import type { ComplaintValues } from '@shared/features/complaints/model';
import { dueInstants } from '@shared/features/complaints/rules';
import type { FileSettings } from '@shared/features/settings/model';
import type { Row } from '../../db/record-kinds';
import type { Values } from '../../db/records';

/**
 * What a save decides beyond its own fields: due dates follow severity and receipt until the complaint is acknowledged; a
 * contact does not follow to another customer; an approval covers the amount it was given for, not a higher one.
 */
export function computedOnSave(
  before: Row,
  next: Row,
  set: Partial<ComplaintValues>,
  settings: Pick<FileSettings, 'acknowledgeHours' | 'solveDays'>,
): Values {
  const moved = next.severity !== before.severity || next.receivedAt !== before.receivedAt;
  const raised = claimOf(next) > claimOf(before) && set.approvedBy === undefined;
  return {
    ...(moved &&
      before.acknowledgedAt === null &&
      dueInstants(String(next.receivedAt), Number(next.severity), settings)),
    ...(next.customerId !== before.customerId && set.contactId === undefined && { contactId: null }),
    ...(raised && before.approvedOn !== null && { approvedBy: null, approvedOn: null }),
  };
}

const claimOf = (row: Row) => Math.max(Number(row.claimOffered ?? 0), Number(row.claimAgreed ?? 0));
