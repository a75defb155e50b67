import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contract } from '@shared/contract';
import type { Envelope } from '@shared/rpc/errors';
import type { Operation } from '@shared/rpc/operation';
import type { Database, Statement } from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { examples } from '../helpers/examples';
import type { Aim } from '../helpers/examples-aim';
import {
  amountOf,
  authorNames,
  buildOffice,
  type Group,
  groupNames,
  groups,
  type Office,
  type PersonName,
  passwordOf,
  people,
  personNames,
  sealedWord,
  signIn,
  today,
} from '../helpers/office';
import { type WholeApp, wholeApp } from '../helpers/whole-app';

type Example = (aim: Aim) => readonly unknown[];
const operations = Object.entries(contract).flatMap(([feature, named]) =>
  Object.entries(named).map(([name, operation]) => ({
    name: `${feature}.${name}`,
    operation: operation as Operation,
    example: (examples as Record<string, Record<string, Example>>)[feature]?.[name],
  })),
);

/** What does not speak of customers needs to be asked once, not once for every hidden one. */
const onceOnly = /^(team|settings|sharing|import|files|print|copies)\./;

let home: string;
let office: Office;
let basePath: string;
let copyPath: string;

const openOffice = async (name: string, from: string): Promise<WholeApp> => {
  const folder = join(home, name);
  const app = wholeApp(folder, 'Founder');
  await app.files.create(join(folder, 'office.keyfolio'), 'none');
  const path = app.file().path;
  await app.close();
  copyFileSync(from, path);
  await app.files.open(path);
  app.file().raw.pragma('synchronous = OFF');
  return app;
};

const newOffice = async (name: string, leftOut: readonly Group[]): Promise<[WholeApp, Office]> => {
  const folder = join(home, name);
  const app = wholeApp(folder, 'Founder');
  await app.files.create(join(folder, 'office.keyfolio'), 'none');
  app.file().raw.pragma('synchronous = OFF');
  return [app, await buildOffice(app, leftOut)];
};

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'keyfolio-access-'));
  const [app, built] = await newOffice('base', []);
  office = built;
  basePath = app.file().path;
  // On the road, and at home meanwhile, the same fields of every customer are written.
  copyPath = join(home, 'copy.keyfolio');
  app.file().raw.pragma('wal_checkpoint(TRUNCATE)');
  copyFileSync(basePath, copyPath);
  const road = wholeApp(join(home, 'road'), 'Founder');
  await road.files.open(copyPath);
  await signIn(road, office, 'manager');
  for (const [side, where] of [
    [app, 'home'],
    [road, 'road'],
  ] as const) {
    for (const group of groupNames) {
      const id = office.graphs[group]?.customerId ?? '';
      if (group === 'binned' || group === 'undone') continue;
      const set = { notes: `${groups[group]} at ${where}`, fax: `${groups[group]} ${where}` };
      await side.api.customers.save({ id, baseVersion: 1_000_000, set });
    }
    await side.close();
  }
}, 60_000);
afterAll(() => rmSync(home, { recursive: true, force: true }));

const tablesOfCustomer = [
  'contacts',
  'plans',
  'complaints',
  'sealedNotes',
  'handovers',
  'salesLines',
  'contactDates',
  'courtesies',
];
const statesAsked = [
  'SELECT * FROM main.customers WHERE id = ?',
  ...tablesOfCustomer.map((table) => `SELECT * FROM main.${table} WHERE customerId = ?`),
  ...['planTexts', 'planRows'].map(
    (table) => `SELECT r.* FROM main.${table} r JOIN main.plans p ON p.id = r.planId WHERE p.customerId = ?`,
  ),
  'SELECT r.* FROM main.complaintRows r JOIN main.complaints c ON c.id = r.complaintId WHERE c.customerId = ?',
];
const prepared = new WeakMap<Database, Statement<[string]>[]>();

/** Everything of a customer as the file holds it. */
function stateOf(app: WholeApp, group: Group): string {
  const { raw } = app.file();
  const asked = prepared.get(raw) ?? statesAsked.map((sql) => raw.prepare<[string]>(sql).raw());
  prepared.set(raw, asked);
  const id = office.graphs[group]?.customerId ?? '';
  return JSON.stringify(asked.map((statement) => statement.all(id)));
}

const idsIn = (group: Group): string[] => {
  const { batchIds: _, ...graph } = office.graphs[group] ?? { batchIds: [] };
  return Object.values(graph);
};

/** The words and amounts of groups, as they could stand in an answer. */
const tellTale = (hidden: readonly Group[], name: PersonName | null) => [
  ...authorNames.filter((author) => author !== name).map((author) => sealedWord(author).toLowerCase()),
  ...hidden.flatMap((group) => [groups[group].toLowerCase(), String(amountOf(group))]),
];

