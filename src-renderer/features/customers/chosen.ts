import type { CustomerChoice, CustomerQuestion } from '@shared/features/customers/contract';
import type { Selection } from '../../components/table/selection';
import { api } from '../../rpc/api';

/**
 * Every row that matches, loaded or not, less the ones taken out again: a selection by question instead of by ids.
 * It has no ids to walk through; what the table makes of it by adding one is read by `afterSelect`.
 */
export class AllBut implements ReadonlySet<string> {
  constructor(
    readonly except: ReadonlySet<string>,
    private readonly total: number,
  ) {}
  get size(): number {
    return Math.max(0, this.total - this.except.size);
  }
  has(id: string): boolean {
    return !this.except.has(id);
  }
  forEach(): void {}
  [Symbol.iterator](): SetIterator<string> {
    return new Set<string>().values();
  }
  entries(): SetIterator<[string, string]> {
    return new Set<string>().entries();
  }
  keys(): SetIterator<string> {
    return new Set<string>().keys();
  }
  values(): SetIterator<string> {
    return new Set<string>().values();
  }
}

/** The selection after the table changed it: on one by question, a single row is taken out or in again, a range comes in. */
export function afterSelect(now: Selection, next: Selection, total: number): Selection {
  if (!(now instanceof AllBut) || next.size === 0) return next;
  const except = new Set(now.except);
  const [only] = next;
  if (next.size === 1 && only !== undefined && !except.has(only)) except.add(only);
  else for (const id of next) except.delete(id);
  return new AllBut(except, total);
}

/** The same selection once the number of matches is another. */
export const sized = (selection: Selection, total: number): Selection =>
  selection instanceof AllBut ? new AllBut(selection.except, total) : selection;

/** Who is selected, as an operation takes it. */
export function choiceOf(selection: Selection, question: CustomerQuestion): CustomerChoice {
  if (selection instanceof AllBut) return { question, except: [...selection.except] };
  return { ids: [...selection] };
}

const page = 500;
/** The ids of who is selected, read from the file where they were chosen by question. */
export async function idsOf(selection: Selection, question: CustomerQuestion): Promise<string[]> {
  if (!(selection instanceof AllBut)) return [...selection];
  const ids: string[] = [];
  for (let offset = 0; ; offset += page) {
    const { rows, total } = await api.customers.list({ ...question, offset, limit: page });
    ids.push(...rows.flatMap((row) => (selection.has(row.id) ? [row.id] : [])));
    if (rows.length === 0 || offset + page >= total) return ids;
  }
}
