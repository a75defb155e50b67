import {
  type ComplaintStatus,
  type ComplaintValues,
  complaintSteps,
} from '@shared/features/complaints/model';
import { complaintNumber, dueInstants, isOverdue, sequenceOf } from '@shared/features/complaints/rules';
import { canMove, moveFields } from '@shared/features/complaints/status';
import { AppError } from '@shared/rpc/errors';
import type { Saved } from '@shared/schemas';
import { fold } from '@shared/text/pinyin';
import { createRecord, markDeleted, saveRecord, type Values } from '../../db/records';
import type { ReadDb, WriteDb } from '../../db/tables';
import { localDay } from '../../local-day';
import type { MutationContext } from '../../rpc/context';
import { readSettings } from '../settings/service';
import { blank, blankRow } from './blank';
import * as queries from './queries';
import { toComplaint, toListRow, toPart } from './rows';
import { computedOnSave } from './saving';
import { markStep } from './steps';

const asReader = (db: WriteDb) => db as unknown as ReadDb;

/** The complaints that match, last received first. Every word typed must be found somewhere in the line. */
export async function listComplaints(db: ReadDb, query: queries.ListQuery & { search: string }, now: string) {
  const rows = await queries.listRows(db, query, now);
  const words = fold(query.search).split(/\s+/).filter(Boolean);
  const matching = words.length === 0 ? rows : rows.filter((row) => matches(row, words));
  const listed = matching.map(toListRow);
  return query.state === 'overdue' ? listed.filter((row) => isOverdue(row, now)) : listed;
}

function matches(row: Awaited<ReturnType<typeof queries.listRows>>[number], words: readonly string[]) {
  const pinyin = row.sortKey.split('\u0001')[0] ?? '';
  const initials = pinyin
    .split(' ')
    .map((syllable) => syllable[0] ?? '')
    .join('');
  const named = [row.number, row.title, row.subKind, row.product, row.orderRef, row.batchRef];
  const who = [
    row.customerName,
    row.shortName,
    row.contactName,
    pinyin,
    pinyin.replaceAll(' ', ''),
    initials,
  ];
  const text = fold([...named, ...who].filter(Boolean).join('\n'));
  return words.every((word) => text.includes(word));
}

/** One complaint with its steps, causes and measures. @throws AppError `not_found` */
export async function getComplaint(db: ReadDb, id: string) {
  const row = await queries.byId(db, id);
  const customer = row && (await queries.customerOf(db, row.customerId));
  if (!row || !customer) throw new AppError('not_found', 'This complaint is not in the file', { id });
  const contact = row.contactId ? await queries.contactOf(db, row.contactId) : undefined;
  const rows = await queries.rowsOf(db, id);
  return {
    complaint: toComplaint(row),
    rows: rows.map(toPart),
    customer: {
      id: customer.id,
      name: customer.name,
      abcClass: customer.abcClass,
      deleted: customer.deletedAt !== null,
    },
    contact: contact ? { id: contact.id, name: contact.name, position: contact.position } : null,
  };
}

type NewComplaint = Partial<ComplaintValues> &
  Pick<ComplaintValues, 'title' | 'customerId' | 'kind' | 'severity'>;

/**
 * Logs a complaint: number, due dates by severity, and the six steps, in one batch. What is not said is now, by telephone, by
 * the caller, owned by the customer's owner.
 * @throws AppError `not_found` when the customer is gone, `validation` when the contact belongs to somebody else
 */
