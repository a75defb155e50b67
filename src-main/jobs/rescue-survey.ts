import { kindOf, readTreePage, type TreePage } from './rescue-cells';
import type { PageFile } from './rescue-pages';

/** A table or index as the file's own schema names it. */
export interface Tree {
  readonly kind: 'table' | 'index';
  readonly name: string;
  readonly table: string;
  readonly root: number;
  readonly sql: string | null;
}

export interface FoundPage {
  readonly number: number;
  readonly page: TreePage;
  /** The table whose tree led here; null for a page that no tree leads to any more. */
  readonly table: string | null;
}

/** What is known of a file's pages, and the way through them. */
export class Survey {
  readonly trees: readonly Tree[];
  /** Pages that a tree leads to and that cannot be read, with the table they were part of. */
  readonly unreadable: { readonly number: number; readonly table: string; readonly index: boolean }[] = [];
  readonly #file: PageFile;
  readonly #seen: Uint8Array;

  constructor(file: PageFile) {
    this.#file = file;
    this.#seen = new Uint8Array(file.pageCount + 1);
    this.trees = this.#readSchema();
  }

  /** Leaf pages of all tables: first those that trees lead to, then those that have lost their tree. */
  *tablePages(): Generator<FoundPage> {
    for (const tree of this.trees) {
      if (tree.kind !== 'table') continue;
      for (const found of this.#walk(tree)) if (!isBuilt(tree)) yield { ...found, table: tree.table };
    }
    this.#leaveOutFreePages();
    for (let number = 1; number <= this.#file.pageCount; number += 1) {
      if (this.#seen[number]) continue;
      const bytes = this.#file.page(number);
      if (!bytes || kindOf(bytes, number) !== 'tableLeaf') continue;
      const page = readTreePage(this.#file, number);
      if (page) yield { number, page, table: null };
    }
  }

  /** Pages of an index that can still be read. */
  *indexPages(tree: Tree): Generator<TreePage> {
    for (const { page } of this.#walk(tree)) yield page;
  }

  *#walk(tree: Tree): Generator<{ number: number; page: TreePage }> {
    const open = [tree.root];
    for (let number = open.pop(); number !== undefined; number = open.pop()) {
      if (this.#seen[number]) continue;
      if (number <= this.#file.pageCount) this.#seen[number] = 1;
      const page = readTreePage(this.#file, number);
      const built = isBuilt(tree);
      if (!page || (!built && !page.kind.startsWith('table'))) {
        this.unreadable.push({ number, table: tree.table, index: built });
        continue;
      }
      open.push(...page.children.toReversed());
      if (page.cells.length > 0 || page.broken > 0) yield { number, page };
    }
  }

  /** Pages on the list of free ones hold what was deleted or has moved. */
  #leaveOutFreePages(): void {
    if (!this.#file.headerReadable) return;
    let trunk = this.#file.page(1)?.readUInt32BE(32) ?? 0;
    while (trunk > 0 && trunk <= this.#file.pageCount && !this.#seen[trunk]) {
      const bytes = this.#file.page(trunk);
      if (!bytes) return;
      this.#seen[trunk] = 1;
      const count = Math.min(bytes.readUInt32BE(4), Math.floor(this.#file.usable / 4) - 2);
      for (let n = 0; n < count; n += 1) {
        const free = bytes.readUInt32BE(8 + n * 4);
        if (free <= this.#file.pageCount) this.#seen[free] = 1;
      }
      trunk = bytes.readUInt32BE(0);
    }
  }

  /** The schema is a table of its own with its root on page 1; where that page is gone its other pages are looked for. */
  #readSchema(): Tree[] {
    const own: Tree = { kind: 'table', name: 'sqlite_schema', table: 'sqlite_schema', root: 1, sql: null };
    const trees = [...this.#walk(own)].flatMap(({ page }) => treesOn(page));
    if (this.unreadable.length === 0) return trees;
    for (let number = 2; number <= this.#file.pageCount; number += 1) {
      if (this.#seen[number]) continue;
      const bytes = this.#file.page(number);
      if (!bytes || kindOf(bytes, number) !== 'tableLeaf') continue;
      const page = readTreePage(this.#file, number);
      const found = page ? treesOn(page) : [];
      if (found.length === 0) continue;
      this.#seen[number] = 1;
      trees.push(...found);
    }
    return trees;
  }
}

/** What is built anew from the rows: indexes, and the tables that the search index keeps. */
const isBuilt = (tree: Tree): boolean => tree.kind === 'index' || tree.name.startsWith('searchIndex');

function treesOn(page: TreePage): Tree[] {
  return page.cells.flatMap(({ values }): Tree[] => {
    const [kind, name, table, root, sql] = values;
    if (values.length !== 5 || (kind !== 'table' && kind !== 'index')) return [];
    if (typeof name !== 'string' || typeof table !== 'string' || typeof root !== 'number' || root < 1)
      return [];
    return [{ kind, name, table, root, sql: typeof sql === 'string' ? sql : null }];
  });
}
