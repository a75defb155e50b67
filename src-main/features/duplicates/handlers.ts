import type { duplicatesContract } from '@shared/features/duplicates/contract';
import { markDeleted } from '../../db/records';
import type { HandlersOf } from '../../rpc/context';
import { compare, mergeCustomers, noticesOf, tellApart } from './merging';
import { mergePeople, samePeople } from './people';
import * as queries from './queries';
import { cancelScreening, listPairs, progressOf, startScreening } from './screening';
import { whileTyping } from './typing';

/** So many of the pairs told apart are shown to take back. */
const toldApartShown = 1000;

export const duplicatesHandlers: HandlersOf<typeof duplicatesContract> = {
  whileTyping: ({ db }, input) => whileTyping(db, input),
  screen: async (context) => startScreening(context),
  progress: async (context) => progressOf(context),
  cancel: async (context) => cancelScreening(context),
  list: (context, input) => listPairs(context, input),
  compare: ({ db }, { aId, bId }) => compare(db, aId, bId),
  different: (context, { aId, bId }) => tellApart(context, aId, bId),
  toldApart: async ({ db }) =>
    (await queries.toldApart(db, toldApartShown)).map((row) => ({
      id: row.id,
      at: row.createdAt,
      a: { id: row.aId, name: row.aName, city: row.aCity, code: row.aCode },
      b: { id: row.bId, name: row.bName, city: row.bCity, code: row.bCode },
    })),
  maybeSame: async ({ db, log }, { ids }) => ({
    count: await markDeleted(db, log, 'notDuplicates', ids, true),
    batchId: log.batchId,
  }),
  merge: (context, input) => mergeCustomers(context, input),
  notices: ({ db }, { id }) => noticesOf(db, id),
  people: ({ db }, { customerId }) => samePeople(db, customerId),
  mergePeople: (context, { keepId, loseId }) => mergePeople(context, keepId, loseId),
};
