import type { AbcClass, IsoDate, Minor, PrintHead, Rich } from './common';

export type ComplaintStatus =
  | 'received'
  | 'acknowledged'
  | 'investigating'
  | 'offered'
  | 'settled'
  | 'followedUp'
  | 'closed';
export type ComplaintKind = 'quality' | 'contract' | 'transport' | 'service';
export type Taboo = 'blame' | 'passing' | 'promises' | 'unclear' | 'cold' | 'delay' | 'rules';

export const COMPLAINT_STATUSES: readonly ComplaintStatus[] = [
  'received',
  'acknowledged',
  'investigating',
  'offered',
  'settled',
  'followedUp',
  'closed',
];
export const TABOOS: readonly Taboo[] = ['blame', 'passing', 'promises', 'unclear', 'cold', 'delay', 'rules'];

/** One complaint from the first call to the last handshake, on one page. */
export interface ComplaintRecord extends PrintHead {
  kind: 'complaint';
  number: string;
  title: string;
  customer: { name: string; abc?: AbcClass };
  owner?: string;
  status: ComplaintStatus;
  /** When each status was reached; an ISO instant or date. `due` for one still to come. */
  timeline: Partial<Record<ComplaintStatus, { at?: string; due?: IsoDate }>>;
  severity: number;
  severityNote?: string;
  acknowledge?: { minutes?: number; targetMinutes?: number };
  settle?: { days?: number; targetDays?: number };
  satisfaction?: { score: number; askedOn?: IsoDate };
  how?: 'phone' | 'email' | 'visit' | 'letter' | 'chat' | 'other';
  takenBy?: string;
  verbatim: string;
  /** Contact, date, order, kind: one line under the quotation. */
  contact?: { name: string; position?: string };
  subject?: string;
  complaintKind?: ComplaintKind;
  subKind?: string;
  facts?: Rich;
  /** The chain of causes; the one marked as root is set strong. */
  whys: string[];
  /** Place of the root cause in `whys`; none marked: nothing is set strong. */
  root?: number;
  measures: { kind: 'emergency' | 'corrective'; what: string; who?: string; due?: IsoDate; done: boolean }[];
  claim?: {
    asked?: Minor;
    offered?: Minor;
    agreed?: Minor;
    form?: string;
    approval?: string;
    cost?: Minor;
  };
  steps: { date?: IsoDate; due?: IsoDate; who?: string; note?: string }[];
  /** Taboos that were broken, and those checked and kept; the rest were not looked at. */
  broken: Taboo[];
  kept: Taboo[];
  taboosNote?: string;
  signatures: { name: string; duty: string }[];
  retainUntil?: IsoDate;
}
