import type { ChangeEntry } from '@shared/features/history/contract';

/** What one person did at once: one batch, the record it is about first. */
export interface Act {
  readonly batchId: string;
  readonly entries: readonly ChangeEntry[];
}

/** Lines and texts that are made with their record: naming each would say the same again. */
const partsOf: Partial<Record<ChangeEntry['table'], ChangeEntry['table']>> = {
  planTexts: 'plans',
  planRows: 'plans',
  complaintRows: 'complaints',
};

const order = (entry: ChangeEntry): number =>
  entry.table === 'customers' ? 0 : partsOf[entry.table] === undefined ? 1 : 2;

/** Changes, newest first, gathered by what was done at once. */
export function actsOf(changes: readonly ChangeEntry[]): Act[] {
  const batches = new Map<string, ChangeEntry[]>();
  for (const change of changes) {
    const batch = batches.get(change.batchId);
    if (batch) batch.push(change);
    else batches.set(change.batchId, [change]);
  }
  return [...batches].map(([batchId, entries]) => ({
    batchId,
    entries: withoutParts(entries)
      .reverse()
      .sort((a, b) => order(a) - order(b)),
  }));
}

function withoutParts(entries: readonly ChangeEntry[]): ChangeEntry[] {
  const made = new Set(entries.filter((one) => one.action === 'create').map((one) => one.table));
  return entries.filter((one) => {
    const whole = partsOf[one.table];
    return one.action !== 'create' || whole === undefined || !made.has(whole);
  });
}
