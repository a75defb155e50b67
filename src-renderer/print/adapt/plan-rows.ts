import { scoreKey } from '@shared/features/plans/columns';
import type { PlanRow, PlanRowKind } from '@shared/features/plans/model';
import type {
  ActionStatus,
  CompetitorSection,
  HealthAnswer,
  PartnershipSection,
  PlanAction,
  ResearchSection,
  ResourceSection,
  StrategySection,
  ValueSection,
} from '../model';
import type { PrintKey } from '../text';
import type { Adapter } from './context';

/** The rows of one kind in their order, and reading of their cells. */
export interface Rows {
  of: (kind: PlanRowKind) => PlanRow[];
}

export function rowsOf(rows: readonly PlanRow[]): Rows {
  const sorted = [...rows].sort((a, b) => a.position - b.position);
  return { of: (kind) => sorted.filter((row) => row.kind === kind) };
}

/** A text cell; empty counts as absent. */
export function text(row: PlanRow, key: string): string | undefined {
  const value = row.data[key];
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

export function amount(row: PlanRow, key: string): number | undefined {
  const value = row.data[key];
  return typeof value === 'number' ? value : undefined;
}

const titled = (rows: PlanRow[]) => rows.filter((row) => (row.title ?? '').trim() !== '');
const name = (row: PlanRow) => (row.title ?? '').trim();
/** Leaves out what is not known, so that documents stay small and equal. */
export function present<T extends object>(object: T): { [K in keyof T]: Exclude<T[K], undefined | null> } {
  return Object.fromEntries(Object.entries(object).filter(([, v]) => v !== undefined && v !== null)) as never;
}

export function researchRows(a: Adapter, rows: Rows): Pick<ResearchSection, 'questions' | 'trends'> {
  return {
    questions: titled(rows.of('question')).map((r) => ({
      question: name(r),
      ...present({ why: text(r, 'why'), who: a.nameOf(r.ownerId), by: r.dueOn ?? undefined }),
    })),
    trends: titled(rows.of('trend')).map((r) => {
      const certainty = text(r, 'certainty');
      return {
        trend: name(r),
        ...present({
          onCustomer: text(r, 'onCustomer'),
          onUs: text(r, 'onUs'),
          certainty: certainty && a.t(`certainty.${certainty}` as PrintKey),
        }),
      };
    }),
  };
}

/** Suppliers with ourselves first, factors with a score for each, and the counter-tactics. */
export function competitorRows(rows: Rows): Pick<CompetitorSection, 'suppliers' | 'factors' | 'tactics'> {
  const competitors = titled(rows.of('competitor')).sort(
    (x, y) => Number(y.data.own === true) - Number(x.data.own === true),
  );
  const factors = titled(rows.of('factor')).map((r) => ({
    name: name(r),
    weight: amount(r, 'weight') ?? 1,
    scores: competitors.map((c) => amount(r, scoreKey(c.id)) ?? null),
  }));
  return {
    suppliers: competitors.map((c) => {
      const share = amount(c, 'share');
      return {
        name: name(c),
        ...(c.data.own === true && { own: true }),
        ...(share !== undefined && { share: share / 100 }),
      };
    }),
    factors,
    tactics: rows.of('counter').flatMap((r) => {
      const means = text(r, 'means');
      const counter = text(r, 'counter');
      if (!name(r) && !means && !counter) return [];
      return {
        competitor: name(r),
        means: means ?? '',
        counter: counter ?? '',
        ...present({ item: text(r, 'item') }),
      };
    }),
  };
}

export function valueRows(rows: Rows): Pick<ValueSection, 'objectives' | 'benefits'> {
  return {
    objectives: titled(rows.of('customerObjective')).map((r) => ({
      objective: name(r),
      ...present({
        measure: text(r, 'measure'),
        today: text(r, 'today'),
        target: text(r, 'target'),
        by: r.dueOn ?? undefined,
        contribution: text(r, 'contribution'),
      }),
    })),
    benefits: titled(rows.of('benefit')).map((r) => ({
      what: name(r),
      ...present({ how: text(r, 'how') }),
      amount: amount(r, 'amount') ?? 0,
    })),
  };
}

/** Key items carry a letter; one without gets the next that is free. */
function lettered(items: PlanRow[]): Map<PlanRow, string> {
  const used = new Set(items.flatMap((r) => text(r, 'key') ?? []));
  const free = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].filter((letter) => !used.has(letter));
  return new Map(items.map((r) => [r, text(r, 'key') ?? free.shift() ?? '']));
}

