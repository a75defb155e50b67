import { activitiesContract } from './features/activities/contract';
import { addressesContract } from './features/addresses/contract';
import { attachmentsContract } from './features/attachments/contract';
import { complaintsContract } from './features/complaints/contract';
import { contactsContract } from './features/contacts/contract';
import { copiesContract } from './features/copies/contract';
import { courtesiesContract } from './features/courtesies/contract';
import { customersContract } from './features/customers/contract';
import { duplicatesContract } from './features/duplicates/contract';
import { exportsContract } from './features/exports/contract';
import { fieldsContract } from './features/fields/contract';
import { filesContract } from './features/files/contract';
import { historyContract } from './features/history/contract';
import { importContract } from './features/import/contract';
import { mapContract } from './features/map/contract';
import { notesContract } from './features/notes/contract';
import { plansContract } from './features/plans/contract';
import { printContract } from './features/print/contract';
import { searchContract } from './features/search/contract';
import { settingsContract } from './features/settings/contract';
import { sharingContract } from './features/sharing/contract';
import { tasksContract } from './features/tasks/contract';
import { teamContract } from './features/team/contract';
import { todayContract } from './features/today/contract';
import { viewsContract } from './features/views/contract';
import type { ContractShape } from './rpc/operation';

/** Everything the renderer may ask: one line a feature. */
export const contract = {
  activities: activitiesContract,
  addresses: addressesContract,
  attachments: attachmentsContract,
  complaints: complaintsContract,
  contacts: contactsContract,
  copies: copiesContract,
  courtesies: courtesiesContract,
  customers: customersContract,
  duplicates: duplicatesContract,
  exports: exportsContract,
  fields: fieldsContract,
  files: filesContract,
  history: historyContract,
  import: importContract,
  map: mapContract,
  notes: notesContract,
  plans: plansContract,
  print: printContract,
  search: searchContract,
  settings: settingsContract,
  sharing: sharingContract,
  tasks: tasksContract,
  team: teamContract,
  today: todayContract,
  views: viewsContract,
} as const satisfies ContractShape;
export type AppContract = typeof contract;
