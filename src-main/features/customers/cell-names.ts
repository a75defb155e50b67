import type { ListField } from '@shared/features/customers/filter-rules';
import { nameKeyOf } from '@shared/features/customers/rules';
import { fold } from '@shared/text/pinyin';
import type { ReadDb } from '../../db/tables';
import * as queries from './cell-queries';

/** The people and firms that cells may name. */
export interface CellNames {
  readonly memberNamed: (name: string) => string | undefined;
  readonly customerNamed: (name: string) => string | undefined;
  /** Puts a firm under another, for the cells after this one; false when it would come to belong to itself. */
  readonly adopt: (id: string, parentId: unknown) => boolean;
}

const plain = (name: string): string => fold(name).replace(/\s+/gu, ' ').trim();

/** Looks up what the cells of people and firms name, once for the whole block. */
export async function cellNames(
  db: ReadDb,
  cells: readonly { readonly field: string; readonly text: string }[],
  fields: ReadonlyMap<string, ListField>,
): Promise<CellNames> {
  const kinds = new Set([...fields.values()].map((field) => field.kind));
  const members = kinds.has('member') ? await queries.activeMembers(db) : [];
  const asked = cells.filter(
    (cell) => fields.get(cell.field)?.kind === 'customer' && cell.text.trim() !== '',
  );
  const keys = [...new Set(asked.map((cell) => nameKeyOf(cell.text)))].filter((key) => key !== '');
  const firms = keys.length > 0 ? await queries.customersByName(db, keys) : [];
  const parents = asked.length > 0 ? await queries.parents(db) : new Map<string, string>();
  return {
    memberNamed: (name) => only(members.filter((member) => plain(member.name) === plain(name))),
    customerNamed: (name) => {
      const exact = only(firms.filter((firm) => plain(firm.name) === plain(name)));
      return exact ?? only(firms.filter((firm) => firm.nameKey === nameKeyOf(name)));
    },
    adopt: (id, parentId) => {
      if (typeof parentId !== 'string') {
        parents.delete(id);
        return true;
      }
      const seen = new Set<string>();
      for (let at: string | undefined = parentId; at !== undefined && !seen.has(at); at = parents.get(at)) {
        if (at === id) return false;
        seen.add(at);
      }
      parents.set(id, parentId);
      return true;
    },
  };
}

const only = (found: readonly { readonly id: string }[]): string | undefined =>
  found.length === 1 ? found[0]?.id : undefined;
