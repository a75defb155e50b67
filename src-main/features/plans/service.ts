import { healthCauses, relationshipFactors, sectionRowKinds } from '@shared/features/plans/columns';
import {
  type Plan,
  type PlanListRow,
  type PlanRow,
  type PlanText,
  type planRowValues,
  planSections,
  type planValues,
  type RichText,
  rowData,
} from '@shared/features/plans/model';
import { overlaps, quartersOfPeriod } from '@shared/features/plans/rules';
import { AppError } from '@shared/rpc/errors';
import type { Saved } from '@shared/schemas';
import type { z } from 'zod';
import { createRecord, markDeleted, saveRecord } from '../../db/records';
import type { ReadDb, WriteDb } from '../../db/tables';
import type { MutationContext } from '../../rpc/context';
import { salesByQuarter } from '../customers/service';
import { readSettings } from '../settings/service';
import { mergeCells, refuseLostText } from './merging';
import * as queries from './queries';

type PlanValues = z.infer<typeof planValues>;
type RowValues = z.infer<typeof planRowValues>;

/** Reads inside the mutation's own transaction. */
const reader = (db: WriteDb) => db as unknown as ReadDb;

/** The plans as the list shows them, with how many of the ten sections hold something. */
export async function listPlans(
  db: ReadDb,
  today: string,
  customerId: string | undefined,
  search: string,
): Promise<PlanListRow[]> {
  const filled = new Map<string, Set<string>>();
  const fill = (planId: string, section: string | undefined) => {
    if (section) filled.set(planId, (filled.get(planId) ?? new Set()).add(section));
  };
  for (const row of await queries.writtenSections(db, customerId)) fill(row.planId, row.section);
  for (const row of await queries.writtenKinds(db, customerId)) {
    fill(
      row.planId,
      planSections.find((section) => sectionRowKinds[section].some((kind) => kind === row.kind)),
    );
  }
  const rows = await queries.planList(db, today, customerId, search);
  // Statuses were checked by the contract on their way in.
  return rows.map((row) => ({
    ...row,
    actionsOpen: row.actionsOpen ?? 0,
    actionsOverdue: row.actionsOverdue ?? 0,
    sectionsFilled: filled.get(row.id)?.size ?? 0,
  })) as PlanListRow[];
}

/** The whole plan. @throws AppError `not_found` */
export async function getPlan(
  db: ReadDb,
  id: string,
): Promise<{ plan: Plan; texts: PlanText[]; rows: PlanRow[] }> {
  const plan = await queries.planById(db, id);
  if (!plan) throw new AppError('not_found', 'This plan is not in the file', { id });
  const texts = (await queries.textsOf(db, id)).map((row) => ({
    ...row,
    body: row.body === null ? null : (JSON.parse(row.body) as RichText),
  }));
  const rows = (await queries.rowsOf(db, id)).map((row) => ({
    ...row,
    data: JSON.parse(row.data) as PlanRow['data'],
  }));
  // Choices and keys were checked by the contract on their way in.
  return { plan: plan as Plan, texts: texts as PlanText[], rows: rows as PlanRow[] };
}

/**
 * Makes a plan with the tables a person would otherwise have to lay out: causes of the health review, factors of the
 * relationship, and the quarters of the forecast with last year's sales beside them.
 * @throws AppError `not_found`, or `conflict` with details.existingId when the period is taken
 */
export async function createPlan(
  context: MutationContext,
  input: Partial<PlanValues> & Pick<PlanValues, 'periodFrom' | 'periodTo'> & { customerId: string },
): Promise<Saved> {
  const { db, log } = context;
  const customer = await queries.customerOf(reader(db), input.customerId);
  if (!customer)
    throw new AppError('not_found', 'This customer is not in the file', { id: input.customerId });
  if (input.periodTo < input.periodFrom)
    throw new AppError('validation', 'The period ends before it begins', { field: 'periodTo' });
  const taken = (await queries.periodsOf(reader(db), customer.id)).find((plan) => overlaps(plan, input));
  if (taken)
    throw new AppError('conflict', 'There is a plan for this period already', { existingId: taken.id });
  const settings = (await readSettings(reader(db))).values;
  const year = input.periodFrom.slice(0, 4);
  const saved = await createRecord(db, log, 'plans', {
    title: `${customer.name} ${year}`,
    direction: null,
    reviewOn: null,
    readers: null,
    ownerId: customer.ownerId,
    status: 'draft',
    currency: customer.currency ?? settings.currency,
    ...input,
    number: await queries.nextNumber(reader(db)),
    edition: 1,
  });
  await layOut(context, saved.id, input.periodFrom, customer.id);
  return { ...saved, batchId: log.batchId };
}

async function layOut(
  context: MutationContext,
  planId: string,
  periodFrom: string,
  customerId: string,
): Promise<void> {
  const add = (kind: PlanRow['kind'], position: number, title: string | null, data: PlanRow['data']) =>
    createRecord(context.db, context.log, 'planRows', { planId, kind, position, title, data });
  for (const [index, factor] of relationshipFactors.entries())
    await add('evaluation', index + 1, null, { factor });
  for (const [index, cause] of healthCauses.entries()) await add('health', index + 1, null, { cause });
  const before = String(Number(periodFrom.slice(0, 4)) - 1);
  const sold = (await salesByQuarter(reader(context.db), customerId)).filter((row) =>
    row.quarter.startsWith(before),
  );
  let position = 1;
  for (const row of sold) await add('forecast', position++, row.quarter, { actual: row.amount });
  for (const quarter of quartersOfPeriod(periodFrom)) await add('forecast', position++, quarter, {});
}

