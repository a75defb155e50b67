import { z } from 'zod';
import { mutation, query } from '../../rpc/operation';
import { batchDone, currency, id, isoDate, isoInstant, minorUnits, saved, text } from '../../schemas';
import { attentions, customerFieldKeys, lifecycles, positions, relationships, tiers } from './fields';
import { filterTree } from './filter';
import { abcClass, customer, customerRow, customerValues, quarterSales } from './model';

/** Quick filters; values of one list are alternatives, the lists hold together. `none` asks for "not set". */
export const customerFilter = z.object({
  abcClass: z.array(z.enum(['A', 'B', 'C', 'none'])).optional(),
  tier: z.array(z.enum([...tiers, 'none'])).optional(),
  relationship: z.array(z.enum([...relationships, 'none'])).optional(),
  lifecycle: z.array(z.enum(lifecycles)).optional(),
  position: z.array(z.enum([...positions, 'none'])).optional(),
  attention: z.array(z.enum([...attentions, 'none'])).optional(),
  ownerId: z.array(z.union([id, z.literal('none')])).optional(),
});
export type CustomerFilter = z.infer<typeof customerFilter>;

/** A field of the customer file, an own field (`custom01`) or a computed one: what is shown, sorted, grouped and filtered. */
const fieldKey = z.string().min(1).max(40);

/** Which customers: what the list's search, chips, builder and group leave. */
export const customerQuestion = z.object({
  search: z.string().max(200).default(''),
  filter: customerFilter.default({}),
  where: filterTree.nullable().default(null),
  /** Only the customers with this value of the grouping field; null are those without one. */
  group: z
    .object({ key: fieldKey, value: z.union([z.string(), z.number(), z.null()]) })
    .nullable()
    .default(null),
  /** The person's calendar day, for relative dates; the program's own day when left out. */
  today: isoDate.optional(),
});
export type CustomerQuestion = z.infer<typeof customerQuestion>;

export const customerListInput = customerQuestion.extend({
  /** `key` may be any field; empties come last in both directions, texts by pinyin and folded letters, numbers by size. */
  sort: z.object({ key: fieldKey, desc: z.boolean() }).default({ key: 'name', desc: false }),
  /** Rows stand by this field first, in the order of `groups`; then by `sort`. */
  groupBy: z.object({ key: fieldKey, desc: z.boolean() }).nullable().default(null),
  /**
   * Fields wanted beside those every row has; they come in `more`: numbers as numbers, also of own fields; `parentId` with the firm's name
   * as `parentName`. Fields that are not there (any more) are left out.
   */
  columns: z.array(fieldKey).max(80).default([]),
  offset: z.int().min(0).default(0),
  limit: z.int().min(1).max(500).default(100),
});

/** Customers named one by one, or by what a list shows less the ones taken out. */
export const customerChoice = z.union([
  z.object({ ids: z.array(id).min(1).max(100_000) }),
  z.object({ question: customerQuestion, except: z.array(id).max(10_000).default([]) }),
]);
export type CustomerChoice = z.infer<typeof customerChoice>;

/** What a bulk edit does to each: sets fields, adds and takes away tags. An owner is changed by handing over. */
export const bulkEdit = z.object({
  who: customerChoice,
  set: customerValues.omit({ name: true, ownerId: true }).partial().default({}),
  addTags: z.array(text.min(1).max(60)).max(50).default([]),
  removeTags: z.array(text.min(1).max(60)).max(50).default([]),
});

/** A block of cells as text, as a spreadsheet gives it; read by each field's kind, in the person's language. */
export const cellBlock = z.object({
  cells: z
    .array(z.object({ id, field: fieldKey, text: z.string().max(200_000) }))
    .min(1)
    .max(20_000),
  /** The versions the person was looking at, by id: what others changed since is refused, not overwritten. */
  versions: z.record(id, z.int()).default({}),
  lang: z.enum(['en', 'zh-CN']),
});

const cellValue = z.union([z.string(), z.number(), z.null()]);
export const cellChange = z.object({
  id,
  name: z.string(),
  field: z.string(),
  before: cellValue,
  after: cellValue,
});
/** A cell that was not taken: unreadable as its field's kind, not a field one writes, another person's, or changed by others since. */
export const cellRefusal = z.object({
  /** Which cell of the block, counted from 0: what is not there for this person is not named again. */
  cell: z.int(),
  name: z.string(),
  field: z.string(),
  reason: z.enum(['unreadable', 'not_editable', 'required', 'forbidden', 'conflict', 'gone']),
});

