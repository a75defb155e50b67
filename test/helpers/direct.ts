import type { OpenFile } from '@main/db/open';
import { activitiesHandlers } from '@main/features/activities/handlers';
import { contactsHandlers } from '@main/features/contacts/handlers';
import { customersHandlers } from '@main/features/customers/handlers';
import { duplicatesHandlers } from '@main/features/duplicates/handlers';
import { historyHandlers } from '@main/features/history/handlers';
import { plansHandlers } from '@main/features/plans/handlers';
import { searchHandlers } from '@main/features/search/handlers';
import { tasksHandlers } from '@main/features/tasks/handlers';
import { todayHandlers } from '@main/features/today/handlers';
import type { AppServices } from '@main/rpc/context';
import { createDispatcher } from '@main/rpc/dispatcher';
import { activitiesContract } from '@shared/features/activities/contract';
import { contactsContract } from '@shared/features/contacts/contract';
import { customersContract } from '@shared/features/customers/contract';
import { duplicatesContract } from '@shared/features/duplicates/contract';
import { historyContract } from '@shared/features/history/contract';
import { plansContract } from '@shared/features/plans/contract';
import { searchContract } from '@shared/features/search/contract';
import { tasksContract } from '@shared/features/tasks/contract';
import { todayContract } from '@shared/features/today/contract';
import { type Client, createClient } from '@shared/rpc/client';

const contract = {
  activities: activitiesContract,
  contacts: contactsContract,
  plans: plansContract,
  tasks: tasksContract,
  today: todayContract,
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
      activities: activitiesHandlers,
      contacts: contactsHandlers,
      plans: plansHandlers,
      tasks: tasksHandlers,
      today: todayHandlers,
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
