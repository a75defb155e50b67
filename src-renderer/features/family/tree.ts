export interface Placed<T> {
  readonly node: T;
  /** 0 is the highest company. */
  readonly depth: number;
}

/** A group of companies as lines of a tree: every parent before its daughters, sisters in the order given. A circle is cut open. */
export function treeOf<T extends { readonly id: string; readonly parentId: string | null }>(
  nodes: readonly T[],
): Placed<T>[] {
  const daughters = new Map<string | null, T[]>();
  for (const node of nodes) daughters.set(node.parentId, [...(daughters.get(node.parentId) ?? []), node]);
  const placed: Placed<T>[] = [];
  const seen = new Set<string>();
  const place = (node: T, depth: number): void => {
    if (seen.has(node.id)) return;
    seen.add(node.id);
    placed.push({ node, depth });
    for (const daughter of daughters.get(node.id) ?? []) place(daughter, depth + 1);
  };
  for (const root of daughters.get(null) ?? []) place(root, 0);
  for (const node of nodes) place(node, 0);
  return placed;
}
