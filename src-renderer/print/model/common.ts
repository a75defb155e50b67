/**
 * What every printed document is made of. All of it is plain JSON: a document can be stored, sent and
 * compared, and a page draws it without asking anything else.
 */

/** Language of the paper, chosen apart from the language of the screen. */
export type PrintLang = 'en' | 'zh-CN';
export type Paper = 'a4' | 'letter';

/** Integer minor units of the document's currency. */
export type Minor = number;
/** `2027-03-26` */
export type IsoDate = string;

export type AbcClass = 'A' | 'B' | 'C';
export type BuyingRole =
  | 'decisionMaker'
  | 'influencer'
  | 'gatekeeper'
  | 'user'
  | 'purchaser'
  | 'coach'
  | 'opponent';
export type Access = 'none' | 'possible' | 'regular';
export type Stage = 'stranger' | 'known' | 'related';

/** A ProseMirror (TipTap) node, as the editor stores it. */
export interface RichNode {
  type: string;
  attrs?: Record<string, unknown>;
  content?: RichNode[];
  text?: string;
  marks?: { type: string }[];
}
/** Formatted text: an editor document, or plain text with blank lines between paragraphs. */
export type Rich = RichNode | string;

/** A labelled line of the customer file. `changed` is the date of its last change. */
export interface Fact {
  label: string;
  value: string;
  changed?: IsoDate;
}

/** One quarter or month: `2026-Q4` or `2026-11`. */
export interface SalesPoint {
  period: string;
  amount: Minor;
  /** Not yet whole: drawn hatched. */
  forecast?: boolean;
  /** The period still runs and the amount is what it holds so far: no change against last year can be given. */
  running?: boolean;
}

export interface Person {
  id: string;
  name: string;
  /** The name in the other script, set beside the first. */
  altName?: string;
  position?: string;
  roles: BuyingRole[];
  /** 1 to 5 */
  influence?: number;
  /** -2 to +2 */
  attitude?: number;
  access?: Access;
  stage?: Stage;
  reportsTo?: string;
  /** Who on our side keeps the contact. */
  ourContact?: string;
  authority?: string;
  priorities?: string;
  personality?: string;
  reach?: string;
}

/** What every document carries for its head, foot and money. */
export interface PrintHead {
  lang: PrintLang;
  firm?: { name: string; unit?: string };
  /** ISO 4217 */
  currency: string;
  printedOn: IsoDate;
  printedBy?: string;
}
