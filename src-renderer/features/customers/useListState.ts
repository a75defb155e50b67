import type { SavedView, ViewData } from '@shared/features/views/model';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { noSelection, type Selection } from '../../components/table/selection';
import { viewQueries } from '../views/queries';
import { plainQuestion, sameQuestion, sameView, type ViewQuestion } from '../views/view-data';
import { AllBut, afterSelect } from './chosen';
import { type ListState, recallList, rememberList, type ViewLook } from './list-state';

const questionOf = ({ filter, where, sort, group, colour }: ViewQuestion): ViewQuestion => ({
  filter,
  where,
  sort,
  group,
  colour,
});
const lookOf = ({ columns, pinned }: ViewData): ViewLook => ({ columns, pinned });

/** What the list shows and how, kept while one looks at a customer, and its way to and from saved views. */
export function useListState() {
  const [state, setState] = useState(recallList);
  useEffect(() => rememberList(state), [state]);
  const { data: views } = useQuery(viewQueries.list());
  const saved = views?.find((view) => view.id === state.viewId) ?? null;
  const change = useCallback((part: Partial<ListState>) => setState((now) => ({ ...now, ...part })), []);
  /** Another question: who was selected may not be in its answer. */
  const ask = useCallback(
    (part: Partial<ViewQuestion>) =>
      setState((now) => {
        const question = { ...now.question, ...part };
        const same = sameQuestion({ ...question, colour: null }, { ...now.question, colour: null });
        const collapsed = question.group?.key === now.question.group?.key ? now.collapsed : new Set<string>();
        return { ...now, question, collapsed, selection: same ? now.selection : noSelection };
      }),
    [],
  );
  const search = useCallback(
    (text: string) =>
      setState((now) => ({
        ...now,
        search: text,
        selection: now.selection instanceof AllBut ? noSelection : now.selection,
      })),
    [],
  );
  const select = useCallback(
    (next: Selection, total: number) =>
      setState((now) => ({ ...now, selection: afterSelect(now.selection, next, total) })),
    [],
  );
  const toggleSection = useCallback(
    (id: string) =>
      setState((now) => {
        const collapsed = new Set(now.collapsed);
        if (!collapsed.delete(id)) collapsed.add(id);
        return { ...now, collapsed };
      }),
    [],
  );
  const show = useCallback(
    (view: SavedView | null) =>
      setState((now) => ({
        ...now,
        viewId: view?.id ?? null,
        question: view ? questionOf(view.data) : plainQuestion,
        look: view ? lookOf(view.data) : null,
        collapsed: new Set(),
        selection: noSelection,
      })),
    [],
  );
  // A view that was deleted, here or by somebody else, leaves all customers with what it asked for.
  const gone = views !== undefined && state.viewId !== null && saved === null;
  useEffect(() => {
    if (gone) show(null);
  }, [gone, show]);
  return {
    state,
    change,
    ask,
    show,
    saved,
    search,
    select,
    /** True when the list is not as the view was saved; for all customers when it asks for anything. */
    isChanged: (look: ViewLook): boolean => {
      if (state.viewId === null) return !sameQuestion(state.question, plainQuestion);
      return saved !== null && !sameView({ ...state.question, ...dataLook(look) }, saved.data);
    },
    reset: () => show(saved),
    toggleSection,
  };
}

/** Columns as a view keeps them. */
export const dataLook = ({ columns, pinned }: ViewLook): Pick<ViewData, 'columns' | 'pinned'> => ({
  columns: columns.map(({ id, width }) => ({ id, ...(width !== undefined && { width }) })),
  pinned,
});
