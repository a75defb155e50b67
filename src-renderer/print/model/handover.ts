import type { AbcClass, Fact, IsoDate, PrintHead } from './common';

/** The hand-over sheet (交接单): all that the next owner of a customer has to know, signed by both. */
export interface HandoverSheet extends PrintHead {
  kind: 'handover';
  customer: { name: string; otherName?: string; abc?: AbcClass };
  /** The latest hand-over; without one the sheet is a draft for the talk before it. */
  given?: { from?: string; to: string; on: IsoDate; note?: string };
  owner?: string;
  brief: Fact[];
  /** Classes, rank and owner. */
  standing: Fact[];
  money: Fact[];
  people: { id: string; name: string; post?: string; role?: string; attitude?: string; reach?: string }[];
  open: { key: string; on?: IsoDate; late: boolean; kind: string; what: string; who?: string }[];
  /** So many more are open, due later than these. */
  openMore: number;
  entries: { key: string; on: IsoDate; kind: string; what: string; text?: string; who?: string }[];
  courtesies: {
    id: string;
    on: IsoDate;
    direction: string;
    what: string;
    person: string;
    value?: string;
  }[];
}

/** The prospect's research sheet (潜在客户调研表): where it came from and five questions, answered and judged. */
export interface ResearchSheet extends PrintHead {
  kind: 'research';
  customer: { name: string; otherName?: string };
  brief: Fact[];
  questions: { key: string; label: string; question: string; answer?: string; score?: number }[];
  /** The mean of the judgements given, one decimal, and how many there are. */
  mean?: { value: string; count: number };
}
