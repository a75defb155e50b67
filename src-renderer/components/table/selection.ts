/** The ids of the selected rows. */
export type Selection = ReadonlySet<string>;
export const noSelection: Selection = new Set();

/** Adds or removes one row. */
export function toggled(selection: Selection, id: string): Selection {
  const next = new Set(selection);
  if (!next.delete(id)) next.add(id);
  return next;
}

/** Adds every loaded row between two places of the list. */
export function withRange(selection: Selection, ids: readonly (string | undefined)[]): Selection {
  const next = new Set(selection);
  for (const id of ids) if (id !== undefined) next.add(id);
  return next;
}

/** Where the checkbox in the header stands. */
export function headState(selection: Selection, rowCount: number): 'none' | 'some' | 'all' {
  if (selection.size === 0) return 'none';
  return selection.size >= rowCount ? 'all' : 'some';
}