function leaks(said: unknown, words: readonly string[]): string[] {
  const text = JSON.stringify(said).toLowerCase();
  return words.filter((word) => text.includes(word));
}

/** The person is signed in, and the office is the open file, whatever the call before did. */
async function settled(app: WholeApp, path: string, name: PersonName | null): Promise<void> {
  await app.files.idle();
  if (app.files.state?.path !== path) await app.files.open(path);
  const { doorkeeper } = app.file();
  const wanted = name === null ? null : office.members[name];
  if ((doorkeeper.access?.memberId ?? null) === wanted) return;
  if (name === null) await app.api.team.signOut({});
  else await signIn(app, office, name);
}

const aimAt = (group: Group, name: PersonName, backupPath: string): Aim => ({
  hidden: office.graphs[group] ?? office.own[name],
  own: office.own[name],
  word: groups[group],
  me: office.members[name],
  notes: office.notes,
  copyPath,
  backupPath,
  nowhere: join(home, 'nowhere', 'file.keyfolio'),
});

interface Seen {
  readonly name: string;
  readonly group: Group;
  readonly input: unknown;
  readonly answer: Envelope;
  readonly problem: string;
}

/**
 * Walks every operation at every customer that the person must not reach; what went wrong is returned.
 * @param beforeEach done before each call
 */
async function walk(
  app: WholeApp,
  name: PersonName | null,
  beforeEach: () => void = () => {},
): Promise<Seen[]> {
  const person = people[name ?? 'readerOwn'];
  const hidden: readonly Group[] = name === null ? groupNames : person.hidden;
  const aims: readonly Group[] = name === 'manager' ? ['mate'] : [...hidden, ...person.untouchable];
  const words = tellTale(hidden, name);
  const ids = hidden.flatMap(idsIn);
  const { path } = app.file();
  const backupPath = app.files.backups()[0]?.path ?? 'none';
  const wrong: Seen[] = [];
  for (const [turn, group] of aims.entries()) {
    for (const { name: operation, operation: shape, example } of operations) {
      if (turn > 0 && onceOnly.test(operation)) continue;
      for (const input of example?.(aimAt(group, name ?? 'readerOwn', backupPath)) ?? []) {
        await settled(app, path, name);
        beforeEach();
        const watched = onceOnly.test(operation) ? aims : [group];
        const states = () => watched.map((one) => stateOf(app, one)).join();
        const before = shape.kind === 'query' ? '' : states();
        const answer = await app.call(operation, input);
        const report = (problem: string) => wrong.push({ name: operation, group, input, answer, problem });
        const found = leaks(answer, [...words, ...(answer.ok ? ids : [])]);
        if (found.length > 0) report(`told ${found.join()}`);
        if (!answer.ok && answer.error.code === 'internal') report('broke');
        if (shape.kind === 'query' || name === 'manager') continue;
        await settled(app, path, name);
        if (states() !== before) report('changed something');
      }
    }
  }
  const told = leaks(app.said, words);
  if (told.length > 0)
    wrong.push({
      name: 'log',
      group: 'restricted',
      input: null,
      answer: { ok: true, value: null },
      problem: told.join(),
    });
  return wrong;
}

const shown = (wrong: readonly Seen[]) =>
  wrong.map(({ name, group, input, answer, problem }) => {
    const said = JSON.stringify(answer.ok ? answer.value : answer.error);
    return `${name} at ${group} ${problem}: ${JSON.stringify(input).slice(0, 200)} -> ${said.slice(0, 300)}`;
  });

describe('nothing that a person must not see', () => {
  it('is left out of the walk: every operation has examples', () => {
    expect(operations.filter(({ example }) => !example).map(({ name }) => name)).toEqual([]);
  });

  it.each(personNames)(
    'comes back to %s, or is changed by them',
    async (name) => {
      const app = await openOffice(`walk-${name}`, basePath);
      await signIn(app, office, name);
      const wrong = await walk(app, name);
      await app.close();
      expect(shown(wrong)).toEqual([]);
    },
    60_000,
  );

  it('comes back to whoever has not signed in', async () => {
    const app = await openOffice('walk-nobody', basePath);
    await app.api.team.signOut({});
    const wrong = await walk(app, null);
    await app.close();
    expect(shown(wrong)).toEqual([]);
  }, 60_000);
});