export const customersContract = {
  /** One page of the list and the number of all that match. */
  list: query({
    permission: 'read',
    input: customerListInput,
    output: z.object({
      rows: z.array(customerRow),
      total: z.int(),
      /** Set when nothing is written as it was typed, and what is spelt nearly so was found instead. */
      mended: z.literal(true).optional(),
    }),
  }),
  /**
   * Every value of a field with its number of customers and sums, in the order in which the list shows the groups (choices by rank,
   * texts by pinyin, empties last); at most 2,000, the rest is left out and said. Days are grouped by month.
   */
  groups: query({
    permission: 'read',
    input: customerQuestion.omit({ group: true }).extend({ key: fieldKey, desc: z.boolean().default(false) }),
    output: z.object({
      groups: z.array(
        z.object({ value: cellValue, count: z.int(), sales12m: minorUnits, overdue: minorUnits }),
      ),
      leftOut: z.int(),
    }),
  }),
  /** Sums over everything that matches, by currency (null is the file's), and the number of customers. */
  totals: query({
    permission: 'read',
    input: z.object({ who: customerChoice }),
    output: z.object({
      count: z.int(),
      sums: z.array(
        z.object({
          currency: currency.nullable(),
          count: z.int(),
          sales12m: minorUnits,
          salesPrior: minorUnits,
          margin12m: minorUnits,
          receivable: minorUnits,
          overdue: minorUnits,
          creditLimit: minorUnits,
        }),
      ),
    }),
  }),
  /** The group of companies a customer belongs to, by name; the highest one has no parentId. A single firm is alone in it. */
  family: query({
    permission: 'read',
    input: z.object({ id }),
    output: z.array(
      z.object({
        id,
        name: z.string(),
        parentId: id.nullable(),
        city: z.string().nullable(),
        abcClass: abcClass.nullable(),
        sales12m: minorUnits.nullable(),
        currency: currency.nullable(),
      }),
    ),
  }),
  /** Every tag in use with its number of customers, by name. */
  tags: query({
    permission: 'read',
    input: z.object({}),
    output: z.array(z.object({ tag: z.string(), count: z.int() })),
  }),
  /** Where a customer stands in a list (0-based), and its neighbours, for "1 of 40" and the arrows. */
  neighbours: query({
    permission: 'read',
    input: customerListInput.omit({ offset: true, limit: true, columns: true }).extend({ id }),
    output: z.object({
      index: z.int().nullable(),
      total: z.int(),
      previousId: id.nullable(),
      nextId: id.nullable(),
    }),
  }),
  /** One customer with its counts and computed figures. `not_found` when it was never there. */
  get: query({
    permission: 'read',
    input: z.object({ id }),
    output: customer.extend({
      counts: z.object({ contacts: z.int(), plans: z.int(), complaints: z.int(), openComplaints: z.int() }),
      quarters: z.array(quarterSales),
      /** When each field was last changed; fields never changed since creation are absent. */
      changedAt: z.partialRecord(z.enum(customerFieldKeys), isoInstant),
    }),
  }),
  /** Figures for the sidebar and the filter chips. */
  summary: query({
    permission: 'read',
    input: z.object({}),
    output: z.object({ total: z.int(), byClass: z.record(z.string(), z.int()) }),
  }),
  create: mutation({
    permission: 'write',
    input: customerValues.partial().required({ name: true }),
    output: saved,
  }),
  /** Saves some fields. `conflict` (details.fields: FieldConflict[]) when others changed the same ones since `baseVersion`.
   * `lost` are own values given up for theirs: the history keeps them. The same holds for every save with `lost`. */
  save: mutation({
    permission: 'write',
    input: z.object({
      id,
      baseVersion: z.int(),
      set: customerValues.partial(),
      lost: customerValues.partial().optional(),
    }),
    output: saved,
  }),
  /** Moves customers to the recycle bin, with their people, plans and complaints out of sight. */
  remove: mutation({
    permission: 'write',
    input: z.object({ ids: z.array(id).min(1).max(100_000) }),
    output: batchDone,
  }),
  /** What a bulk edit would change: how many, and the first twenty with before and after. */
  previewEdit: query({
    permission: 'write',
    input: bulkEdit,
    output: z.object({
      /** Customers chosen, and those among them that would change. */
      chosen: z.int(),
      changed: z.int(),
      examples: z.array(cellChange),
    }),
  }),
  /** Edits many customers as one batch; the last to save wins field by field, and the history keeps what was there. */
  editMany: mutation({ permission: 'write', input: bulkEdit, output: batchDone }),
  /** What pasting or filling a block of cells would do. */
  checkCells: query({
    permission: 'write',
    input: cellBlock,
    output: z.object({ changes: z.array(cellChange), refused: z.array(cellRefusal) }),
  }),
  /** Writes a block of cells as one batch; what is refused is left as it was and said. */
  saveCells: mutation({
    permission: 'write',
    input: cellBlock,
    output: batchDone.extend({ refused: z.array(cellRefusal) }),
  }),
  /**
   * Gives customers to another owner: an act of its own, with a record. For the owner and managers; `forbidden` otherwise.
   * Saving `ownerId` is refused (`validation`, details.kind `hand_over`) once a customer has an owner.
   */
  handOver: mutation({
    permission: 'write',
    input: z.object({ ids: z.array(id).min(1).max(100_000), toId: id, note: text.nullable().default(null) }),
    output: batchDone,
  }),
  /** The hand-overs of a customer, newest first. */
  handovers: query({
    permission: 'read',
    input: z.object({ id }),
    output: z.array(
      z.object({
        id,
        fromId: id.nullable(),
        toId: id,
        note: z.string().nullable(),
        at: isoInstant,
        by: z.string(),
      }),
    ),
  }),
  /**
   * Restricts a customer to its owner and managers, or opens it again. For those; `validation` with details.kind `no_sign_in` while
   * the file has no sign-in, as nobody could be told apart.
   */
  restrict: mutation({
    permission: 'write',
    input: z.object({ id, baseVersion: z.int(), restricted: z.boolean() }),
    output: saved,
  }),
} as const;
