import { type Aim, baseVersion, type Examples, searches } from './examples-aim';
import { customerExamples } from './examples-customers';
import { duplicates } from './examples-duplicates';
import { passphrase, today } from './office';

const records = ({ hidden: h, notes }: Aim) => [
  { table: 'customers' as const, id: h.customerId },
  { table: 'contacts' as const, id: h.contactId },
  { table: 'influences' as const, id: h.influenceId },
  { table: 'contactDates' as const, id: h.contactDateId },
  { table: 'courtesies' as const, id: h.courtesyId },
  { table: 'activities' as const, id: h.activityId },
  { table: 'tasks' as const, id: h.taskId },
  { table: 'plans' as const, id: h.planId },
  { table: 'planRows' as const, id: h.planRowId },
  { table: 'complaints' as const, id: h.complaintId },
  { table: 'complaintRows' as const, id: h.complaintRowId },
  { table: 'attachments' as const, id: h.attachmentId },
  { table: 'addresses' as const, id: h.addressId },
  ...notes.map((id) => ({ table: 'sealedNotes' as const, id })),
];
const idsOf = ({ hidden: h, notes }: Aim) => [
  h.customerId,
  h.contactId,
  h.influenceId,
  h.contactDateId,
  h.courtesyId,
  h.planId,
  h.planRowId,
  h.complaintId,
  h.complaintRowId,
  h.attachmentId,
  h.addressId,
  ...notes,
];
const uploadId = 'none';
const plan = { load: {}, mapping: ['customer.name'], key: 'name' as const };
const printed = { lang: 'en', paper: 'a4' } as const;
const period = { periodFrom: '2027-01-01', periodTo: '2027-12-31' };
const rescued = { customer: 'Customer', plan: 'Plan', complaint: 'Complaint', suffix: 'rescued' };