describe('the walk', () => {
  it('notices a hole', async () => {
    const app = await openOffice('hole', basePath);
    await signIn(app, office, 'own');
    const wrong = await walk(app, 'own', () => {
      const { doorkeeper } = app.file();
      // As if the views were another person's.
      const { access } = doorkeeper;
      if (access?.sees === 'own') doorkeeper.admit({ ...access, sees: 'all', edits: 'all' });
    });
    await app.close();
    const noticed = (part: string) => [
      ...new Set(wrong.filter(({ problem }) => problem.startsWith(part)).map(({ name }) => name)),
    ];
    expect(noticed('told')).toEqual(
      expect.arrayContaining([
        'complaints.get',
        'complaints.list',
        'contacts.ofCustomer',
        'customers.get',
        'customers.handovers',
        'customers.list',
        'customers.neighbours',
        'history.bin',
        'history.ofRecord',
        'plans.get',
        'plans.list',
        'search.query',
        'today.overview',
      ]),
    );
    expect(noticed('changed')).toEqual(
      expect.arrayContaining(['contacts.create', 'customers.save', 'plans.addRow', 'history.undo']),
    );
  }, 60_000);
});

/** Names and numbers of everything that lists and counts, without ids and times, which differ between two files. */
async function overview({ api }: WholeApp, me: string, own: string) {
  const list = async (input: Parameters<typeof api.customers.list>[0]) => {
    const { rows, total } = await api.customers.list(input);
    return { total, names: rows.map((row) => row.name) };
  };
  const asked = { today, now: `${today}T12:00:00.000Z`, days: 31 };
  const due = async (ownerId?: string) => {
    const answer = await api.today.overview({ ...asked, ...(ownerId && { ownerId }) });
    return {
      due: answer.due.map((row) => [row.kind, row.title, row.customerName]).sort(),
      changed: answer.changed.map((row) => [row.name, row.by, row.label]),
      attention: answer.attention.map((row) => [row.reason, row.name, row.amount]),
    };
  };
  const neighbours = await api.customers.neighbours({ id: own });
  return {
    all: await list({}),
    paged: await list({ offset: 2, limit: 3 }),
    beyond: await list({ offset: 500, limit: 5 }),
    byOwner: (await list({ sort: { key: 'ownerId', desc: true } })).total,
    searched: await Promise.all(
      ['z', 'zq', 'works', 'zqx person', 'works pl'].map((search) => list({ search })),
    ),
    filtered: await list({ filter: { ownerId: ['none'] } }),
    neighbours: [neighbours.index, neighbours.total],
    summary: await api.customers.summary({}),
    palette: await Promise.all(
      ['z', 'zqx', 'works', 'person', 'plan', 'complaint'].map(async (text) =>
        (await api.search.query({ text, limit: 50 })).map((hit) => [hit.kind, hit.title]).sort(),
      ),
    ),
    duplicates: (await api.duplicates.whileTyping({ name: 'Zqxdelta Works' })).map((row) => row.name),
    today: [await due(), await due(me)],
    plans: (await api.plans.list({})).map((row) => [row.title, row.actionsOpen, row.sectionsFilled]).sort(),
    complaints: (await api.complaints.list({})).map((row) => [row.title, row.customerName]).sort(),
    recent: (await api.history.recent({ limit: 200 })).map((row) => [
      row.label,
      row.by,
      row.count,
      row.undone,
    ]),
    stack: await api.history.stack({}),
    bin: (await api.history.bin({ limit: 1000 }))
      .map((row) => [row.table, row.title, row.customerName])
      .sort(),
  };
}

describe('what a person counts and finds', () => {
  const named = personNames.filter((name) => name !== 'manager');
  const kinds = [...new Set(named.map((name) => people[name].hidden.join()))];

  it.each(kinds)(
    'is what a file without %s would give',
    async (kind) => {
      const alike = named.filter((name) => people[name].hidden.join() === kind);
      const leftOut = people[alike[0] ?? 'own'].hidden;
      const [less, lessOffice] = await newOffice(`less-${kinds.indexOf(kind)}`, leftOut);
      const whole = await newOffice(`whole-${kinds.indexOf(kind)}`, []);
      for (const name of alike) {
        await signIn(less, lessOffice, name);
        await signIn(whole[0], whole[1], name);
        const own = (of: Office) => of.own[name].customerId;
        expect(await overview(whole[0], whole[1].members[name], own(whole[1])), name).toEqual(
          await overview(less, lessOffice.members[name], own(lessOffice)),
        );
      }
      await less.close();
      await whole[0].close();
    },
    60_000,
  );

  it('is there for those who may see it', async () => {
    const app = await openOffice('seen', basePath);
    for (const name of personNames) {
      await app.api.team.signIn({ memberId: office.members[name], password: passwordOf(name) });
      for (const group of groupNames) {
        const { total } = await app.api.customers.list({ search: groups[group] });
        const inBin = group === 'binned' || group === 'undone';
        const hidden: readonly Group[] = people[name].hidden;
        expect([name, group, total]).toEqual([name, group, hidden.includes(group) || inBin ? 0 : 1]);
      }
    }
    await app.close();
  });
});
