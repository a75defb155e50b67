import type { Change } from '@shared/rpc/client';
import type { QueryClient } from '@tanstack/react-query';

/** A query key whose first part names the tables the answer was read from. */
export type TableKey = readonly [tables: readonly string[], name: string, input: unknown];

/**
 * Builds a query key that pushed changes can find.
 * @param tables every table the operation reads; a commit that writes one of them refetches the query
 * @param name the operation's wire name
 * @param input the operation's input, as sent
 */
export function tableKey(tables: readonly string[], name: string, input: unknown = null): TableKey {
  return [tables, name, input];
}

/** True when a query with this key reads a table in the set; `*` on either side means every table. */
export function readsAny(queryKey: readonly unknown[], changed: ReadonlySet<string>): boolean {
  const [tables] = queryKey;
  if (!Array.isArray(tables)) return false;
  return changed.has('*') || tables.some((table) => table === '*' || changed.has(String(table)));
}

/**
 * Refetches exactly the queries whose tables changed. Changes that arrive together are answered once.
 * @returns the way to stop listening
 */
export function subscribeToChanges(
  client: QueryClient,
  onChanged: (listener: (change: Change) => void) => () => void,
): () => void {
  const pending = new Set<string>();
  let scheduled = false;
  const flush = () => {
    const changed = new Set(pending);
    pending.clear();
    scheduled = false;
    void client.invalidateQueries({ predicate: (query) => readsAny(query.queryKey, changed) });
  };
  return onChanged((change) => {
    for (const table of change.tables) pending.add(table);
    if (scheduled) return;
    scheduled = true;
    queueMicrotask(flush);
  });
}
