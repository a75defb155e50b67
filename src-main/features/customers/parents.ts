import { AppError } from '@shared/rpc/errors';
import type { ReadDb, WriteDb } from '../../db/tables';
import { familyAbove } from './bulk-queries';

/**
 * A firm belongs to one that is there, and never to itself by any way round.
 * @param ids the firms that get this parent
 * @throws AppError `not_found` for a parent that is not there for this person, `validation` with details.kind `circle`
 */
export async function requireParent(
  db: ReadDb | WriteDb,
  ids: readonly string[],
  parentId: string,
): Promise<void> {
  const { there, above } = await familyAbove(db, parentId);
  if (!there) throw new AppError('not_found', 'The parent company is not in the file', { id: parentId });
  const wrong = ids.find((id) => above.has(id));
  if (wrong !== undefined)
    throw new AppError('validation', 'A company cannot belong to itself', { kind: 'circle', id: wrong });
}
