import { z } from 'zod';
import { currency, id, isoDate, isoInstant, longText, minorUnits, text } from '../../schemas';

export const complaintKinds = ['product_quality', 'purchase_contract', 'transport', 'service'] as const;
export const complaintStatuses = [
  'received',
  'acknowledged',
  'investigating',
  'solution_offered',
  'settled',
  'followed_up',
  'closed',
] as const;
export type ComplaintStatus = (typeof complaintStatuses)[number];
export const channels = ['phone', 'email', 'visit', 'letter', 'message', 'other'] as const;
export const claimForms = ['refund', 'replacement', 'discount', 'credit_note', 'repair', 'other'] as const;
/** The six steps, in order. */
export const complaintSteps = ['speak_out', 'facts', 'offer', 'settle', 'suggest_sale', 'goodwill'] as const;
/** The seven taboos of the closing checklist. */
export const taboos = ['blame', 'passing', 'empty_promises', 'unclear', 'cold', 'delay', 'rules'] as const;
export type Taboo = (typeof taboos)[number];
export type ComplaintStep = (typeof complaintSteps)[number];

const line = text.nullable();

/** What a person keeps about a complaint. Money in minor units of `currency`. */
export const complaintValues = z.object({
  title: text.min(1),
  customerId: id,
  contactId: id.nullable(),
  kind: z.enum(complaintKinds),
  subKind: line,
  verbatim: longText.nullable(),
  severity: z.int().min(1).max(4),
  receivedAt: isoInstant,
  receivedHow: z.enum(channels),
  receivedBy: id.nullable(),
  product: line,
  orderRef: line,
  batchRef: line,
  ownerId: id.nullable(),
  facts: longText.nullable(),
  currency,
  claimForm: z.enum(claimForms).nullable(),
  claimAsked: minorUnits.nullable(),
  claimOffered: minorUnits.nullable(),
  claimAgreed: minorUnits.nullable(),
  approvedBy: id.nullable(),
  approvedOn: isoDate.nullable(),
  confirmedOn: isoDate.nullable(),
  followUpOn: isoDate.nullable(),
  cost: minorUnits.nullable(),
  /** 1-10, asked after the settlement. */
  satisfactionAfter: z.int().min(1).max(10).nullable(),
  /** Taboos checked and kept: `true` avoided, `false` it happened; absent not yet checked. */
  taboosChecked: z.partialRecord(z.enum(taboos), z.boolean()),
  taboosNote: line,
});
export type ComplaintValues = z.infer<typeof complaintValues>;

export const complaint = complaintValues.extend({
  id,
  number: z.string(),
  status: z.enum(complaintStatuses),
  acknowledgeDue: isoInstant,
  solveDue: isoInstant,
  acknowledgedAt: isoInstant.nullable(),
  investigatingAt: isoInstant.nullable(),
  offeredAt: isoInstant.nullable(),
  settledAt: isoInstant.nullable(),
  followedUpAt: isoInstant.nullable(),
  closedAt: isoInstant.nullable(),
  version: z.int(),
  createdAt: isoInstant,
  updatedAt: isoInstant,
  deletedAt: isoInstant.nullable(),
});
export type Complaint = z.infer<typeof complaint>;

/** `step` rows carry the step in `stepKey`; `why` rows are the chain in order of position, one may be the root. */
export const complaintRowKinds = ['step', 'why', 'measure'] as const;
export const complaintRowValues = z.object({
  position: z.number(),
  title: text.nullable(),
  note: longText.nullable(),
  ownerId: id.nullable(),
  dueOn: isoDate.nullable(),
  doneOn: isoDate.nullable(),
  stepKey: z.enum(complaintSteps).nullable(),
  /** why rows: this one is the root cause. */
  isRoot: z.boolean(),
  /** measure rows: emergency or corrective. */
  measure: z.enum(['emergency', 'corrective']).nullable(),
});
export const complaintRow = complaintRowValues.extend({
  id,
  complaintId: id,
  kind: z.enum(complaintRowKinds),
  version: z.int(),
});
export type ComplaintRow = z.infer<typeof complaintRow>;

export const complaintListRow = complaint
  .pick({
    id: true,
    number: true,
    title: true,
    customerId: true,
    kind: true,
    subKind: true,
    severity: true,
    status: true,
    ownerId: true,
    receivedAt: true,
    acknowledgeDue: true,
    solveDue: true,
    acknowledgedAt: true,
    settledAt: true,
    closedAt: true,
    currency: true,
    claimAsked: true,
    claimAgreed: true,
  })
  .extend({
    customerName: z.string(),
    abcClass: z.enum(['A', 'B', 'C']).nullable(),
    contactName: z.string().nullable(),
  });
export type ComplaintListRow = z.infer<typeof complaintListRow>;
