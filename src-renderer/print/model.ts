/** The documents that Keyfolio puts on paper. */
export * from './model/card';
export * from './model/common';
export * from './model/complaint';
export * from './model/handover';
export * from './model/plan';
export * from './model/rapport';
export * from './model/roster';

import type { CustomerCard } from './model/card';
import type { ComplaintRecord } from './model/complaint';
import type { HandoverSheet, ResearchSheet } from './model/handover';
import type { PlanDocument } from './model/plan';
import type { RapportSheet } from './model/rapport';
import type { Roster } from './model/roster';

export type PrintDocument =
  | PlanDocument
  | CustomerCard
  | ComplaintRecord
  | RapportSheet
  | Roster
  | HandoverSheet
  | ResearchSheet;
