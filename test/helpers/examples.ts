import type { AppContract } from '@shared/contract';
import type { z } from 'zod';
import { duplicates } from './examples-duplicates';
import { type Graph, passphrase, today } from './office';

/** What the examples speak of: somebody else's records, and those of the person calling. */
export interface Aim {
  readonly hidden: Graph;
  readonly own: Graph;
  /** A word that is in every text of the hidden records. */
  readonly word: string;
  readonly me: string;
  readonly notes: readonly string[];
  /** Another copy of the same file, in which the hidden records were changed. */
  readonly copyPath: string;
  readonly backupPath: string;
  readonly nowhere: string;
}

type InputOf<O> = O extends { readonly input: infer I extends z.ZodType } ? z.input<I> : never;
export type Examples = {
  readonly [F in keyof AppContract]?: {
    readonly [N in keyof AppContract[F]]?: (aim: Aim) => readonly InputOf<AppContract[F][N]>[];
  };
};

/** Saves name no version that is too old, so that nothing but the access can refuse them. */
const baseVersion = 1_000_000;
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
const searches = ({ word }: Aim) => [word, word.slice(0, 3), `${word} person`, `${word} plan`, 'Works', ''];
const uploadId = 'none';
const plan = { load: {}, mapping: ['customer.name'], key: 'name' as const };
const printed = { lang: 'en', paper: 'a4' } as const;
const period = { periodFrom: '2027-01-01', periodTo: '2027-12-31' };
const rescued = { customer: 'Customer', plan: 'Plan', complaint: 'Complaint', suffix: 'rescued' };

const view = {
  columns: [{ id: 'name' }],
  pinned: 1,
  filter: {},
  where: null,
  sort: { key: 'name', desc: false },
  group: null,
  colour: null,
};

