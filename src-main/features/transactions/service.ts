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

/**
 * Sets what follows from the sales lines of some customers whose lines were moved. The classes and ranks of the others stay until all
 * are reckoned again.
 * @param today ISO date the twelve months end on
 */
export async function recomputeStandingOf(
  { db, log }: Pick<MutationContext, 'db' | 'log'>,
  ids: readonly string[],
  today: string,
): Promise<void> {
  if (ids.length === 0) return;
  const { abcCutoffA, abcCutoffB } = (await readSettings(db as WriteDb as unknown as ReadDb)).values;
  for (const row of await queries.salesSums(db, today, ids)) {
    const sales = row.last12 ?? 0;
    const { before, total, ahead } = await queries.placeAmong(db, row.id, sales);
    const share = (before / (total + sales)) * 100;
    const abcClass = share < abcCutoffA ? 'A' : share < abcCutoffB ? 'B' : 'C';
    await queries.writeStanding(db, row.id, {
      abcClass: sales > 0 ? abcClass : null,
      abcRank: sales > 0 ? ahead + 1 : null,
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
