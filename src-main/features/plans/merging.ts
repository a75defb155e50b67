import { type RichText, type RowData, rowData } from '@shared/features/plans/model';
import { hasText } from '@shared/features/plans/rules';
import { AppError } from '@shared/rpc/errors';
import type { FieldConflict } from '@shared/schemas';
import type { ReadDb } from '../../db/tables';
import * as queries from './queries';

/**
 * Puts the cells a person changed into the line as it is now.
 * @throws AppError `conflict` when somebody else changed one of the same cells after `baseVersion`
 */
export async function mergeCells(
  db: ReadDb,
  row: { id: string; version: number; data: string },
  baseVersion: number,
  mine: RowData,
): Promise<RowData> {
  const current = rowData.parse(JSON.parse(row.data));
  if (baseVersion < row.version) {
    const since = await queries.changesSince(db, row.id, baseVersion);
    const changes = since.filter((change) => dataBefore(change.fields) !== null);
    const original = dataBefore(changes[0]?.fields ?? null) ?? current;
    const fields = Object.keys(mine).flatMap((field): FieldConflict[] => {
      const sides = {
        original: original[field] ?? null,
        theirs: current[field] ?? null,
        mine: mine[field] ?? null,
      };
      if (sides.theirs === sides.original || sides.theirs === sides.mine) return [];
      const last = changes.at(-1);
      return [{ field, ...sides, theirsBy: last?.byName ?? null, theirsAt: last?.at ?? null }];
    });
    if (fields.length > 0) refuse('planRows', row, fields);
  }
  return { ...current, ...mine };
}

/** The cells before a change, or null when it did not touch them. */
function dataBefore(fields: string | null): RowData | null {
  const before: unknown = fields === null ? null : JSON.parse(fields).data?.[0];
  return typeof before === 'string' ? rowData.parse(JSON.parse(before)) : null;
}

/** Two people began the same empty text: the second must see what the first wrote. @throws AppError `conflict` */
export async function refuseLostText(
  db: ReadDb,
  known: { id: string; version: number; body: string | null },
  mine: RichText | null,
): Promise<void> {
  const theirs: RichText | null = known.body === null ? null : JSON.parse(known.body);
  const wanted = mine === null ? null : JSON.stringify(mine);
  if (!hasText(theirs) || known.body === wanted) return;
  const last = (await queries.changesSince(db, known.id, 0)).at(-1);
  refuse('planTexts', known, [
    {
      field: 'body',
      original: null,
      theirs: known.body,
      mine: wanted,
      theirsBy: last?.byName ?? null,
      theirsAt: last?.at ?? null,
    },
  ]);
}

function refuse(table: string, record: { id: string; version: number }, fields: FieldConflict[]): never {
  throw new AppError('conflict', 'Others changed the same fields', {
    table,
    id: record.id,
    version: record.version,
    fields,
  });
}
