import type { ChangeLog } from '../../db/change-log';
import { requireEditable } from '../../db/editable';
import type { WriteDb } from '../../db/tables';
import { recomputeStandingOf } from '../transactions/service';
import * as moving from './moving-queries';

/**
 * The part of taking back (or bringing back) a merge that the log's own machinery cannot do: records that the person does not see go
 * back too, and sales lines, which are in no log.
 * @param ofCustomers false for a merge of copies, of which only the sales lines are moved back
 * @returns the changes dealt with, how many records went back, and how many had gone elsewhere since
 */
export async function reverseMerge(
  { db, log }: { db: WriteDb; log: ChangeLog },
  batch: { readonly batchNo: number; readonly id: string },
  ofCustomers: boolean,
): Promise<{ dealtWith: ReadonlySet<number>; count: number; skipped: number; finish: () => Promise<void> }> {
  const merged = ofCustomers ? await moving.mergedInBatch(db, batch.batchNo) : null;
  const moves = merged ? await moving.movesOfBatch(db, batch.batchNo, merged) : [];
  if (merged) await requireEditable(db, log.access, 'customers', [{ id: merged.lose }, { id: merged.keep }]);
  const count = await moving.takeMovesBack(db, log, moves);
  const customers = await moving.moveSalesBack(db, log, batch.id);
  return {
    dealtWith: new Set(moves.map(({ changeNo }) => changeNo)),
    count,
    skipped: moves.length - count,
    finish: () => recomputeStandingOf({ db, log }, customers, log.at.slice(0, 10)),
  };
}
