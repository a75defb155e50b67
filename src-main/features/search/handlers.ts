import type { searchContract } from '@shared/features/search/contract';
import type { HandlersOf } from '../../rpc/context';
import { recentCustomers, search } from './service';

export const searchHandlers: HandlersOf<typeof searchContract> = {
  query: ({ db }, { text, ...options }) => search(db, text, options),
  recent: ({ db }, { ids }) => recentCustomers(db, ids),
};
