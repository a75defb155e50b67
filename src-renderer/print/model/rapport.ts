import type { Fact, IsoDate, PrintHead, Stage } from './common';

/** The rapport sheet (客情资料表): what is known of one person, on one page. Sealed notes are no part of it. */
export interface RapportSheet extends PrintHead {
  kind: 'rapport';
  /** Address of the picture as data. */
  photo?: string;
  name: string;
  /** Position and department. */
  post?: string;
  customer: string;
  /** That they left, and where they are now. */
  left?: string;
  decision: Fact[];
  reach: Fact[];
  personal: Fact[];
  days: { label: string; day: string; next?: IsoDate }[];
  own: Fact[];
  stage?: Stage;
  evidence: Fact[];
  nextMove?: string;
  courtesies: {
    id: string;
    on: IsoDate;
    direction: string;
    what: string;
    occasion?: string;
    value?: string;
  }[];
  /** Sums of the present year, a line for each currency. */
  sums: string[];
  notes?: string;
}
