import type { PlanRowKind, PlanSection } from './model';

/** How a cell of a plan's table is written and read. Money is minor units, percent 0-100, score 1-5. */
export type PlanColumnKind =
  | 'text'
  | 'long'
  | 'number'
  | 'money'
  | 'percent'
  | 'score'
  | 'date'
  | 'choice'
  | 'flag'
  | 'period';

export interface PlanColumn {
  /** `title`, `ownerId`, `dueOn`, `doneOn` and `status` are the row's own; all others live in its `data`. */
  readonly key: string;
  readonly kind: PlanColumnKind | 'member' | 'status';
  readonly choices?: readonly string[];
  /** Filled by the program and not edited. */
  readonly fixed?: boolean;
}

const column = (key: string, kind: PlanColumn['kind'] = 'text', choices?: readonly string[]): PlanColumn =>
  choices ? { key, kind, choices } : { key, kind };
const title = column('title');
const owner = column('ownerId', 'member');
const due = column('dueOn', 'date');
const status = column('status', 'status');
const quarters = (kind: PlanColumn['kind']) => ['q1', 'q2', 'q3', 'q4'].map((key) => column(key, kind));

/** Nine factors of the relationship position (domain, section 4). */
export const relationshipFactors = [
  'frequency',
  'knowledge',
  'people',
  'company',
  'range',
  'price_value',
  'reputation',
  'finance',
  'service',
] as const;

/** Nine reasons for which key accounts are lost (domain, section 4). */
export const healthCauses = [
  'product',
  'key_person',
  'manager',
  'levels',
  'trust',
  'not_key',
  'market',
  'worn_out',
  'financial',
] as const;
export const healthAnswers = ['no', 'watch', 'yes'] as const;
export const certainties = ['high', 'medium', 'low'] as const;

/** The columns of every table of a plan, in order. A factor's scores come after these, one a competitor (`scoreKey`). */
export const planRowColumns: Readonly<Record<PlanRowKind, readonly PlanColumn[]>> = {
  question: [title, column('why'), owner, due],
  trend: [title, column('onCustomer'), column('onUs'), column('certainty', 'choice', certainties)],
  competitor: [title, column('own', 'flag'), column('share', 'percent')],
  factor: [title, column('weight', 'number')],
  counter: [title, column('means', 'long'), column('counter', 'long'), column('item')],
  customerObjective: [
    title,
    column('measure'),
    column('today'),
    column('target'),
    due,
    column('contribution', 'long'),
  ],
  benefit: [title, column('how'), column('amount', 'money')],
  objective: [title, column('measure'), column('now'), column('target'), due, owner, status],
  keyItem: [column('key'), title, column('doneWhen', 'long'), owner, due, status],
  action: [column('item'), title, owner, column('start', 'date'), due, status, column('result')],
  forecast: [column('title', 'period'), column('plan', 'money'), column('actual', 'money')],
  productForecast: [title, column('previous', 'money'), ...quarters('money')],
  person: [title, ...quarters('number'), column('rate', 'money'), column('granted', 'flag')],
  money: [title, column('item'), column('when'), column('previous', 'money'), column('planned', 'money')],
  decision: [title, column('otherwise', 'long'), due, column('decision')],
  evaluation: [
    { key: 'factor', kind: 'choice', choices: relationshipFactors, fixed: true },
    column('today', 'score'),
    column('target', 'score'),
    column('evidence', 'long'),
  ],
  health: [
    { key: 'cause', kind: 'choice', choices: healthCauses, fixed: true },
    column('answer', 'choice', healthAnswers),
    column('note', 'long'),
  ],
};

/** The tables of each section, in print order. */
export const sectionRowKinds: Readonly<Record<PlanSection, readonly PlanRowKind[]>> = {
  summary: [],
  overview: [],
  research: ['question', 'trend'],
  competitors: ['competitor', 'factor', 'counter'],
  objectives: ['customerObjective', 'benefit'],
  strategy: ['objective', 'keyItem'],
  tactics: ['action'],
  forecasts: ['forecast', 'productForecast'],
  resources: ['person', 'money', 'decision'],
  partnership: ['evaluation', 'health'],
};

/** Key of a factor's score for one competitor, in the factor row's data. */
export const scoreKey = (competitorId: string): string => `s_${competitorId}`;