/** Example inputs of every operation that aim at records which the person calling must not reach. */
export const examples: Examples = {
  addresses: {
    ofCustomer: ({ hidden }) => [{ customerId: hidden.customerId }],
    create: ({ hidden }) => [{ customerId: hidden.customerId, kind: 'office', city: 'Mine' }],
    save: ({ hidden }) => [{ id: hidden.addressId, baseVersion, set: { city: 'Mine' } }],
    remove: ({ hidden }) => [{ ids: [hidden.addressId] }],
  },
  attachments: {
    ofCustomer: ({ hidden }) => [{ customerId: hidden.customerId }],
    add: ({ hidden }) => [
      { customerId: hidden.customerId, name: 'mine.txt', size: 1, offset: 0, data: 'bQ==' },
      { customerId: hidden.customerId, name: 'mine.txt', size: 2, offset: 0, data: 'bQ==' },
    ],
    part: ({ hidden }) => [{ id: hidden.attachmentId, piece: 0 }],
    save: ({ hidden }) => [{ id: hidden.attachmentId, baseVersion, set: { name: 'Mine' } }],
    remove: ({ hidden }) => [{ ids: [hidden.attachmentId] }],
    saveAs: ({ hidden }) => [{ id: hidden.attachmentId }],
    open: ({ hidden }) => [{ id: hidden.attachmentId }],
    dragOut: ({ hidden }) => [{ id: hidden.attachmentId }],
    total: () => [{}],
  },
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
  contacts: {
    ofCustomer: ({ hidden }) => [{ customerId: hidden.customerId }],
    create: ({ hidden, own }) => [
      { customerId: hidden.customerId, name: 'Somebody' },
      { customerId: own.customerId, name: 'Somebody', reportsTo: hidden.contactId },
    ],
    save: ({ hidden, own }) => [
      { id: hidden.contactId, baseVersion, set: { name: 'Mine' } },
      { id: hidden.contactId, baseVersion: 0, set: { name: 'Mine', notes: null } },
      { id: own.contactId, baseVersion, set: { reportsTo: hidden.contactId } },
    ],
    remove: ({ hidden }) => [{ ids: [hidden.contactId] }],
    get: ({ hidden }) => [{ id: hidden.contactId }],
    move: ({ hidden, own }) => [
      { id: hidden.contactId, baseVersion, on: today, to: { customerId: own.customerId } },
      { id: hidden.contactId, baseVersion, on: today, to: { name: 'My firm' } },
      { id: hidden.contactId, baseVersion, on: today, to: null },
      { id: own.contactId, baseVersion, on: today, to: { customerId: hidden.customerId } },
    ],
    addDate: ({ hidden }) => [{ contactId: hidden.contactId, label: 'Mine', day: '--05-18', remindDays: 7 }],
    saveDate: ({ hidden }) => [{ id: hidden.contactDateId, baseVersion, set: { label: 'Mine' } }],
    removeDates: ({ hidden }) => [{ ids: [hidden.contactDateId] }],
    photos: ({ hidden }) => [{ customerId: hidden.customerId }],
    setPhoto: ({ hidden }) => [
      { id: hidden.contactId, baseVersion, data: null },
      { id: hidden.contactId, baseVersion, data: '/9j/4A==' },
    ],
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
  activities: {
    timeline: ({ hidden, word }) => [
      { customerId: hidden.customerId },
      { customerId: hidden.customerId, text: word },
      { customerId: hidden.customerId, kinds: ['risk', 'task'] },
    ],
    openRisks: ({ hidden }) => [{ customerId: hidden.customerId }],
    create: ({ hidden }) => [
      { customerId: hidden.customerId, kind: 'note', happenedOn: today, title: 'Mine' },
    ],
    save: ({ hidden }) => [{ id: hidden.activityId, baseVersion, set: { title: 'Mine' } }],
    remove: ({ hidden }) => [{ ids: [hidden.activityId] }],
  },
  tasks: {
    ofCustomer: ({ hidden }) => [{ customerId: hidden.customerId }],
    create: ({ hidden }) => [{ customerId: hidden.customerId, title: 'Mine' }],
    save: ({ hidden }) => [{ id: hidden.taskId, baseVersion, set: { title: 'Mine' } }],
    remove: ({ hidden }) => [{ ids: [hidden.taskId] }],
  },
  courtesies: {
    list: ({ hidden }) => [
      {},
      { year: Number(today.slice(0, 4)) },
      { customerId: hidden.customerId },
      { contactId: hidden.contactId },
    ],
    create: ({ hidden }) => [
      { contactId: hidden.contactId, givenOn: today, direction: 'given', what: 'Mine' },
    ],
    save: ({ hidden }) => [{ id: hidden.courtesyId, baseVersion, set: { what: 'Mine' } }],
    remove: ({ hidden }) => [{ ids: [hidden.courtesyId] }],
  },
  customers: {
    list: (aim) => [
      ...searches(aim).map((search) => ({ search, limit: 500 })),
      ...(['updatedAt', 'ownerId', 'overdue', 'nextStepOn', 'city'] as const).map((key) => ({
        sort: { key, desc: true },
      })),
      { filter: { lifecycle: ['prospect'] } },
      {
        groupBy: { key: 'parentId', desc: false },
        columns: ['parentId', 'notes', 'people', 'lastContactOn', 'custom01'],
        limit: 500,
      },
      {
        where: { join: 'or', rules: [{ field: 'phone', test: 'isFilled' }] },
        sort: { key: 'notes', desc: true },
      },
    ],
    neighbours: ({ hidden, own, word }) => [
      { id: hidden.customerId },
      { id: own.customerId },
      { id: hidden.customerId, search: word },
    ],
    get: ({ hidden }) => [{ id: hidden.customerId }],
    summary: () => [{}],
    create: ({ me }) => [{ name: 'New one' }, { name: 'New other', ownerId: me }],
    save: ({ hidden }) => [
      { id: hidden.customerId, baseVersion, set: { notes: 'Mine' } },
      { id: hidden.customerId, baseVersion: 1, set: { notes: 'Mine', phone: '1', creditGrade: 'A' } },
    ],
    groups: ({ word }) => [
      { key: 'name' },
      { key: 'ownerId', search: word },
      { key: 'lastContactOn' },
      { key: 'city', where: { join: 'and', rules: [{ field: 'notes', test: 'contains', values: [word] }] } },
    ],
    totals: ({ hidden, word }) => [
      { who: { ids: [hidden.customerId] } },
      { who: { question: {} } },
      { who: { question: { search: word } } },
    ],
    family: ({ hidden, own }) => [{ id: hidden.customerId }, { id: own.customerId }],
    tags: () => [{}],
    previewEdit: ({ hidden, own }) => [
      { who: { ids: [hidden.customerId, own.customerId] }, set: { notes: 'Mine' } },
      { who: { question: {} }, addTags: ['mine'] },
    ],
    editMany: ({ hidden, own }) => [
      { who: { ids: [hidden.customerId] }, set: { notes: 'Mine' } },
      { who: { ids: [own.customerId, hidden.customerId] }, set: { city: 'Everywhere' } },
      { who: { question: {} }, addTags: ['mine'] },
    ],
    checkCells: ({ hidden }) => [
      { cells: [{ id: hidden.customerId, field: 'city', text: 'Mine' }], lang: 'en' },
    ],
    saveCells: ({ hidden, own }) => [
      { cells: [{ id: hidden.customerId, field: 'city', text: 'Mine' }], lang: 'en' },
      { cells: [{ id: own.customerId, field: 'parentId', text: hidden.customerId }], lang: 'en' },
    ],
    remove: ({ hidden }) => [{ ids: [hidden.customerId] }],
    handOver: ({ hidden, me }) => [{ ids: [hidden.customerId], toId: me }],
    handovers: ({ hidden }) => [{ id: hidden.customerId }],
    restrict: ({ hidden }) => [
      { id: hidden.customerId, baseVersion, restricted: false },
      { id: hidden.customerId, baseVersion, restricted: true },
    ],
  },
  duplicates,
  exports: {
    customers: ({ hidden }) => [
      {
        format: 'csv',
        list: {},
        columns: [{ key: 'name', header: 'Name' }],
        words: {},
        fileName: 'Customers',
        currency: 'CNY',
        lang: 'en',
        progress: () => [{}],
        cancel: () => [{}],
      },
      {
        format: 'vcf',
        list: {},
        ids: [hidden.customerId],
        columns: [],
        words: {},
        fileName: 'Customers',
        currency: 'CNY',
        lang: 'en',
      },
    ],
  },
  fields: {
    list: () => [{}],
    create: () => [{ record: 'customer', kind: 'text', label: 'Mine' }],
    save: () => [{ id: 'none', baseVersion, set: { label: 'Mine' } }],
    remove: () => [{ ids: ['none'] }],
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
  map: {
    lines: ({ hidden }) => [{ customerId: hidden.customerId }],
    connect: ({ hidden, own }) => [
      { customerId: hidden.customerId, fromId: hidden.contactId, toId: hidden.secondContactId, kind: 'weak' },
      { customerId: own.customerId, fromId: own.contactId, toId: hidden.contactId, kind: 'strong' },
      { customerId: hidden.customerId, fromId: own.contactId, toId: own.secondContactId, kind: 'strong' },
    ],
    saveLine: ({ hidden }) => [
      { id: hidden.influenceId, baseVersion, set: { kind: 'against' } },
      { id: hidden.influenceId, baseVersion: 0, set: { note: 'Mine' } },
    ],
    removeLines: ({ hidden }) => [{ ids: [hidden.influenceId] }],
    place: ({ hidden, own }) => [
      { customerId: hidden.customerId, places: [{ id: hidden.contactId, x: 8, y: 8 }] },
      { customerId: own.customerId, places: [{ id: hidden.contactId, x: 8, y: 8 }] },
    ],
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
  views: {
    list: () => [{}],
    create: () => [{ name: 'Mine', shared: false, data: view }],
    save: () => [{ id: 'none', baseVersion, set: { name: 'Mine' } }],
    remove: () => [{ ids: ['none'] }],
  },
};