export function strategyRows(a: Adapter, rows: Rows): Pick<StrategySection, 'objectives' | 'items'> {
  const items = titled(rows.of('keyItem'));
  const letters = lettered(items);
  return {
    objectives: titled(rows.of('objective')).map((r) => ({
      text: name(r),
      ...present({ now: text(r, 'now'), target: text(r, 'target'), by: r.dueOn ?? undefined }),
    })),
    items: items.map((r) => ({
      key: letters.get(r) ?? '',
      item: name(r),
      ...present({ doneWhen: text(r, 'doneWhen'), owner: a.nameOf(r.ownerId), due: r.dueOn ?? undefined }),
    })),
  };
}

const ACTION: Record<string, ActionStatus> = {
  planned: 'planned',
  under_way: 'underWay',
  done: 'done',
  late: 'late',
  at_risk: 'late',
  dropped: 'dropped',
};

/** Late is what should be done by now and is not, whatever was last written down. */
function statusOf(row: PlanRow, today: string): ActionStatus {
  const said = ACTION[row.status ?? 'planned'] ?? 'planned';
  if (row.doneOn || said === 'done') return 'done';
  if (said === 'dropped') return said;
  return row.dueOn && row.dueOn < today ? 'late' : said;
}

/** Actions under their key item, by due date; those of no item come last. */
export function actionGroups(
  a: Adapter,
  rows: Rows,
): { key?: string; title?: string; actions: PlanAction[] }[] {
  const { items } = strategyRows(a, rows);
  const groups = new Map<string, { key?: string; title?: string; actions: PlanAction[] }>();
  for (const item of items) groups.set(item.key, { key: item.key, title: item.item, actions: [] });
  const actions = titled(rows.of('action')).sort((x, y) =>
    (x.dueOn ?? '9999').localeCompare(y.dueOn ?? '9999'),
  );
  for (const r of actions) {
    const key = text(r, 'item') ?? '';
    const group = groups.get(key) ?? { ...(key && { key }), actions: [] };
    group.actions.push({
      what: name(r),
      ...present({
        who: a.nameOf(r.ownerId),
        start: text(r, 'start'),
        due: r.dueOn ?? undefined,
        result: text(r, 'result'),
      }),
      status: statusOf(r, a.today),
    });
    groups.set(key, group);
  }
  return [...groups.values()].filter((g) => g.actions.length > 0);
}

const QUARTERS = ['q1', 'q2', 'q3', 'q4'];

export function resourceRows(rows: Rows): Pick<ResourceSection, 'people' | 'money' | 'decisions'> {
  return {
    people: titled(rows.of('person')).map((r) => ({
      who: name(r),
      hours: QUARTERS.map((q) => amount(r, q) ?? 0),
      ...present({ rate: amount(r, 'rate') }),
      granted: r.data.granted !== false,
    })),
    money: titled(rows.of('money')).map((r) => ({
      purpose: name(r),
      ...present({
        item: text(r, 'item'),
        when: text(r, 'when'),
        previous: amount(r, 'previous'),
        planned: amount(r, 'planned'),
      }),
    })),
    decisions: titled(rows.of('decision')).map((r) => ({
      asked: name(r),
      ...present({
        otherwise: text(r, 'otherwise'),
        by: r.dueOn ?? undefined,
        decision: text(r, 'decision'),
      }),
    })),
  };
}

export function partnershipRows(a: Adapter, rows: Rows): Pick<PartnershipSection, 'factors' | 'health'> {
  return {
    factors: rows.of('evaluation').flatMap((r) => {
      const today = amount(r, 'today');
      const factor = text(r, 'factor');
      if (today === undefined || !factor) return [];
      return {
        name: a.t(`factorName.${factor}` as PrintKey),
        today,
        ...present({ target: amount(r, 'target'), evidence: text(r, 'evidence') }),
      };
    }),
    health: rows.of('health').flatMap((r) => {
      const answer = text(r, 'answer') as HealthAnswer | undefined;
      const cause = text(r, 'cause');
      if (!answer || !cause) return [];
      return {
        cause: a.t(`healthCause.${cause}` as PrintKey),
        answer,
        ...present({ note: text(r, 'note') }),
      };
    }),
  };
}
