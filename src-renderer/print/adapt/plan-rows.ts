import type { PlanRow, PlanRowKind } from '@shared/features/plans/model';
import type {
  ActionStatus,
  CompetitorSection,
  Figure,
  ForecastSection,
  PartnershipSection,
  PlanAction,
  ResourceSection,
  StrategySection,
  ValueSection,
} from '../model';
import type { Adapter } from './context';
import type { CustomerFile } from './file';
import type { PlanFile } from './plan';

/** What the tables of a plan give to its sections; texts are added by plan.ts. */
export interface RowSections {
  figures: Figure[];
  competitors: Pick<CompetitorSection, 'suppliers' | 'factors' | 'tactics'>;
  value: Pick<ValueSection, 'objectives' | 'benefits' | 'payback'>;
  strategy: Pick<StrategySection, 'objectives' | 'items'>;
  groups: { key?: string; title?: string; actions: PlanAction[] }[];
  forecasts: Pick<ForecastSection, 'revenue' | 'products'>;
  resources: Pick<ResourceSection, 'people' | 'money' | 'decisions'>;
  partnership: Pick<PartnershipSection, 'factors' | 'health'>;
}

export function rowSections(a: Adapter, file: PlanFile, customer: CustomerFile): RowSections {
  void a;
  void file;
  void customer;
  return {
    figures: [],
    competitors: { suppliers: [], factors: [], tactics: [] },
    value: { objectives: [], benefits: [] },
    strategy: { objectives: [], items: [] },
    groups: [],
    forecasts: { revenue: [], products: [] },
    resources: { people: [], money: [], decisions: [] },
    partnership: { factors: [], health: [] },
  };
}
export type { ActionStatus, PlanRow, PlanRowKind };