export async function createComplaint(context: MutationContext, values: NewComplaint): Promise<Saved> {
  const { db, log, caller, now } = context;
  const reader = asReader(db);
  const customer = await queries.customerOf(reader, values.customerId);
  if (!customer || customer.deletedAt !== null) {
    throw new AppError('not_found', 'The customer is not in the file', {
      table: 'customers',
      id: values.customerId,
    });
  }
  await checkContact(reader, values.customerId, values.contactId ?? null);
  const { values: settings } = await readSettings(reader);
  const me = caller.access?.memberId ?? (await queries.memberNamed(reader, caller.name))?.id ?? null;
  const receivedAt = new Date(values.receivedAt ?? now).toISOString();
  const complaint = {
    ...blank,
    receivedHow: 'phone',
    receivedBy: me,
    ownerId: customer.ownerId ?? me,
    currency: customer.currency ?? settings.currency,
    ...values,
    receivedAt,
    number: await nextNumber(reader),
    status: 'received' satisfies ComplaintStatus,
    ...dueInstants(receivedAt, values.severity, settings),
  };
  const saved = await createRecord(db, log, 'complaints', complaint);
  for (const [index, stepKey] of complaintSteps.entries()) {
    const spoken = stepKey === 'speak_out' && Boolean(values.verbatim?.trim());
    await createRecord(db, log, 'complaintRows', {
      ...blankRow,
      complaintId: saved.id,
      kind: 'step',
      position: index + 1,
      stepKey,
      ...(spoken && { doneOn: localDay(receivedAt), ownerId: complaint.receivedBy }),
    });
  }
  return { ...saved, batchId: log.batchId };
}

async function nextNumber(db: ReadDb): Promise<string> {
  const given = await queries.numbers(db);
  return complaintNumber(given.reduce((highest, row) => Math.max(highest, sequenceOf(row.number)), 0) + 1);
}

async function checkContact(db: ReadDb, customerId: string, contactId: string | null): Promise<void> {
  if (contactId === null) return;
  const contact = await queries.contactOf(db, contactId);
  if (contact?.customerId !== customerId) {
    throw new AppError('validation', 'The contact does not belong to this customer', {
      issues: [{ path: 'contactId', message: 'Not a contact of this customer' }],
    });
  }
}

/** @throws AppError `not_found`, `conflict`, or `validation` when the contact belongs to another customer */
export async function saveComplaint(
  context: MutationContext,
  save: {
    id: string;
    baseVersion: number;
    set: Partial<ComplaintValues>;
    lost?: Partial<ComplaintValues> | undefined;
  },
): Promise<Saved> {
  const reader = asReader(context.db);
  const current = await queries.byId(reader, save.id);
  const { values: settings } = await readSettings(reader);
  const set: Values = {
    ...save.set,
    ...(save.set.receivedAt && { receivedAt: new Date(save.set.receivedAt).toISOString() }),
  };
  if (current && (save.set.contactId || save.set.customerId)) {
    const customerId = save.set.customerId ?? current.customerId;
    await checkContact(reader, customerId, save.set.contactId ?? null);
    const customer = await queries.customerOf(reader, customerId);
    if (!customer || customer.deletedAt !== null)
      throw new AppError('not_found', 'The customer is not in the file', {
        table: 'customers',
        id: customerId,
      });
  }
  return saveRecord(context.db, context.log, 'complaints', { ...save, set }, (before, next) =>
    computedOnSave(before, next, save.set, settings),
  );
}

/**
 * Moves a complaint along its status flow; the step that the status stands for is ticked in the same batch.
 * @throws AppError `not_found`, `conflict`, or `validation` when there is no way from here to there
 */
export async function setStatus(
  context: MutationContext,
  save: { id: string; baseVersion: number; status: ComplaintStatus; lost?: ComplaintStatus | undefined },
): Promise<Saved> {
  const { db, log } = context;
  const { id, baseVersion, status } = save;
  const lost = { status: save.lost };
  const reader = asReader(db);
  const row = await queries.byId(reader, id);
  if (!row) throw new AppError('not_found', 'This complaint is not in the file', { id });
  const complaint = toComplaint(row);
  if (complaint.status === status)
    return saveRecord(db, log, 'complaints', { id, baseVersion, set: {}, lost });
  if (!canMove(complaint.status, status)) {
    throw new AppError('validation', 'A complaint cannot go from this status to that one', {
      issues: [{ path: 'status', message: `${complaint.status} to ${status}` }],
    });
  }
  const { values: settings } = await readSettings(reader);
  const fields = moveFields(complaint, status, log.at, settings);
  const saved = await saveRecord(db, log, 'complaints', { id, baseVersion, set: fields, lost });
  await markStep(context, complaint, status);
  return { ...saved, batchId: log.batchId };
}

/** Moves complaints to the recycle bin. */
export async function removeComplaints({ db, log }: MutationContext, ids: readonly string[]) {
  const count = await markDeleted(db, log, 'complaints', ids, true);
  return { count, batchId: log.batchId };
}
