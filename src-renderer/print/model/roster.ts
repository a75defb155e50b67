import type { AbcClass, PrintHead } from './common';

export interface RosterColumn {
  key: string;
  head: string;
  /** Millimetres. */
  width: number;
  /** Numbers stand right. */
  numeric: boolean;
}

export interface RosterRow {
  key: string;
  /** The text of each column; the class column holds the letter. */
  cells: string[];
  abcClass: AbcClass | null;
}

/** The customer roster (客户名册): a list as it is seen, on paper. */
export interface Roster extends PrintHead {
  kind: 'roster';
  landscape: boolean;
  title: string;
  columns: RosterColumn[];
  groups: { title?: string; rows: RosterRow[] }[];
  total: number;
  /** Fewer than all, where the list is longer than anybody would print. */
  shown: number;
}
