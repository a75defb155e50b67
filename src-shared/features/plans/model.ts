import { z } from 'zod';
import { currency, id, isoDate, isoInstant, text } from '../../schemas';

export const planStatuses = ['draft', 'in_review', 'approved', 'archived'] as const;

/** The ten sections in print order (domain: the account plan). */
export const planSections = [
  'summary',
  'overview',
  'research',
  'competitors',
  'objectives',
  'strategy',
  'tactics',
  'forecasts',
  'resources',
  'partnership',
] as const;
export type PlanSection = (typeof planSections)[number];

/**
 * Written texts of a plan by key; each is one record, so two people can write in two sections at once.
 * `<section>.finding` is the one-sentence finding that opens the section on paper; all others are rich text.
 */
export const planTextKeys = [
  ...planSections.map((section) => `${section}.finding` as const),
  'summary.standing',
  'summary.threats',
  'summary.actions',
  'summary.ask',
  'overview.notes',
  'research.customerView',
  'research.market',
  'research.missing',
  'research.strengths',
  'research.weaknesses',
  'research.opportunities',
  'research.threats',
  'research.trends',
  'research.conclusion',
  'competitors.reading',
  'objectives.issue',
  'objectives.provide',
  'objectives.benefit',
  'objectives.investment',
  'objectives.reference',
  'strategy.overall',
  'strategy.obstacles',
  'tactics.overview',
  'tactics.followUp',
  'forecasts.assumptions',
  'resources.overview',
  'partnership.judgement',
] as const;
export type PlanTextKey = (typeof planTextKeys)[number];

/** Rich text as a ProseMirror document in JSON; plain findings are kept as a document with one paragraph. */
export const richText = z.object({ type: z.literal('doc'), content: z.array(z.unknown()).optional() });
export type RichText = z.infer<typeof richText>;

export const planText = z.object({
  id,
  planId: id,
  key: z.enum(planTextKeys),
  version: z.int(),
  body: richText.nullable(),
});
export type PlanText = z.infer<typeof planText>;

export const planRowKinds = [
  'question',
  'trend',
  'competitor',
  'factor',
  'counter',
  'customerObjective',
  'benefit',
  'objective',
  'keyItem',
  'action',
  'forecast',
  'productForecast',
  'person',
  'money',
  'decision',
  'evaluation',
  'health',
] as const;
export type PlanRowKind = (typeof planRowKinds)[number];

export const rowStatuses = ['planned', 'under_way', 'done', 'late', 'at_risk', 'dropped'] as const;

/** The kind's own columns, JSON scalars by column key (see columns.ts); money in minor units. */
export const rowData = z.record(
  z.string().max(40),
  z.union([z.string().max(4000), z.number(), z.boolean(), z.null()]),
);
export type RowData = z.infer<typeof rowData>;

/** What a person keeps in one line of a plan's table. */
export const planRowValues = z.object({
  position: z.number(),
  title: text.nullable(),
  ownerId: id.nullable(),
  dueOn: isoDate.nullable(),
  doneOn: isoDate.nullable(),
  status: z.enum(rowStatuses).nullable(),
  data: rowData,
});
export const planRow = planRowValues.extend({ id, planId: id, kind: z.enum(planRowKinds), version: z.int() });
export type PlanRow = z.infer<typeof planRow>;

export const planValues = z.object({
  title: text.min(1),
  /** The strategic sentence under the title on the cover. */
  direction: text.nullable(),
  periodFrom: isoDate,
  periodTo: isoDate,
  ownerId: id.nullable(),
  status: z.enum(planStatuses),
  reviewOn: isoDate.nullable(),
  readers: text.nullable(),
  currency,
});
export const plan = planValues.extend({
  id,
  number: z.int(),
  customerId: id,
  /** Raised each time the plan goes into review. */
  edition: z.int(),
  version: z.int(),
  createdAt: isoInstant,
  updatedAt: isoInstant,
  deletedAt: isoInstant.nullable(),
});
export type Plan = z.infer<typeof plan>;

/** One line of the list of plans. */
export const planListRow = plan
  .pick({
    id: true,
    number: true,
    title: true,
    customerId: true,
    periodFrom: true,
    periodTo: true,
    ownerId: true,
    status: true,
    edition: true,
    reviewOn: true,
    updatedAt: true,
  })
  .extend({
    customerName: z.string(),
    abcClass: z.enum(['A', 'B', 'C']).nullable(),
    actionsOpen: z.int(),
    actionsOverdue: z.int(),
    nextActionOn: isoDate.nullable(),
    /** Sections with something written, of ten. */
    sectionsFilled: z.int(),
  });
export type PlanListRow = z.infer<typeof planListRow>;
