/**
 * Every field of the customer file that a person keeps (domain: the four groups of the customer card, the classes a person
 * sets, and credit). One list drives the table, the file page, the import, the card and the history.
 */
export type FieldKind =
  | 'text'
  | 'long'
  | 'date'
  | 'money'
  | 'integer'
  | 'choice'
  | 'member'
  /** Another customer's id. */
  | 'customer'
  /** Words with `, ` between them, see `tagsOf`. */
  | 'tags'
  /** 1 to 5. */
  | 'score';
export type FieldGroup =
  | 'basic'
  | 'characteristics'
  | 'business'
  | 'trading'
  | 'classes'
  | 'credit'
  | 'working'
  | 'links'
  | 'research';

export const tiers = ['platinum', 'gold', 'iron'] as const;
export const relationships = ['potential', 'general', 'key', 'loyal'] as const;
export const lifecycles = ['prospect', 'new', 'existing', 'lost'] as const;
export const positions = [
  'potential',
  'developing',
  'good_current',
  'strong_current',
  'limited_share',
  'defensive',
] as const;
export const attentions = ['high', 'medium', 'low'] as const;

export interface FieldDef {
  readonly key: string;
  readonly group: FieldGroup;
  readonly kind: FieldKind;
  readonly choices?: readonly string[];
}

export const customerFields = [
  { key: 'name', group: 'basic', kind: 'text' },
  { key: 'otherName', group: 'basic', kind: 'text' },
  { key: 'shortName', group: 'basic', kind: 'text' },
  { key: 'code', group: 'basic', kind: 'text' },
  { key: 'address', group: 'basic', kind: 'text' },
  { key: 'city', group: 'basic', kind: 'text' },
  { key: 'region', group: 'basic', kind: 'text' },
  { key: 'postalCode', group: 'basic', kind: 'text' },
  { key: 'country', group: 'basic', kind: 'text' },
  { key: 'phone', group: 'basic', kind: 'text' },
  { key: 'fax', group: 'basic', kind: 'text' },
  { key: 'email', group: 'basic', kind: 'text' },
  { key: 'web', group: 'basic', kind: 'text' },
  { key: 'proprietor', group: 'basic', kind: 'text' },
  { key: 'managers', group: 'basic', kind: 'text' },
  { key: 'legalRepresentative', group: 'basic', kind: 'text' },
  { key: 'founded', group: 'basic', kind: 'date' },
  { key: 'firstTrade', group: 'basic', kind: 'date' },
  { key: 'legalForm', group: 'basic', kind: 'text' },
  { key: 'lineOfBusiness', group: 'basic', kind: 'text' },
  { key: 'registeredCapital', group: 'basic', kind: 'text' },
  { key: 'assets', group: 'basic', kind: 'text' },
  { key: 'taxNumber', group: 'basic', kind: 'text' },
  { key: 'serviceArea', group: 'characteristics', kind: 'long' },
  { key: 'sellingCapacity', group: 'characteristics', kind: 'long' },
  { key: 'growthPotential', group: 'characteristics', kind: 'long' },
  { key: 'philosophy', group: 'characteristics', kind: 'long' },
  { key: 'direction', group: 'characteristics', kind: 'long' },
  { key: 'policy', group: 'characteristics', kind: 'long' },
  { key: 'staff', group: 'characteristics', kind: 'text' },
  { key: 'turnover', group: 'characteristics', kind: 'text' },
  { key: 'traits', group: 'characteristics', kind: 'long' },
  { key: 'salesResults', group: 'business', kind: 'long' },
  { key: 'managersQuality', group: 'business', kind: 'long' },
  { key: 'salesStaffQuality', group: 'business', kind: 'long' },
  { key: 'competitorRelations', group: 'business', kind: 'long' },
  { key: 'relationshipWithUs', group: 'business', kind: 'long' },
  { key: 'cooperation', group: 'business', kind: 'long' },
  { key: 'salesActivity', group: 'trading', kind: 'long' },
  { key: 'problems', group: 'trading', kind: 'long' },
  { key: 'advantages', group: 'trading', kind: 'long' },
  { key: 'futureMeasures', group: 'trading', kind: 'long' },
  { key: 'image', group: 'trading', kind: 'long' },
  { key: 'reputation', group: 'trading', kind: 'long' },
  { key: 'creditStanding', group: 'trading', kind: 'long' },
  { key: 'tradingTerms', group: 'trading', kind: 'long' },
  { key: 'creditIncidents', group: 'trading', kind: 'long' },
  { key: 'tier', group: 'classes', kind: 'choice', choices: tiers },
  { key: 'relationship', group: 'classes', kind: 'choice', choices: relationships },
  { key: 'lifecycleSet', group: 'classes', kind: 'choice', choices: lifecycles },
  { key: 'position', group: 'classes', kind: 'choice', choices: positions },
  { key: 'attention', group: 'classes', kind: 'choice', choices: attentions },
  { key: 'ownerId', group: 'working', kind: 'member' },
  { key: 'nextStep', group: 'working', kind: 'text' },
  { key: 'nextStepOn', group: 'working', kind: 'date' },
  { key: 'notes', group: 'working', kind: 'long' },
  { key: 'currency', group: 'credit', kind: 'text' },
  { key: 'creditGrade', group: 'credit', kind: 'text' },
  { key: 'creditLimit', group: 'credit', kind: 'money' },
  { key: 'termsDays', group: 'credit', kind: 'integer' },
  { key: 'receivable', group: 'credit', kind: 'money' },
  { key: 'overdue', group: 'credit', kind: 'money' },
  { key: 'parentId', group: 'links', kind: 'customer' },
  { key: 'tags', group: 'links', kind: 'tags' },
  { key: 'source', group: 'research', kind: 'text' },
  { key: 'difference', group: 'research', kind: 'long' },
  { key: 'differenceScore', group: 'research', kind: 'score' },
  { key: 'valuePrice', group: 'research', kind: 'long' },
  { key: 'valuePriceScore', group: 'research', kind: 'score' },
  { key: 'preference', group: 'research', kind: 'long' },
  { key: 'preferenceScore', group: 'research', kind: 'score' },
  { key: 'keyAccess', group: 'research', kind: 'long' },
  { key: 'keyAccessScore', group: 'research', kind: 'score' },
  { key: 'buyingRules', group: 'research', kind: 'long' },
  { key: 'buyingRulesScore', group: 'research', kind: 'score' },
] as const satisfies readonly FieldDef[];

export type CustomerFieldKey = (typeof customerFields)[number]['key'];
export const customerFieldKeys: readonly CustomerFieldKey[] = customerFields.map((field) => field.key);

/** The fields of one group, in the order of the card. */
export const fieldsOf = (group: FieldGroup): readonly (FieldDef & { key: CustomerFieldKey })[] =>
  customerFields.filter((field) => field.group === group);