/**
 * Going back into review after an approval makes the next edition.
 * @throws AppError `not_found`, `conflict` (details.fields, or details.existingId when the period is taken), `validation`
 */
export async function savePlan(
  { db, log }: MutationContext,
  save: { id: string; baseVersion: number; set: Partial<PlanValues>; lost?: Partial<PlanValues> | undefined },
): Promise<Saved> {
  const { set } = save;
  if (set.periodFrom !== undefined || set.periodTo !== undefined || set.status !== undefined) {
    const plan = await queries.planById(reader(db), save.id);
    if (plan) await refuseTakenPeriod(reader(db), plan as Plan, set);
  }
  return saveRecord(db, log, 'plans', save, (current, next) =>
    next.status === 'in_review' && current.status === 'approved'
      ? { edition: Number(current.edition) + 1 }
      : {},
  );
}

async function refuseTakenPeriod(db: ReadDb, plan: Plan, set: Partial<PlanValues>): Promise<void> {
  const next = { ...plan, ...set };
  if (next.periodTo < next.periodFrom)
    throw new AppError('validation', 'The period ends before it begins', { field: 'periodTo' });
  const moved = next.periodFrom !== plan.periodFrom || next.periodTo !== plan.periodTo;
  const woken = plan.status === 'archived' && next.status !== 'archived';
  if (next.status === 'archived' || (!moved && !woken)) return;
  const others = await queries.periodsOf(db, plan.customerId);
  const taken = others.find((other) => other.id !== plan.id && overlaps(other, next));
  if (taken)
    throw new AppError('conflict', 'There is a plan for this period already', { existingId: taken.id });
}

/** Writes one text of a plan; the first writing makes its record. @throws AppError `not_found`, `conflict` */
export async function saveText(
  { db, log }: MutationContext,
  input: {
    planId: string;
    key: string;
    baseVersion: number;
    body: RichText | null;
    lost?: RichText | null | undefined;
  },
): Promise<Saved> {
  await requirePlan(db, input.planId);
  const { planId, key, body } = input;
  const known = await queries.textOf(reader(db), planId, key);
  if (!known) return createRecord(db, log, 'planTexts', { planId, key, body });
  let { baseVersion } = input;
  if (known.deletedAt !== null) {
    // Its creation was undone; whoever writes now saw an empty text.
    await markDeleted(db, log, 'planTexts', [known.id], false);
    baseVersion = known.version + 1;
  } else if (baseVersion === 0) {
    await refuseLostText(reader(db), known, body);
    baseVersion = known.version;
  }
  const lost = { body: input.lost };
  return saveRecord(db, log, 'planTexts', { id: known.id, baseVersion, set: { body }, lost });
}

/** Adds a line at the end of its table. @throws AppError `not_found` */
export async function addRow(
  { db, log }: MutationContext,
  { planId, kind, ...values }: Partial<RowValues> & { planId: string; kind: PlanRow['kind'] },
): Promise<Saved> {
  await requirePlan(db, planId);
  const position = values.position ?? (await queries.lastPosition(reader(db), planId, kind)) + 1;
  return createRecord(db, log, 'planRows', { planId, kind, data: {}, ...values, position });
}

/**
 * Saves a line; `data` is merged cell by cell, so two people can write in two cells of it. "Done" sets the day it was done, any
 * other status clears it.
 * @throws AppError `not_found`, or `conflict` with details.fields naming the cells
 */
export async function saveRow(
  { db, log, now }: MutationContext,
  save: { id: string; baseVersion: number; set: Partial<RowValues>; lost?: Partial<RowValues> | undefined },
): Promise<Saved> {
  const { id, baseVersion } = save;
  const { data, ...set } = save.set;
  const { data: lostCells, ...lost } = save.lost ?? {};
  const row = await queries.rowById(reader(db), id);
  if (!row) throw new AppError('not_found', 'This line is no longer there', { id });
  const doneOn =
    set.status === undefined ? undefined : set.status === 'done' ? (row.doneOn ?? now.slice(0, 10)) : null;
  const merged = data && (await mergeCells(reader(db), row, baseVersion, data));
  const saved = await saveRecord(db, log, 'planRows', {
    id,
    baseVersion,
    set: { ...(doneOn !== undefined && { doneOn }), ...set },
    lost,
  });
  if (!merged) return saved;
  const cells = await saveRecord(db, log, 'planRows', {
    id,
    baseVersion: saved.version,
    set: { data: merged },
    lost: { data: lostCells && { ...rowData.parse(JSON.parse(row.data)), ...lostCells } },
  });
  return { ...cells, batchId: log.batchId };
}

async function requirePlan(db: WriteDb, id: string): Promise<void> {
  const plan = await queries.planById(reader(db), id);
  if (!plan || plan.deletedAt !== null)
    throw new AppError('not_found', 'This plan is not in the file', { id });
}
