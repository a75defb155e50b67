import { customerValues } from '@shared/features/customers/model';
import { isSlot } from '@shared/features/fields/slots';
import type { Role, Scope } from '@shared/features/team/model';
import type { WholeApp } from './whole-app';

/** Customers of the office by what keeps them apart; each carries a word of its own in every text. */
export const groups = {
  restricted: 'Zqxalpha',
  mateRestricted: 'Zqxbravo',
  mate: 'Zqxcharlie',
  far: 'Zqxdelta',
  nobody: 'Zqxecho',
  binned: 'Zqxfoxtrot',
  undone: 'Zqxgolf',
} as const;
export type Group = keyof typeof groups;
export const groupNames = Object.keys(groups) as Group[];
/** Who sealed notes, and about whom. */
export const authors = { mate: 'mate', all: 'far', manager: 'restricted' } as const satisfies Partial<
  Record<string, Group>
>;
export type Author = keyof typeof authors;
export const authorNames = Object.keys(authors) as Author[];
/** What the notes of an author say. */
export const sealedWord = (author: Author): string => `Zqxhotel${author}`;
export const passphrase = 'under the old bridge';
/** An amount that no other record has. */
export const amountOf = (group: Group): number => 918_273_640 + groupNames.indexOf(group) * 1000;

const always: Group[] = ['restricted', 'binned', 'undone'];
const others: Group[] = [...always, 'mateRestricted'];

interface Person {
  readonly role: Role;
  readonly team: string;
  readonly sees: Scope;
  readonly edits: Scope;
  readonly hidden: readonly Group[];
  /** Seen, but not to be changed. */
  readonly untouchable: readonly Group[];
}

/** People of every role and of every reach. */
export const people = {
  manager: { role: 'manager', team: 'North', sees: 'all', edits: 'all', hidden: [], untouchable: [] },
  mate: {
    role: 'sales',
    team: 'North',
    sees: 'own',
    edits: 'own',
    hidden: [...always, 'far', 'nobody'],
    untouchable: [],
  },
  own: {
    role: 'sales',
    team: 'North',
    sees: 'own',
    edits: 'own',
    hidden: [...others, 'mate', 'far', 'nobody'],
    untouchable: [],
  },
  team: {
    role: 'sales',
    team: 'North',
    sees: 'team',
    edits: 'team',
    hidden: [...others, 'far', 'nobody'],
    untouchable: [],
  },
  teamOwn: {
    role: 'service',
    team: 'North',
    sees: 'team',
    edits: 'own',
    hidden: [...others, 'far', 'nobody'],
    untouchable: ['mate'],
  },
  all: { role: 'sales', team: 'South', sees: 'all', edits: 'all', hidden: others, untouchable: [] },
  allOwn: {
    role: 'sales',
    team: 'North',
    sees: 'all',
    edits: 'own',
    hidden: others,
    untouchable: ['mate', 'far', 'nobody'],
  },
  service: {
    role: 'service',
    team: 'North',
    sees: 'all',
    edits: 'team',
    hidden: others,
    untouchable: ['far', 'nobody'],
  },
  reader: {
    role: 'read_only',
    team: 'North',
    sees: 'all',
    edits: 'all',
    hidden: others,
    untouchable: ['mate', 'far', 'nobody'],
  },
  readerOwn: {
    role: 'read_only',
    team: 'North',
    sees: 'own',
    edits: 'all',
    hidden: [...others, 'mate', 'far', 'nobody'],
    untouchable: [],
  },
} as const satisfies Record<string, Person>;
export type PersonName = keyof typeof people;
export const personNames = Object.keys(people) as PersonName[];
export const passwordOf = (name: PersonName): string => `password of ${name}`;

/** Ids of a customer and of one of each that hangs on it. */
export interface Graph {
  readonly customerId: string;
  readonly contactId: string;
  readonly secondContactId: string;
  readonly influenceId: string;
  readonly contactDateId: string;
  readonly courtesyId: string;
  readonly activityId: string;
  readonly taskId: string;
  readonly planId: string;
  readonly planRowId: string;
  readonly complaintId: string;
  readonly complaintRowId: string;
  readonly attachmentId: string;
  readonly addressId: string;
  readonly batchIds: readonly string[];
}

export interface Office {
  readonly members: Readonly<Record<PersonName | 'far', string>>;
  readonly graphs: Readonly<Partial<Record<Group, Graph>>>;
  /** One plain customer of each person. */
  readonly own: Readonly<Record<PersonName, Graph>>;
  readonly notes: readonly string[];
}

