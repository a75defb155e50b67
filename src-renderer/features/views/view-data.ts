import type { CustomerFilter } from '@shared/features/customers/contract';
import type { SavedView, ViewData } from '@shared/features/views/model';
import { treeText } from './builder/tree';

/** What the list asks for besides the search: a view without how its columns look. */
export type ViewQuestion = Pick<ViewData, 'filter' | 'where' | 'sort' | 'group' | 'colour'>;

/** The list as it is before anybody changed it. */
export const plainQuestion: ViewQuestion = {
  filter: {},
  where: null,
  sort: { key: 'name', desc: false },
  group: null,
  colour: null,
};

/** The chips that hold something, in an order of their own. */
export function filled(filter: CustomerFilter): CustomerFilter {
  const kept = Object.entries(filter).filter(([, values]) => values.length > 0);
  return Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** True when two views show the same in the same way. */
export const sameView = (a: ViewData, b: ViewData): boolean => viewText(a) === viewText(b);

/** True when two lists show the same customers in the same groups and colours; sorting is not counted. */
export const sameQuestion = (a: ViewQuestion, b: ViewQuestion): boolean =>
  questionText(a) === questionText(b);

const questionText = ({ filter, where, group, colour }: ViewQuestion): string =>
  JSON.stringify([
    Object.entries(filled(filter)).map(([key, values]) => [key, [...values].sort()]),
    treeText(where),
    group && [group.key, group.desc],
    colour?.field ?? null,
  ]);

const viewText = (view: ViewData): string =>
  JSON.stringify([
    view.columns.map(({ id, width }) => [id, width ?? null]),
    view.pinned,
    view.sort.key,
    view.sort.desc,
    questionText(view),
  ]);

/** The position that puts a view one place to the left or right among the tabs; null at the end of them. */
export function movedPosition(views: readonly SavedView[], id: string, by: -1 | 1): number | null {
  const from = views.findIndex((view) => view.id === id);
  const to = from + by;
  const other = views[to];
  if (from < 0 || !other) return null;
  const beyond = views[to + by]?.position ?? other.position + by * 2;
  return (other.position + beyond) / 2;
}
