import { abcClasses, lifecycleOf } from '@shared/features/customers/rules';
import type { ReadDb, WriteDb } from '../../db/tables';
import type { MutationContext } from '../../rpc/context';
import { readSettings } from '../settings/service';
import * as queries from './queries';

/**
 * Sets what follows from the sales lines: sales of the last twelve months and the twelve before, ABC class and rank, lifecycle.
 * @param today ISO date the twelve months end on
 */
export async function recomputeStanding(
  { db, log }: Pick<MutationContext, 'db' | 'log'>,
  today: string,
): Promise<void> {
  const settings = (await readSettings(db as WriteDb as unknown as ReadDb)).values;
  const sums = await queries.salesSums(db, today);
  const classes = abcClasses(
    sums.map((row) => ({ id: row.id, name: row.name, sales: row.last12 ?? 0 })),
    settings.abcCutoffA,
    settings.abcCutoffB,
  );
  for (const row of sums) {
    const standing = classes.get(row.id);
    await queries.writeStanding(db, row.id, {
      abcClass: standing?.class ?? null,
      abcRank: standing?.rank ?? null,
      lifecycle: lifecycleOf(
        row.lifecycleSet,
        row.firstTrade ?? row.firstSold,
        row.lastSold ?? row.firstTrade,
        today,
      ),
      sales12m: row.last12,
      salesPrior: row.prior12,
      margin12m: row.margin12,
    });
  }
  log.touchTable('customers');
}
