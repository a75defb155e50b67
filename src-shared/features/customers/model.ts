import { z } from 'zod';
import { currency, id, isoDate, isoInstant, longText, minorUnits, partialDate, text } from '../../schemas';
import { customerSlots, slotShape } from '../fields/slots';
import { attentions, lifecycles, positions, relationships, tiers } from './fields';

const line = text.nullable();
const note = longText.nullable();
const score = z.int().min(1).max(5).nullable();

/** The values a person keeps; `null` is "not known". Money in minor units of `currency`. */
export const customerValues = z.object({
  name: z.string().trim().min(1).max(400),
  otherName: line,
  shortName: line,
  code: line,
  address: line,
  city: line,
  region: line,
  postalCode: line,
  country: line,
  phone: line,
  fax: line,
  email: line,
  web: line,
  proprietor: line,
  managers: line,
  legalRepresentative: line,
  founded: partialDate.nullable(),
  firstTrade: partialDate.nullable(),
  legalForm: line,
  lineOfBusiness: line,
  registeredCapital: line,
  assets: line,
  taxNumber: line,
  serviceArea: note,
  sellingCapacity: note,
  growthPotential: note,
  philosophy: note,
  direction: note,
  policy: note,
  staff: line,
  turnover: line,
  traits: note,
  salesResults: note,
  managersQuality: note,
  salesStaffQuality: note,
  competitorRelations: note,
  relationshipWithUs: note,
  cooperation: note,
  salesActivity: note,
  problems: note,
  advantages: note,
  futureMeasures: note,
  image: note,
  reputation: note,
  creditStanding: note,
  tradingTerms: note,
  creditIncidents: note,
  tier: z.enum(tiers).nullable(),
  relationship: z.enum(relationships).nullable(),
  lifecycleSet: z.enum(lifecycles).nullable(),
  position: z.enum(positions).nullable(),
  attention: z.enum(attentions).nullable(),
  ownerId: id.nullable(),
  nextStep: line,
  nextStepOn: isoDate.nullable(),
  notes: note,
  currency: currency.nullable(),
  creditGrade: line,
  creditLimit: minorUnits.nullable(),
  termsDays: z.int().min(0).max(3650).nullable(),
  receivable: minorUnits.nullable(),
  overdue: minorUnits.nullable(),
  /** The company it belongs to. */
  parentId: id.nullable(),
  tags: line,
  /** Where a prospect came from. */
  source: line,
  difference: note,
  differenceScore: score,
  valuePrice: note,
  valuePriceScore: score,
  preference: note,
  preferenceScore: score,
  keyAccess: note,
  keyAccessScore: score,
  buyingRules: note,
  buyingRulesScore: score,
  ...slotShape(customerSlots),
});
export type CustomerValues = z.infer<typeof customerValues>;

export const abcClass = z.enum(['A', 'B', 'C']);
export type AbcClass = z.infer<typeof abcClass>;
export const lifecycle = z.enum(lifecycles);

/** A row of the customers list. */
export const customerRow = z.object({
  id,
  version: z.int(),
  name: z.string(),
  shortName: line,
  code: line,
  city: line,
  region: line,
  country: line,
  phone: line,
  lineOfBusiness: line,
  abcClass: abcClass.nullable(),
  tier: customerValues.shape.tier,
  relationship: customerValues.shape.relationship,
  lifecycle,
  position: customerValues.shape.position,
  ownerId: id.nullable(),
  currency: currency.nullable(),
  sales12m: minorUnits.nullable(),
  salesPrior: minorUnits.nullable(),
  overdue: minorUnits.nullable(),
  creditLimit: minorUnits.nullable(),
  nextStep: line,
  nextStepOn: isoDate.nullable(),
  updatedAt: isoInstant,
  restricted: z.boolean(),
  tags: line,
  /** The other fields that were asked for, by key. */
  more: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
  /** Where the search stands in what is shown, by field, each from a position to before another; only in a list that is searched. */
  marks: z.record(z.string(), z.array(z.tuple([z.int(), z.int()]))).optional(),
});
export type CustomerRow = z.infer<typeof customerRow>;

/** Fields a customer has in every row of the list, whatever columns are shown; others are asked for and come in `more`. */
export const rowFields = [
  'name',
  'shortName',
  'code',
  'city',
  'region',
  'country',
  'phone',
  'lineOfBusiness',
  'abcClass',
  'tier',
  'relationship',
  'lifecycle',
  'position',
  'ownerId',
  'currency',
  'sales12m',
  'salesPrior',
  'overdue',
  'creditLimit',
  'nextStep',
  'nextStepOn',
  'updatedAt',
  'restricted',
  'tags',
] as const satisfies readonly (keyof CustomerRow)[];

/** Sales of one quarter (`2026-Q3`), minor units. */
export const quarterSales = z.object({
  quarter: z.string(),
  amount: minorUnits,
  margin: minorUnits.nullable(),
});

/** One customer whole: what a person keeps, and what is computed. */
export const customer = customerValues.extend({
  id,
  version: z.int(),
  createdAt: isoInstant,
  updatedAt: isoInstant,
  deletedAt: isoInstant.nullable(),
  abcClass: abcClass.nullable(),
  abcRank: z.int().nullable(),
  lifecycle,
  sales12m: minorUnits.nullable(),
  salesPrior: minorUnits.nullable(),
  margin12m: minorUnits.nullable(),
  /** Its owner and managers only. */
  restricted: z.boolean(),
  /** The customer it was merged into; it is in the bin then. */
  mergedIntoId: id.nullable(),
});
export type Customer = z.infer<typeof customer>;
