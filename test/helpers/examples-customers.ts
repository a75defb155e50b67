import { baseVersion, type Examples, searches } from './examples-aim';
import { today } from './office';

const view = {
  columns: [{ id: 'name' }],
  pinned: 1,
  filter: {},
  where: null,
  sort: { key: 'name', desc: false },
  group: null,
  colour: null,
};

/** Example inputs of what hangs on customer files, aimed at records out of sight. */
export const customerExamples: Examples = {
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
  activities: {
    timeline: ({ hidden, word }) => [
      { customerId: hidden.customerId },
      { customerId: hidden.customerId, text: word },
      { customerId: hidden.customerId, kinds: ['risk', 'task'] },
    ],
    openRisks: ({ hidden }) => [{ customerId: hidden.customerId }],
    create: ({ hidden }) => [
      { customerId: hidden.customerId, kind: 'note', happenedOn: today, title: 'Mine' },
      {
        customerId: hidden.customerId,
        kind: 'call',
        happenedOn: today,
        title: 'Mine',
        followUp: { title: 'Mine too', dueOn: today },
      },
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
    progress: () => [{}],
    cancel: () => [{}],
  },
  fields: {
    list: () => [{}],
    create: () => [{ record: 'customer', kind: 'text', label: 'Mine' }],
    save: () => [{ id: 'none', baseVersion, set: { label: 'Mine' } }],
    remove: () => [{ ids: ['none'] }],
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
  views: {
    list: () => [{}],
    create: () => [{ name: 'Mine', shared: false, data: view }],
    save: () => [{ id: 'none', baseVersion, set: { name: 'Mine' } }],
    remove: () => [{ ids: ['none'] }],
  },
};
