import type { KeyField } from '@shared/features/import/model';
import {
  type Existing,
  keyOf,
  type Likeness,
  type Stored,
  type StoredPerson,
} from '@shared/features/import/resolve';
import { entryKey } from '@shared/features/import/resolve-history';
import type { Database } from 'better-sqlite3';
import { Likenesses } from './likeness';

/** A customer as its row stands in the file, with the columns that no field of the import names. */
export type StoredRow = Stored & { readonly id: string; readonly rowId: number; readonly version: number };

/** Reads of the import, on the worker's own connection: prepared once, run for each row that meets a customer. */
export class StoredCustomers implements Existing {
  readonly #customer;
  readonly #people;
  readonly #db: Database;
  readonly #entries;
  readonly #byKey = new Map<KeyField, Map<string, string[]>>();
  readonly #alike: boolean;
  #likenesses: Likenesses | null = null;

  /** @param alike whether rows are compared with firms that look like theirs, which only a person who reads it needs */
  constructor(db: Database, alike: boolean) {
    this.#db = db;
    this.#alike = alike;
    this.#customer = db.prepare<[string], StoredRow>('SELECT * FROM customers WHERE id = ?');
    this.#people = db.prepare<[string], StoredRow>(
      'SELECT * FROM contacts WHERE customerId = ? AND deletedAt IS NULL ORDER BY rowId',
    );
    this.#entries = db.prepare<[string], { happenedOn: string; title: string; body: string | null }>(
      'SELECT happenedOn, title, body FROM activities WHERE customerId = ? AND deletedAt IS NULL',
    );
  }

  find(key: Exclude<KeyField, 'none'>, folded: string): readonly string[] {
    let ids = this.#byKey.get(key);
    if (!ids) {
      ids = this.#readKeys(key);
      this.#byKey.set(key, ids);
    }
    return ids.get(folded) ?? [];
  }

  #readKeys(key: Exclude<KeyField, 'none'>): Map<string, string[]> {
    // The key is one of a few column names, checked by the contract.
    const [column, city] = key === 'nameCity' ? ['name', 'city'] : [key, 'NULL'];
    const rows = this.#db
      .prepare<[], [string, string, string | null]>(
        `SELECT id, ${column}, ${city} FROM customers WHERE deletedAt IS NULL AND ${column} IS NOT NULL`,
      )
      .raw()
      .iterate();
    const ids = new Map<string, string[]>();
    for (const [id, value, place] of rows) {
      const folded = keyOf(key, { [column]: value, city: place });
      if (folded === '') continue;
      const list = ids.get(folded);
      if (list) list.push(id);
      else ids.set(folded, [id]);
    }
    return ids;
  }

  similar(customer: Stored, line: number): Likeness | undefined {
    if (!this.#alike) return undefined;
    this.#likenesses ??= new Likenesses(this.#db);
    const text = (field: string) => (customer[field] === undefined ? null : String(customer[field]));
    const firm = {
      name: text('name') ?? '',
      otherName: text('otherName'),
      shortName: text('shortName'),
      taxNumber: text('taxNumber'),
      phone: text('phone'),
      email: text('email'),
      web: text('web'),
      city: text('city'),
    };
    return this.#likenesses.of(firm, line);
  }

  values(id: string): Stored {
    return this.#customer.get(id) ?? {};
  }

  entries(customerId: string): ReadonlySet<string> {
    return new Set(this.#entries.all(customerId).map(entryKey));
  }

  people(customerId: string): readonly StoredPerson[] {
    return this.#people.all(customerId).map((values) => ({ id: values.id, values }));
  }
}

/** Everybody in the team, by id. */
export function readMembers(db: Database): { id: string; name: string }[] {
  return db
    .prepare<[], { id: string; name: string }>(
      'SELECT id, name FROM members WHERE deletedAt IS NULL ORDER BY active DESC, rowId',
    )
    .all();
}
