import type { ListField } from '@shared/features/customers/filter-rules';
import { type Cell, cellOf } from '@shared/features/exports/cells';
import type { exportsContract } from '@shared/features/exports/contract';
import { csvOf } from '@shared/features/exports/csv';
import { vcardsOf } from '@shared/features/vcard/write';
import { AppError } from '@shared/rpc/errors';
import type { ParsedInputOf } from '@shared/rpc/operation';
import { minorDigits } from '@shared/text/currency';
import type { ReadDb } from '../../db/tables';
import type { QueryContext } from '../../rpc/context';
import { listedRowIds, listFields, rowsByRowId } from '../customers/listing';
import * as queries from './queries';
import { workbookOf } from './workbook';

export type ExportInput = ParsedInputOf<(typeof exportsContract)['customers']>;

export interface Made {
  readonly bytes: Uint8Array;
  readonly rows: number;
}

/** Read and written at once; between them the work can be stopped. */
const blockSize = 1000;

/** Looked at between blocks. */
export interface Watch {
  progress(done: number, total: number): void;
  cancelled(): boolean;
  breathe(): Promise<void>;
}

/** Makes the file of an export of what the caller sees. @throws AppError `cancelled`, `validation` for a filter that cannot be asked */
export async function makeExport(
  context: Pick<QueryContext, 'db' | 'caller'>,
  input: ExportInput,
  watch: Watch,
): Promise<Made> {
  const all = await listedRowIds(context, input.list);
  const only = input.ids && (await queries.rowIdsOf(context.db, input.ids));
  const rowIds = only ? all.filter((rowId) => only.has(rowId)) : all;
  if (input.format === 'vcf') {
    const cards = await inBlocks(rowIds, watch, (block) => queries.cardsOf(context.db, block));
    return { bytes: Buffer.from(vcardsOf(cards), 'utf8'), rows: cards.length };
  }
  const headers = input.columns.map(({ header }) => header);
  const rows = await tableOf(context.db, input, rowIds, watch);
  const bytes =
    input.format === 'csv'
      ? Buffer.from(csvOf(headers, rows), 'utf8')
      : workbookOf(input.fileName, headers, rows);
  return { bytes, rows: rows.length };
}

async function inBlocks<T>(
  rowIds: readonly number[],
  watch: Watch,
  read: (block: readonly number[]) => Promise<readonly T[]>,
): Promise<T[]> {
  const all: T[] = [];
  for (let start = 0; start < rowIds.length; start += blockSize) {
    watch.progress(start, rowIds.length);
    await watch.breathe();
    if (watch.cancelled()) throw new AppError('cancelled', 'The export was stopped');
    for (const one of await read(rowIds.slice(start, start + blockSize))) all.push(one);
  }
  watch.progress(rowIds.length, rowIds.length);
  return all;
}

async function tableOf(
  db: ReadDb,
  input: ExportInput,
  rowIds: readonly number[],
  watch: Watch,
): Promise<(readonly Cell[])[]> {
  const known = await listFields(db);
  const fields = input.columns.map(({ key }): ListField | null => known.get(key) ?? null);
  const keys = input.columns.map(({ key }) => key);
  const names = await queries.namesById(db);
  return inBlocks(rowIds, watch, async (block) =>
    (await rowsByRowId(db, block, keys)).map((row) => {
      const digits = minorDigits(row.currency ?? input.currency);
      const values: Readonly<Record<string, unknown>> = row;
      return fields.map((field, index): Cell => {
        const key = keys[index] ?? '';
        if (!field) return { kind: 'empty' };
        const value = (key in values ? values[key] : row.more[key]) as string | number | boolean | null;
        return cellOf(field, value, { words: input.words, names, digits });
      });
    }),
  );
}
