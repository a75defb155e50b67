import activitiesEn from './en/activities.json';
import addressesEn from './en/addresses.json';
import attachmentsEn from './en/attachments.json';
import commonEn from './en/common.json';
import complaintsEn from './en/complaints.json';
import contactsEn from './en/contacts.json';
import copiesEn from './en/copies.json';
import courtesiesEn from './en/courtesies.json';
import customersEn from './en/customers.json';
import duplicatesEn from './en/duplicates.json';
import exportsEn from './en/exports.json';
import familyEn from './en/family.json';
import fieldsEn from './en/fields.json';
import filesEn from './en/files.json';
import helpEn from './en/help.json';
import historyEn from './en/history.json';
import importingEn from './en/import.json';
import mapEn from './en/map.json';
import notesEn from './en/notes.json';
import plansEn from './en/plans.json';
import printEn from './en/print.json';
import settingsEn from './en/settings.json';
import sharingEn from './en/sharing.json';
import shellEn from './en/shell.json';
import teamEn from './en/team.json';
import todayEn from './en/today.json';
import viewsEn from './en/views.json';
import type { SameKeys, Translation } from './shape';
import activitiesZh from './zh-CN/activities.json';
import addressesZh from './zh-CN/addresses.json';
import attachmentsZh from './zh-CN/attachments.json';
import commonZh from './zh-CN/common.json';
import complaintsZh from './zh-CN/complaints.json';
import contactsZh from './zh-CN/contacts.json';
import copiesZh from './zh-CN/copies.json';
import courtesiesZh from './zh-CN/courtesies.json';
import customersZh from './zh-CN/customers.json';
import duplicatesZh from './zh-CN/duplicates.json';
import exportsZh from './zh-CN/exports.json';
import familyZh from './zh-CN/family.json';
import fieldsZh from './zh-CN/fields.json';
import filesZh from './zh-CN/files.json';
import helpZh from './zh-CN/help.json';
import historyZh from './zh-CN/history.json';
import importingZh from './zh-CN/import.json';
import mapZh from './zh-CN/map.json';
import notesZh from './zh-CN/notes.json';
import plansZh from './zh-CN/plans.json';
import printZh from './zh-CN/print.json';
import settingsZh from './zh-CN/settings.json';
import sharingZh from './zh-CN/sharing.json';
import shellZh from './zh-CN/shell.json';
import teamZh from './zh-CN/team.json';
import todayZh from './zh-CN/today.json';
import viewsZh from './zh-CN/views.json';

export const languages = ['en', 'zh-CN'] as const;
export type Language = (typeof languages)[number];
export const defaultNS = 'common';

export const en = {
  common: commonEn,
  shell: shellEn,
  customers: customersEn,
  contacts: contactsEn,
  courtesies: courtesiesEn,
  duplicates: duplicatesEn,
  import: importingEn,
  plans: plansEn,
  complaints: complaintsEn,
  today: todayEn,
  activities: activitiesEn,
  history: historyEn,
  addresses: addressesEn,
  attachments: attachmentsEn,
  exports: exportsEn,
  family: familyEn,
  fields: fieldsEn,
  files: filesEn,
  settings: settingsEn,
  team: teamEn,
  map: mapEn,
  notes: notesEn,
  help: helpEn,
  print: printEn,
  copies: copiesEn,
  sharing: sharingEn,
  views: viewsEn,
};

/** Chinese must have exactly the keys of English: a missing key, or one too many, fails the type check here. */
export const zhCN = {
  common: commonZh satisfies Translation<typeof commonEn>,
  shell: shellZh satisfies Translation<typeof shellEn>,
  customers: customersZh satisfies Translation<typeof customersEn>,
  contacts: contactsZh satisfies Translation<typeof contactsEn>,
  courtesies: courtesiesZh satisfies Translation<typeof courtesiesEn>,
  duplicates: duplicatesZh satisfies Translation<typeof duplicatesEn>,
  import: importingZh satisfies Translation<typeof importingEn>,
  plans: plansZh satisfies Translation<typeof plansEn>,
  complaints: complaintsZh satisfies Translation<typeof complaintsEn>,
  today: todayZh satisfies Translation<typeof todayEn>,
  activities: activitiesZh satisfies Translation<typeof activitiesEn>,
  history: historyZh satisfies Translation<typeof historyEn>,
  attachments: attachmentsZh satisfies Translation<typeof attachmentsEn>,
  addresses: addressesZh satisfies Translation<typeof addressesEn>,
  exports: exportsZh satisfies Translation<typeof exportsEn>,
  family: familyZh satisfies Translation<typeof familyEn>,
  fields: fieldsZh satisfies Translation<typeof fieldsEn>,
  files: filesZh satisfies Translation<typeof filesEn>,
  team: teamZh satisfies Translation<typeof teamEn>,
  map: mapZh satisfies Translation<typeof mapEn>,
  notes: notesZh satisfies Translation<typeof notesEn>,
  help: helpZh satisfies Translation<typeof helpEn>,
  settings: settingsZh satisfies Translation<typeof settingsEn>,
  print: printZh satisfies Translation<typeof printEn>,
  copies: copiesZh satisfies Translation<typeof copiesEn>,
  sharing: sharingZh satisfies Translation<typeof sharingEn>,
  views: viewsZh satisfies Translation<typeof viewsEn>,
};

const sameKeys: SameKeys<typeof zhCN, typeof en> = true;
void sameKeys;

export const resources = { en, 'zh-CN': zhCN };
