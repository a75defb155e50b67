import type { customersContract } from '@shared/features/customers/contract';
import type { HandlersOf } from '../../rpc/context';
import { editMany, previewEdit } from './bulk';
import { checkCells, saveCells } from './cells';
import { familyOf } from './family-queries';
import * as figures from './figures';
import { handOver, restrict } from './handing-over';
import { listCustomers, neighboursOf } from './listing';
import * as queries from './queries';
import * as service from './service';

export const customersHandlers: HandlersOf<typeof customersContract> = {
  list: (context, input) => listCustomers(context, input),
  groups: (context, input) => figures.groupsOf(context, input),
  totals: (context, { who }) => figures.totalsOf(context, who),
  family: ({ db }, { id }) => familyOf(db, id),
  tags: ({ db }) => figures.tagsInUse(db),
  neighbours: (context, input) => neighboursOf(context, input),
  get: ({ db }, { id }) => service.getCustomer(db, id),
  summary: ({ db }) => figures.summaryOf(db),
  create: (context, input) => service.createCustomer(context, input),
  save: (context, input) => service.saveCustomer(context, input),
  remove: (context, { ids }) => service.removeCustomers(context, ids),
  previewEdit: (context, input) => previewEdit(context, input),
  editMany: (context, input) => editMany(context, input),
  checkCells: (context, input) => checkCells(context, input),
  saveCells: (context, input) => saveCells(context, input),
  handOver: (context, input) => handOver(context, input),
  handovers: async ({ db }, { id }) =>
    (await queries.handoversOf(db, id)).map((row) => ({ ...row, by: row.by ?? '' })),
  restrict: (context, input) => restrict(context, input),
};
