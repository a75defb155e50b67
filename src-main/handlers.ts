import type { AppContract } from '@shared/contract';
import { activitiesHandlers } from './features/activities/handlers';
import { addressesHandlers } from './features/addresses/handlers';
import { attachmentsHandlers } from './features/attachments/handlers';
import { complaintsHandlers } from './features/complaints/handlers';
import { contactsHandlers } from './features/contacts/handlers';
import { copiesHandlers } from './features/copies/handlers';
import { courtesiesHandlers } from './features/courtesies/handlers';
import { customersHandlers } from './features/customers/handlers';
import { duplicatesHandlers } from './features/duplicates/handlers';
import { exportsHandlers } from './features/exports/handlers';
import { fieldsHandlers } from './features/fields/handlers';
import { filesHandlers } from './features/files/handlers';
import { historyHandlers } from './features/history/handlers';
import { importHandlers } from './features/import/handlers';
import { mapHandlers } from './features/map/handlers';
import { notesHandlers } from './features/notes/handlers';
import { plansHandlers } from './features/plans/handlers';
import { printHandlers } from './features/print/handlers';
import { searchHandlers } from './features/search/handlers';
import { settingsHandlers } from './features/settings/handlers';
import { sharingHandlers } from './features/sharing/handlers';
import { tasksHandlers } from './features/tasks/handlers';
import { teamHandlers } from './features/team/handlers';
import { todayHandlers } from './features/today/handlers';
import { viewsHandlers } from './features/views/handlers';
import type { AllHandlers } from './rpc/context';

/** Who answers what: one line a feature. */
export const handlers: AllHandlers<AppContract> = {
  activities: activitiesHandlers,
  addresses: addressesHandlers,
  attachments: attachmentsHandlers,
  complaints: complaintsHandlers,
  contacts: contactsHandlers,
  copies: copiesHandlers,
  courtesies: courtesiesHandlers,
  customers: customersHandlers,
  duplicates: duplicatesHandlers,
  exports: exportsHandlers,
  fields: fieldsHandlers,
  files: filesHandlers,
  history: historyHandlers,
  import: importHandlers,
  map: mapHandlers,
  notes: notesHandlers,
  plans: plansHandlers,
  print: printHandlers,
  search: searchHandlers,
  settings: settingsHandlers,
  sharing: sharingHandlers,
  tasks: tasksHandlers,
  team: teamHandlers,
  today: todayHandlers,
  views: viewsHandlers,
};