export const today = '2026-11-22';
const paragraph = (text: string) => ({
  type: 'doc' as const,
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

/** A picture by its first bytes, that bears the word. */
const pictureOf = (word: string): string => Buffer.from(`\xff\xd8\xff${word}`, 'latin1').toString('base64');

const notTexts = new Set(['ownerId', 'parentId']);
/** The office has one field of its own. */
const noField = (key: string) => isSlot(key) && key !== 'custom01';

/** Every value of a customer: the word wherever a text fits. */
function fullCustomer(word: string, amount: number, ownerId: string | null) {
  const texts = Object.fromEntries(
    Object.entries(customerValues.shape).flatMap(([key, shape]) =>
      shape.safeParse(`${word} ${key}`).success && !notTexts.has(key) && !noField(key)
        ? [[key, `${word} ${key}`]]
        : [],
    ),
  );
  return {
    ...texts,
    name: `${word} Works`,
    currency: 'CNY',
    nextStepOn: today,
    creditLimit: 1,
    receivable: amount,
    overdue: amount,
    ownerId,
  };
}

/** A customer with people, a plan, a complaint, sales and a past, all of which bear the word. */
async function addGraph(app: WholeApp, word: string, amount: number, ownerId: string | null): Promise<Graph> {
  const { api } = app;
  const made = await api.customers.create(fullCustomer(word, amount, ownerId));
  const customerId = made.id;
  const saved = await api.customers.save({
    id: customerId,
    baseVersion: 1,
    set: { notes: `${word} later`, phone: null, creditGrade: `${word} other` },
  });
  const text = (key: string) => `${word} ${key}`;
  const contact = await api.contacts.create({
    customerId,
    name: text('person'),
    position: text('position'),
    email: text('email'),
    birthday: `1970-${today.slice(5)}`,
    family: text('family'),
    notes: text('notes'),
  });
  const second = await api.contacts.create({ customerId, name: text('second'), reportsTo: contact.id });
  const line = { customerId, fromId: contact.id, toId: second.id, kind: 'strong' as const };
  const influence = await api.map.connect({ ...line, note: text('influence') });
  await api.map.saveLine({ id: influence.id, baseVersion: 1, set: { note: text('later influence') } });
  await api.contacts.setPhoto({ id: contact.id, baseVersion: 1, data: pictureOf(word) });
  const date = await api.contacts.addDate({
    contactId: contact.id,
    label: text('day'),
    day: `--${today.slice(5)}`,
    remindDays: 30,
  });
  const courtesy = await api.courtesies.create({
    contactId: contact.id,
    givenOn: today,
    direction: 'given',
    what: text('gift'),
    value: amount,
    currency: 'CNY',
    occasion: text('occasion'),
    note: text('given'),
  });
  const activity = await api.activities.create({
    customerId,
    kind: 'risk',
    happenedOn: today,
    title: text('risk'),
    body: text('said'),
    contactId: contact.id,
  });
  const task = await api.tasks.create({ customerId, title: text('task'), note: text('todo'), dueOn: today });
  const left = await api.contacts.create({ customerId, name: text('left') });
  await api.contacts.remove({ ids: [left.id] });
  const plan = await api.plans.create({
    customerId,
    title: text('plan'),
    direction: text('direction'),
    readers: text('readers'),
    periodFrom: '2026-01-01',
    periodTo: '2026-12-31',
    reviewOn: today,
    ownerId,
  });
  const planText = { planId: plan.id, key: 'summary.standing' as const };
  const first = await api.plans.saveText({ ...planText, baseVersion: 0, body: paragraph(text('first')) });
  await api.plans.saveText({ ...planText, baseVersion: first.version, body: paragraph(text('standing')) });
  const row = await api.plans.addRow({
    planId: plan.id,
    kind: 'action',
    title: text('action'),
    dueOn: today,
    data: { result: text('result') },
  });
  const complaint = await api.complaints.create({
    customerId,
    title: text('complaint'),
    kind: 'service',
    severity: 2,
    contactId: contact.id,
    verbatim: text('verbatim'),
    facts: text('facts'),
    product: text('product'),
    orderRef: text('order'),
    subKind: text('kind'),
    taboosNote: text('taboos'),
    claimAsked: amount,
    followUpOn: today,
  });
  const measure = await api.complaints.addRow({
    complaintId: complaint.id,
    kind: 'measure',
    title: text('measure'),
    note: text('note'),
    dueOn: today,
  });
  const place = await api.addresses.create({
    customerId,
    kind: 'plant',
    name: text('plant'),
    city: text('town'),
  });
  const attached = await api.attachments.add({
    customerId,
    name: text('file.txt'),
    size: word.length,
    offset: 0,
    data: Buffer.from(word).toString('base64'),
  });
  const gone = await api.complaints.create({ customerId, title: text('gone'), kind: 'service', severity: 1 });
  await api.complaints.remove({ ids: [gone.id] });
  app
    .file()
    .raw.prepare(
      'INSERT INTO main.salesLines (customerId, soldOn, product, amount, region) VALUES (?, ?, ?, ?, ?)',
    )
    .run(customerId, '2026-03-01', text('product'), amount, text('region'));
  return {
    customerId,
    contactId: contact.id,
    secondContactId: second.id,
    influenceId: influence.id,
    contactDateId: date.id,
    courtesyId: courtesy.id,
    activityId: activity.id,
    taskId: task.id,
    planId: plan.id,
    planRowId: row.id,
    complaintId: complaint.id,
    complaintRowId: measure.id,
    attachmentId: attached.saved?.id ?? '',
    addressId: place.id,
    batchIds: [made.batchId, saved.batchId, plan.batchId, complaint.batchId].filter((one) => one !== null),
  };
}

export async function signIn(
  app: WholeApp,
  office: Pick<Office, 'members'>,
  name: PersonName,
): Promise<void> {
  await app.api.team.signIn({ memberId: office.members[name], password: passwordOf(name) });
}

/** Fills the open, empty file with the office, without the customers of the groups left out. */
export async function buildOffice(app: WholeApp, leftOut: readonly Group[] = []): Promise<Office> {
  const { api } = app;
  const members = {} as Record<PersonName | 'far', string>;
  for (const name of personNames) {
    const { role, team, sees, edits } = people[name];
    members[name] = (await api.team.create({ name: `Person ${name}`, role, team, sees, edits })).id;
  }
  members.far = (await api.team.create({ name: 'Person far', team: 'South' })).id;
  await api.fields.create({ record: 'customer', kind: 'text', label: 'Own' });
  const own = {} as Record<PersonName, Graph>;
  for (const [index, name] of personNames.entries())
    own[name] = await addGraph(app, `Plain${name}`, 1000 + index, members[name]);
  const owners: Record<Group, string | null> = {
    restricted: members.manager,
    mateRestricted: members.mate,
    mate: members.mate,
    far: members.far,
    nobody: null,
    binned: members.manager,
    undone: members.manager,
  };
  const graphs: Partial<Record<Group, Graph>> = {};
  for (const group of groupNames) {
    if (leftOut.includes(group)) continue;
    const graph = await addGraph(app, groups[group], amountOf(group), owners[group]);
    graphs[group] = graph;
    const back = owners[group];
    if (back === null) continue;
    const note = `${groups[group]} handed`;
    await api.customers.handOver({ ids: [graph.customerId], toId: members.all, note });
    await api.customers.handOver({ ids: [graph.customerId], toId: back, note });
  }
  await api.team.turnOn({ name: 'Person manager', password: passwordOf('manager') });
  for (const name of personNames)
    await api.team.setPassword({ memberId: members[name], password: passwordOf(name) });
  for (const group of ['restricted', 'mateRestricted', 'binned', 'undone'] as const) {
    const graph = graphs[group];
    if (!graph) continue;
    const id = graph.customerId;
    const { version } = await api.customers.get({ id });
    await api.customers.restrict({ id, baseVersion: version, restricted: true });
    if (group === 'binned') await api.customers.remove({ ids: [id] });
    if (group === 'undone') await api.history.undo({ batchId: graph.batchIds[0] ?? '' });
  }
  const notes: string[] = [];
  for (const author of authorNames) {
    const graph = graphs[authors[author]];
    if (!graph) continue;
    await signIn(app, { members }, author);
    const sealed = { customerId: graph.customerId, passphrase, text: `${sealedWord(author)} first` };
    const note = await api.notes.seal(sealed);
    await api.notes.reseal({ id: note.id, baseVersion: 1, passphrase, text: `${sealedWord(author)} again` });
    notes.push(note.id);
  }
  await signIn(app, { members }, 'manager');
  return { members, graphs, own, notes };
}
