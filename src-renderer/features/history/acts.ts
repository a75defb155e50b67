import type { ChangeEntry } from '@shared/features/history/contract';

/** A changed field, and the value of one's own that was given up for somebody else's on the way. */
export interface ActField {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly givenUp?: unknown;
}
export interface ActEntry extends Omit<ChangeEntry, 'fields'> {
  readonly fields: readonly ActField[];
}

/** What one person did at once: one batch, the record it is about first. */
export interface Act {
  readonly batchId: string;
  readonly entries: readonly ActEntry[];
}

/** Lines and texts that are made with their record: naming each would say the same again. */
const partsOf: Partial<Record<ChangeEntry['table'], ChangeEntry['table']>> = {
  planTexts: 'plans',
  planRows: 'plans',
  complaintRows: 'complaints',
};

/** What only names another customer since a merge: the merge itself says it. */
const moving = new Set(['customerId', 'otherId', 'mergedIntoId']);
const isMove = ({ action, fields }: ChangeEntry): boolean =>
  action === 'update' && fields.length > 0 && fields.every(({ field }) => moving.has(field));

const order = (entry: ActEntry): number =>
  entry.table === 'customers' ? 0 : partsOf[entry.table] === undefined ? 1 : 2;

/** Changes, newest first, gathered by what was done at once. */
export function actsOf(changes: readonly ChangeEntry[]): Act[] {
  const batches = new Map<string, ChangeEntry[]>();
  for (const change of changes) {
    if (isMove(change)) continue;
    const batch = batches.get(change.batchId);
    if (batch) batch.push(change);
    else batches.set(change.batchId, [change]);
  }
  return [...batches].map(([batchId, entries]) => ({
    batchId,
    entries: asOne(withoutParts(entries).reverse()).sort((a, b) => order(a) - order(b)),
  }));
}

/** A record changed twice in one act, oldest first, is one change; what stood between was written and not chosen. */
function asOne(entries: readonly ChangeEntry[]): ActEntry[] {
  const found: ActEntry[] = [];
  for (const entry of entries) {
    const at = found.findIndex((one) => one.recordId === entry.recordId && one.action === 'update');
    const earlier = found[at];
    if (entry.action !== 'update' || !earlier) found.push(entry);
    else found[at] = { ...earlier, fields: joined(earlier.fields, entry.fields) };
  }
  return found;
}

function joined(earlier: readonly ActField[], later: ChangeEntry['fields']): ActField[] {
  const fields = new Map(earlier.map((one) => [one.field, one]));
  for (const { field, before, after } of later) {
    const known = fields.get(field);
    fields.set(
      field,
      known ? { field, before: known.before, after, givenUp: known.after } : { field, before, after },
    );
  }
  return [...fields.values()];
}

function withoutParts(entries: readonly ChangeEntry[]): ChangeEntry[] {
  const made = new Set(entries.filter((one) => one.action === 'create').map((one) => one.table));
  return entries.filter((one) => {
    const whole = partsOf[one.table];
    return one.action !== 'create' || whole === undefined || !made.has(whole);
  });
}
