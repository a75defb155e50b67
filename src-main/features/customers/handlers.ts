import type { customersContract } from '@shared/features/customers/contract';
import { AppError } from '@shared/rpc/errors';
import type { HandlersOf } from '../../rpc/context';
import { handOver, restrict } from './handing-over';
import * as queries from './queries';
import * as service from './service';

const notYet = async (): Promise<never> => {
  throw new AppError('internal', 'Not built yet');
};

export const customersHandlers: HandlersOf<typeof customersContract> = {
  list: async ({ db }, input) => {
    const query = { search: input.search, filter: input.filter, sort: input.sort };
    const found = await queries.findMatches(db, input.search);
    const rows = await queries.listPage(db, query, input.offset, input.limit, found);
    const total =
      rows.length < input.limit && (rows.length > 0 || input.offset === 0)
        ? input.offset + rows.length
        : await queries.countMatching(db, query, found);
    return { rows, total };
  },
  neighbours: async ({ db }, input) => {
    const ids = await queries.allIds(db, input);
    const index = ids.indexOf(input.id);
    return {
      index: index < 0 ? null : index,
      total: ids.length,
      previousId: ids[index - 1] ?? null,
      nextId: index < 0 ? null : (ids[index + 1] ?? null),
    };
  },
  get: ({ db }, { id }) => service.getCustomer(db, id),
  summary: async ({ db }) => {
    const counts = await queries.classCounts(db);
    const byClass = Object.fromEntries(counts.map((row) => [row.abcClass ?? 'none', row.n]));
    return { total: counts.reduce((sum, row) => sum + row.n, 0), byClass };
  },
  duplicates: ({ db }, input) => service.findDuplicates(db, input),
  create: (context, input) => service.createCustomer(context, input),
  save: (context, input) => service.saveCustomer(context, input),
  remove: (context, { ids }) => service.removeCustomers(context, ids),
  handOver: (context, input) => handOver(context, input),
  handovers: async ({ db }, { id }) =>
    (await queries.handoversOf(db, id)).map((row) => ({ ...row, by: row.by ?? '' })),
  restrict: (context, input) => restrict(context, input),
  groups: () => notYet(),
  totals: () => notYet(),
  tags: () => notYet(),
  previewEdit: () => notYet(),
  checkCells: () => notYet(),
  saveCells: () => notYet(),
  editMany: (context, { who, set }) => service.saveMany(context, 'ids' in who ? who.ids : [], set),
};