/** Example inputs of every operation that aim at records which the person calling must not reach. */
export const examples: Examples = {
  ...customerExamples,
  duplicates,
  complaints: {
    list: (aim) => [
      ...searches(aim).map((search) => ({ search })),
      { customerId: aim.hidden.customerId },
      { state: 'open' },
      { state: 'overdue' },
    ],
    get: ({ hidden }) => [{ id: hidden.complaintId }],
    create: ({ hidden, own }) => [
      { customerId: hidden.customerId, title: 'Late', kind: 'transport', severity: 1 },
      {
        customerId: own.customerId,
        contactId: hidden.contactId,
        title: 'Late',
        kind: 'transport',
        severity: 1,
      },
      { customerId: own.customerId, title: 'Early', kind: 'transport', severity: 1 },
    ],
    save: ({ hidden, own }) => [
      { id: hidden.complaintId, baseVersion, set: { title: 'Mine' } },
      { id: hidden.complaintId, baseVersion: 1, set: { title: 'Mine', facts: null } },
      { id: own.complaintId, baseVersion, set: { customerId: hidden.customerId } },
      { id: own.complaintId, baseVersion, set: { contactId: hidden.contactId } },
    ],
    setStatus: ({ hidden }) => [{ id: hidden.complaintId, baseVersion, status: 'settled' }],
    addRow: ({ hidden }) => [{ complaintId: hidden.complaintId, kind: 'why', title: 'Because' }],
    saveRow: ({ hidden }) => [{ id: hidden.complaintRowId, baseVersion, set: { title: 'Mine' } }],
    removeRows: ({ hidden }) => [{ ids: [hidden.complaintRowId] }],
    remove: ({ hidden }) => [{ ids: [hidden.complaintId] }],
  },
  copies: {
    state: () => [{}],
    take: ({ copyPath }) => [{}, { path: `${copyPath}.taken` }],
    compare: ({ copyPath, nowhere }) => [{ path: copyPath }, { path: nowhere }, {}],
    merge: ({ copyPath }) => [
      { path: copyPath, decisions: [] },
      { path: copyPath, decisions: [], rest: 'there' },
    ],
  },
  files: {
    current: () => [{}],
    create: () => [{ name: 'Elsewhere' }],
    open: ({ nowhere }) => [{ path: nowhere }, {}],
    close: () => [{}],
    saveCopy: ({ nowhere }) => [{ path: nowhere }, {}],
    backups: () => [{}],
    backupNow: () => [{}],
    previewBackup: ({ backupPath }) => [{ path: backupPath }],
    backupDifference: ({ backupPath }) => [{ path: backupPath }],
    rescue: ({ copyPath, nowhere }) => [copyPath, nowhere].map((path) => ({ path, words: rescued })),
    rescueProgress: () => [{}],
    cancelRescue: () => [{}],
    openRescued: () => [{}],
    restoreBackup: ({ nowhere }) => [{ path: nowhere }],
    everyBackup: () => [{}],
    openBackup: ({ nowhere }) => [{ path: nowhere }],
    showInFolder: () => [{}],
  },
  history: {
    ofRecord: (aim) => idsOf(aim).map((recordId) => ({ recordId, limit: 500 })),
    recent: () => [{ limit: 200 }],
    stack: () => [{}],
    undo: ({ hidden }) => [...hidden.batchIds.map((batchId) => ({ batchId })), {}],
    redo: () => [{}],
    bin: () => [{ limit: 1000 }],
    restore: (aim) => records(aim).map((record) => ({ records: [record] })),
    purge: (aim) => records(aim).map((record) => ({ records: [record] })),
  },
  import: {
    upload: () => [{ name: 'a.csv', size: 5, offset: 0, data: 'bmFtZQo=' }],
    inspect: () => [{ uploadId }],
    match: () => [{ uploadId }],
    check: () => [{ uploadId, plan }],
    rows: () => [{ uploadId }],
    run: () => [{ uploadId, plan }],
    progress: () => [{ uploadId }],
    cancel: () => [{ uploadId }],
    rejected: () => [{ uploadId, words: { row: 'Row', reason: 'Reason', issues: {}, targets: {} } }],
    close: () => [{ uploadId }],
  },
  notes: {
    list: ({ hidden }) => [{ customerId: hidden.customerId }],
    seal: ({ hidden }) => [{ customerId: hidden.customerId, passphrase: 'one of my own', text: 'Mine' }],
    open: ({ notes }) => notes.map((id) => ({ id, passphrase })),
    reseal: ({ notes }) => notes.map((id) => ({ id, baseVersion, passphrase, text: 'Mine' })),
    remove: ({ notes }) => notes.map((id) => ({ id })),
  },
  plans: {
    list: (aim) => [...searches(aim).map((search) => ({ search })), { customerId: aim.hidden.customerId }],
    get: ({ hidden }) => [{ id: hidden.planId }],
    create: ({ hidden }) => [
      { customerId: hidden.customerId, ...period },
      { customerId: hidden.customerId, periodFrom: '2026-02-01', periodTo: '2026-03-01' },
    ],
    save: ({ hidden }) => [
      { id: hidden.planId, baseVersion, set: { title: 'Mine' } },
      { id: hidden.planId, baseVersion, set: { status: 'approved', ...period } },
    ],
    saveText: ({ hidden }) => [
      { planId: hidden.planId, key: 'summary.standing', baseVersion: 0, body: { type: 'doc' } },
      { planId: hidden.planId, key: 'summary.ask', baseVersion: 0, body: { type: 'doc' } },
    ],
    addRow: ({ hidden }) => [{ planId: hidden.planId, kind: 'objective', title: 'Mine' }],
    saveRow: ({ hidden }) => [
      { id: hidden.planRowId, baseVersion, set: { title: 'Mine' } },
      { id: hidden.planRowId, baseVersion: 0, set: { data: { result: 'Mine' } } },
    ],
    removeRows: ({ hidden }) => [{ ids: [hidden.planRowId] }],
    remove: ({ hidden }) => [{ ids: [hidden.planId] }],
  },
  print: {
    abilities: () => [{}],
    pdf: ({ hidden }) => [
      { document: 'card', id: hidden.customerId, suggestedName: 'Card', ...printed },
      { document: 'plan', id: hidden.planId, suggestedName: 'Plan', ...printed },
      { document: 'rapport', id: hidden.contactId, suggestedName: 'Sheet', ...printed },
    ],
    dialog: ({ hidden }) => [{ document: 'complaint', id: hidden.complaintId, ...printed }],
  },
  search: {
    recent: ({ hidden, own }) => [{ ids: [hidden.customerId, own.customerId] }],
    query: (aim) => [
      ...searches(aim).map((text) => ({ text, limit: 50 })),
      ...(['customer', 'contact', 'plan', 'complaint'] as const).map((kind) => ({ text: aim.word, kind })),
    ],
  },
  settings: {
    get: () => [{}],
    save: () => [{ baseVersion, set: { claimLimit: 1 } }],
    preferences: () => [{}],
    savePreferences: () => [{ density: 'compact' }],
  },
  sharing: {
    state: () => [{}],
    editing: ({ hidden }) => [{ recordId: hidden.customerId, field: 'notes' }, { recordId: null }],
    inspect: ({ nowhere }) => [{ folder: nowhere }],
    share: ({ nowhere }) => [{ folder: nowhere }],
    askToClose: ({ nowhere }) => [{ path: nowhere }],
    whoHasOpen: ({ nowhere }) => [{ path: nowhere }],
  },
  team: {
    list: () => [{}],
    create: () => [{ name: 'A friend', role: 'manager' }],
    save: ({ me }) => [{ id: me, baseVersion, set: { role: 'manager', sees: 'all', edits: 'all' } }],
    signInState: () => [{}],
    signIn: ({ me }) => [{ memberId: me, password: 'not the password' }],
    signOut: () => [{}],
    turnOn: () => [{ name: 'A friend', password: 'long enough' }],
    turnOff: () => [{ password: 'not the password' }],
    setPassword: ({ me }) => [{ memberId: me, password: null }],
    changeMyPassword: () => [{ current: 'not the password', next: 'long enough' }],
    recover: ({ me }) => [{ recoveryKey: 'AAAAA', memberId: me, password: 'long enough' }],
    renewRecoveryKey: () => [{}],
  },
  today: {
    overview: ({ me }) => [
      { today, now: `${today}T12:00:00.000Z`, days: 31 },
      { today, now: `${today}T12:00:00.000Z`, days: 31, ownerId: me },
    ],
    ofCustomer: ({ hidden }) => [{ customerId: hidden.customerId, today }],
  },
};
