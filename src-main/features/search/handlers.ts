import type { searchContract } from '@shared/features/search/contract';
import type { HandlersOf } from '../../rpc/context';
import { search } from './service';

export const searchHandlers: HandlersOf<typeof searchContract> = {
  query: ({ db }, { text, limit, kind }) => search(db, text, limit, kind),
};
