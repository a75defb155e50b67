import type { OpenFile } from '@main/db/open';
import { customersHandlers } from '@main/features/customers/handlers';
import { duplicatesHandlers } from '@main/features/duplicates/handlers';
import { historyHandlers } from '@main/features/history/handlers';
import { searchHandlers } from '@main/features/search/handlers';
import type { AppServices } from '@main/rpc/context';
import { createDispatcher } from '@main/rpc/dispatcher';
import { customersContract } from '@shared/features/customers/contract';
import { duplicatesContract } from '@shared/features/duplicates/contract';
import { historyContract } from '@shared/features/history/contract';
import { searchContract } from '@shared/features/search/contract';
import { type Client, createClient } from '@shared/rpc/client';

const contract = {
  customers: customersContract,
  duplicates: duplicatesContract,
  history: historyContract,
  search: searchContract,
} as const;

/**
 * The features a program without windows needs, through the same dispatcher as everything else: zod, transaction, change log,
 * search index. For the writer that is killed and for the measurements.
 */
export function directClient(file: OpenFile, name = 'Writer'): Client<typeof contract> {
  const app = {
    file: () => file,
    files: { state: { path: file.path, name, mode: 'write', reason: null }, current: () => file },
  } as unknown as AppServices;
  const { call } = createDispatcher({
    contract,
    handlers: {
      customers: customersHandlers,
      duplicates: duplicatesHandlers,
      history: historyHandlers,
      search: searchHandlers,
    },
    app,
    push: () => {},
    log: (id, operation, error) => console.error(id, operation, error),
  });
  return createClient(contract, (operation, input) =>
    call(operation, input, { name, origin: name, session: name, access: null }),
  );
}
