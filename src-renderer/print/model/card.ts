import type { AbcClass, Fact, IsoDate, Person, PrintHead, SalesPoint } from './common';

/** The customer card (客户资料卡): four groups of the file and the people, on one page. */
export interface CustomerCard extends PrintHead {
  kind: 'card';
  customer: { name: string; number?: string; abc?: AbcClass; rank?: { place: number; of: number } };
  /** Up to six classes in the strip under the band. */
  classes: Fact[];
  basic: Fact[];
  traits: Fact[];
  business: Fact[];
  trading: Fact[];
  /** Tags and what the team keeps besides; nothing is printed where there is none. */
  own?: Fact[];
  sales: SalesPoint[];
  people: Person[];
  owner?: { name: string; since?: IsoDate; from?: string };
  nextReview?: IsoDate;
  nextStep?: { what: string; on?: IsoDate };
}
