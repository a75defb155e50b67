import type { MapLine, MapPerson } from '@shared/features/map/people';
import type { AbcClass, Fact, IsoDate, Minor, Person, PrintHead, Rich, SalesPoint } from './common';

export type PlanStatus = 'draft' | 'inReview' | 'approved' | 'archived';
export type ActionStatus = 'planned' | 'underWay' | 'done' | 'late' | 'dropped';
export type HealthAnswer = 'no' | 'watch' | 'yes';

/** Common to the ten sections. */
export interface SectionBase {
  /** The finding, one sentence, set large. Without it the section's name stands alone. */
  title?: string;
  /** What is missing in an empty section; the owner is named beside it. */
  missing?: { what?: string; owner?: string };
}

/** A heading in the margin and its text. `lead` sets the text large. */
export interface Block {
  heading: string;
  note?: string;
  body: Rich;
  lead?: boolean;
}

export interface Figure {
  value: string;
  unit?: string;
  label: string;
  note?: string;
}

export interface MatrixPoint {
  label: string;
  /** 0 to 100 */
  attractiveness: number;
  relationship: number;
  when: 'past' | 'now' | 'target';
}

export interface SummarySection extends SectionBase {
  figures: Figure[];
  blocks: Block[];
  asks: string[];
  asksNote?: string;
  matrix: MatrixPoint[];
}

export interface OverviewSection extends SectionBase {
  facts: Fact[];
  classes: Fact[];
  classNote?: string;
  sales: SalesPoint[];
  salesTitle?: string;
  salesSource?: string;
  blocks: Block[];
  people: Person[];
  mapTitle?: string;
  /** Who is on the decision map, and the lines of influence between them. */
  map: { readonly people: readonly MapPerson[]; readonly lines: readonly MapLine[] };
}

export interface SwotItem {
  text: string;
  note?: string;
}

export interface ResearchSection extends SectionBase {
  blocks: Block[];
  questions: { question: string; why?: string; who?: string; by?: IsoDate }[];
  trends: { trend: string; onCustomer?: string; onUs?: string; certainty?: string }[];
  purchases?: {
    title: string;
    unit?: string;
    source?: string;
    suppliers: string[];
    rows: { name: string; amounts: Minor[] }[];
  };
  swot: {
    strengths: SwotItem[];
    weaknesses: SwotItem[];
    opportunities: SwotItem[];
    threats: SwotItem[];
  };
  conclusions: Block[];
}

export interface CompetitorSection extends SectionBase {
  /** We come first. `share` of the customer's purchases, 0 to 1. */
  suppliers: { name: string; own?: boolean; share?: number }[];
  factors: { name: string; weight: number; scores: (number | null)[] }[];
  shareLabel?: string;
  source?: string;
  tactics: { competitor: string; means: string; counter: string; item?: string }[];
  blocks: Block[];
}

export interface ValueSection extends SectionBase {
  objectives: {
    objective: string;
    measure?: string;
    today?: string;
    target?: string;
    by?: IsoDate;
    contribution?: string;
  }[];
  statement?: { issue: Rich; provide: Rich; benefit: Rich; investment: Rich };
  benefits: { what: string; how?: string; amount: Minor }[];
  benefitsNote?: string;
  /** Draws the cumulated cash, month by month. */
  payback?: { investment: Minor; perYear: Minor };
  blocks: Block[];
}

export interface StrategySection extends SectionBase {
  overall?: Rich;
  objectives: { text: string; now?: string; target?: string; by?: IsoDate }[];
  /** Sentence over the bridge from last year to the plan; the bars come from the product forecast. */
  bridgeTitle?: string;
  items: { key: string; item: string; doneWhen?: string; owner?: string; due?: IsoDate }[];
  blocks: Block[];
}

export interface PlanAction {
  what: string;
  who?: string;
  start?: IsoDate;
  due?: IsoDate;
  status: ActionStatus;
  result?: string;
}

export interface ActionSection extends SectionBase {
  groups: { key?: string; title?: string; actions: PlanAction[] }[];
  blocks: Block[];
}

export interface ForecastSection extends SectionBase {
  revenue: { period: string; plan: Minor; actual?: Minor }[];
  revenueTitle?: string;
  revenueSource?: string;
  products: { name: string; previous?: Minor; parts: Minor[] }[];
  /** Gross margin rates, 0 to 1: last year, each part, the plan's year. */
  margin?: { previous?: number; parts: (number | null)[]; year?: number };
  comparison?: { year: string; parts: { plan: Minor; actual: Minor; forecast?: boolean }[] };
  note?: Rich;
  noteHeading?: string;
  blocks: Block[];
}

export interface ResourceSection extends SectionBase {
  people: { who: string; hours: number[]; rate?: Minor; granted: boolean }[];
  peopleNote?: string;
  money: { purpose: string; item?: string; when?: string; previous?: Minor; planned?: Minor }[];
  /** Sales of last year and of the plan, to set the cost to serve against. */
  sales?: { previous?: Minor; planned?: Minor };
  decisions: { asked: string; otherwise?: string; by?: IsoDate; decision?: string }[];
  blocks: Block[];
}

export interface PartnershipSection extends SectionBase {
  factors: { name: string; today: number; target?: number; evidence?: string }[];
  factorsTitle?: string;
  health: { cause: string; answer: HealthAnswer; note?: string }[];
  judgement?: Rich;
  blocks: Block[];
  signatures: { name: string; duty: string }[];
}

export interface PlanSections {
  summary: SummarySection;
  overview: OverviewSection;
  research: ResearchSection;
  competitors: CompetitorSection;
  value: ValueSection;
  strategy: StrategySection;
  actions: ActionSection;
  forecasts: ForecastSection;
  resources: ResourceSection;
  partnership: PartnershipSection;
}
export type SectionKey = keyof PlanSections;

/** An account plan, ready for paper. */
export interface PlanDocument extends PrintHead {
  kind: 'plan';
  customer: { name: string; abc?: AbcClass };
  /** Short name of the period, `2027`. */
  period: string;
  periodText?: string;
  direction?: string;
  owner: { name: string; post?: string };
  status: PlanStatus;
  version: number;
  date: IsoDate;
  /** One line under each entry of the contents. */
  hints?: Partial<Record<SectionKey, string>>;
  contentsTitle?: string;
  versions: { version: number; date: IsoDate; by?: string; what?: string }[];
  readers?: string;
  sections: PlanSections;
}

/** Print order, which is also the numbering. */
export const SECTION_ORDER: readonly SectionKey[] = [
  'summary',
  'overview',
  'research',
  'competitors',
  'value',
  'strategy',
  'actions',
  'forecasts',
  'resources',
  'partnership',
];
