import type {
  Complaint,
  ComplaintRow,
  ComplaintStatus,
  ComplaintStep,
} from '@shared/features/complaints/model';
import { AppError } from '@shared/rpc/errors';
import type { Saved } from '@shared/schemas';
import { createRecord, markDeleted, saveRecord } from '../../db/records';
import type { ReadDb } from '../../db/tables';
import { localDay } from '../../local-day';
import type { MutationContext } from '../../rpc/context';
import { blankRow } from './blank';
import * as queries from './queries';

type RowValues = Omit<ComplaintRow, 'id' | 'complaintId' | 'kind' | 'version'>;
const asReader = (db: MutationContext['db']) => db as unknown as ReadDb;

/** The step that is done when a status is reached. The others have no status of their own and are ticked by hand. */
const stepOfStatus: Partial<Record<ComplaintStatus, ComplaintStep>> = {
  solution_offered: 'offer',
  settled: 'settle',
};

/** Ticks the step a new status stands for, unless it was ticked before; the facts too, once they are written down. */
export async function markStep(
  { db, log, caller }: MutationContext,
  complaint: Pick<Complaint, 'id' | 'facts'>,
  status: ComplaintStatus,
): Promise<void> {
  const step = stepOfStatus[status];
  if (!step) return;
  const reader = asReader(db);
  const me = caller.access?.memberId ?? (await queries.memberNamed(reader, caller.name))?.id ?? null;
  const steps: ComplaintStep[] = complaint.facts?.trim() ? ['facts', step] : [step];
  for (const row of await queries.rowsOf(reader, complaint.id)) {
    const open = row.kind === 'step' && row.doneOn === null;
    if (!open || !steps.some((key) => key === row.stepKey)) continue;
    const set = { doneOn: localDay(log.at), ownerId: row.ownerId ?? me };
    await saveRecord(db, log, 'complaintRows', { id: row.id, baseVersion: row.version, set });
  }
}

/** Adds a cause or a measure. @throws AppError `not_found`, or `validation` for a step, which is always there */
export async function addRow(
  { db, log }: MutationContext,
  input: Partial<RowValues> & { complaintId: string; kind: ComplaintRow['kind'] },
): Promise<Saved> {
  if (input.kind === 'step') {
    throw new AppError('validation', 'The six steps are there from the beginning', {
      issues: [{ path: 'kind', message: 'Steps cannot be added' }],
    });
  }
  const reader = asReader(db);
  const complaint = await queries.byId(reader, input.complaintId);
  if (!complaint || complaint.deletedAt !== null) {
    throw new AppError('not_found', 'This complaint is not in the file', { id: input.complaintId });
  }
  const siblings = (await queries.rowsOf(reader, input.complaintId)).filter((row) => row.kind === input.kind);
  const last = siblings.reduce((highest, row) => Math.max(highest, row.position), 0);
  const saved = await createRecord(db, log, 'complaintRows', { ...blankRow, position: last + 1, ...input });
  if (input.isRoot) await clearOtherRoots({ db, log }, input.complaintId, saved.id);
  return saved;
}

/** @throws AppError `not_found`, `conflict` */
export async function saveRow(
  { db, log }: MutationContext,
  save: { id: string; baseVersion: number; set: Partial<RowValues>; lost?: Partial<RowValues> | undefined },
): Promise<Saved> {
  const saved = await saveRecord(db, log, 'complaintRows', save);
  const [row] = await queries.rowsById(asReader(db), [save.id]);
  if (row && save.set.isRoot) await clearOtherRoots({ db, log }, row.complaintId, row.id);
  return { ...saved, batchId: log.batchId };
}

/** A chain of causes has one root. */
async function clearOtherRoots(
  { db, log }: Pick<MutationContext, 'db' | 'log'>,
  complaintId: string,
  rootId: string,
): Promise<void> {
  for (const row of await queries.rowsOf(asReader(db), complaintId)) {
    if (row.id === rootId || row.isRoot !== 1) continue;
    const set = { isRoot: false };
    await saveRecord(db, log, 'complaintRows', { id: row.id, baseVersion: row.version, set });
  }
}

/** Removes causes and measures. @throws AppError `validation` for steps, which every complaint has */
export async function removeRows({ db, log }: MutationContext, ids: readonly string[]) {
  const rows = await queries.rowsById(asReader(db), ids);
  if (rows.some((row) => row.kind === 'step')) {
    throw new AppError('validation', 'The six steps cannot be removed', {
      issues: [{ path: 'ids', message: 'Steps cannot be removed' }],
    });
  }
  const count = await markDeleted(db, log, 'complaintRows', ids, true);
  return { count, batchId: log.batchId };
}
