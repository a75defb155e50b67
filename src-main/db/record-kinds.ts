import { nameKeyOf, phoneKeyOf } from '@shared/features/customers/rules';
import { type RecordTable, recordTables } from '@shared/features/history/contract';
import type { SearchDocument } from '@shared/features/search/rules';
import { sortKeyOf } from '@shared/text/pinyin';

export type SqlValue = string | number | null;
export type Row = Readonly<Record<string, SqlValue>>;

/** What the generic record machinery must know about a table. */
export interface RecordKind {
  /** Column naming the record it hangs on, for the history of a page. */
  readonly parent: string | null;
  /** Computed columns that follow from `values`; only what those values decide is returned. */
  readonly derive?: (values: Row) => Row;
  /** Search document, and the small number that tells kinds apart in the index (rowId * 8 + code). */
  readonly search?: {
    readonly code: number;
    readonly columns: readonly string[];
    readonly document: (row: Row) => SearchDocument;
  };
}

const str = (value: SqlValue | undefined): string | null => (typeof value === 'string' ? value : null);

/** Index codes of the searchable kinds. */
export const searchCodes = { customer: 0, contact: 1, plan: 2, complaint: 3, activity: 4 } as const;

/** All tables of named records; one line a table. */
export const recordKinds: Readonly<Record<RecordTable, RecordKind>> = {
  customers: {
    parent: null,
    derive: (values) => ({
      ...(values.name !== undefined && {
        sortKey: sortKeyOf(String(values.name)),
        nameKey: nameKeyOf(String(values.name)),
      }),
      ...(values.phone !== undefined && { phoneKey: phoneKeyOf(str(values.phone)) }),
    }),
    search: {
      code: searchCodes.customer,
      columns: [
        'name',
        'otherName',
        'shortName',
        'code',
        'taxNumber',
        'city',
        'phone',
        'email',
        'web',
        'tags',
        'notes',
      ],
      document: (row) => ({
        names: [str(row.name), str(row.otherName), str(row.shortName)],
        others: [
          str(row.code),
          str(row.taxNumber),
          str(row.city),
          str(row.email),
          str(row.web),
          str(row.tags),
          str(row.notes),
        ],
        phones: [str(row.phone)],
      }),
    },
  },
  contacts: {
    parent: 'customerId',
    search: {
      code: searchCodes.contact,
      columns: ['name', 'email', 'wechat', 'mobile', 'phone', 'notes'],
      document: (row) => ({
        names: [str(row.name)],
        others: [str(row.email), str(row.wechat), str(row.notes)],
        phones: [str(row.mobile), str(row.phone)],
      }),
    },
  },
  plans: {
    parent: 'customerId',
    search: {
      code: searchCodes.plan,
      columns: ['title', 'number'],
      document: (row) => ({ names: [str(row.title)], others: [`P${row.number}`, `${row.number}`] }),
    },
  },
  planTexts: { parent: 'planId' },
  planRows: { parent: 'planId' },
  complaints: {
    parent: 'customerId',
    search: {
      code: searchCodes.complaint,
      columns: ['number', 'title', 'orderRef', 'batchRef', 'product'],
      document: (row) => ({
        names: [str(row.title)],
        others: [str(row.number), str(row.orderRef), str(row.batchRef), str(row.product)],
      }),
    },
  },
  complaintRows: { parent: 'complaintId' },
  members: { parent: null },
  settings: { parent: null },
  sealedNotes: { parent: 'customerId' },
  handovers: { parent: 'customerId' },
  addresses: { parent: 'customerId' },
  activities: {
    parent: 'customerId',
    search: {
      code: searchCodes.activity,
      columns: ['title', 'body'],
      document: (row) => ({ names: [str(row.title)], others: [str(row.body)] }),
    },
  },
  tasks: { parent: 'customerId' },
  courtesies: { parent: 'customerId' },
  contactDates: { parent: 'customerId' },
  influences: { parent: 'customerId' },
  attachments: { parent: 'customerId' },
  savedViews: { parent: null },
  customFields: { parent: null },
  notDuplicates: { parent: 'customerId' },
};

/** Tables whose records hang on a customer directly. */
export const tablesOfCustomer: readonly RecordTable[] = recordTables.filter(
  (table) => recordKinds[table].parent === 'customerId',
);

/** SQL for the customer that a row of a table hangs on, whoever may see it, written within a statement over that table. */
export function customerColumn(table: RecordTable): string {
  const { parent } = recordKinds[table];
  if (table === 'customers') return 'id';
  if (parent === 'customerId') return 'customerId';
  if (parent === 'planId') return '(SELECT p.customerId FROM main.plans p WHERE p.id = planId)';
  if (parent === 'complaintId')
    return '(SELECT p.customerId FROM main.complaints p WHERE p.id = complaintId)';
  return 'NULL';
}
