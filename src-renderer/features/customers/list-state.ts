import type { CustomerFilter } from '@shared/features/customers/contract';
import type { Sort } from '../../components/table/columns';
import { noSelection, type Selection } from '../../components/table/selection';
import type { CustomerListInput } from './queries';

export interface ListState {
  readonly search: string;
  readonly filter: CustomerFilter;
  readonly sort: Sort;
  readonly selection: Selection;
}
export const firstState: ListState = {
  search: '',
  filter: {},
  sort: { column: 'name', direction: 'asc' },
  selection: noSelection,
};

/** The list as it was left, so that coming back from a customer finds it again. */
let last: ListState = firstState;
export const recallList = (): ListState => last;
export const rememberList = (state: ListState): void => {
  last = state;
};

/** The list's question to the file; empty parts are left out, so that equal questions share one answer. */
export function listInput(state: Pick<ListState, 'search' | 'filter' | 'sort'>): CustomerListInput {
  const filter = Object.fromEntries(Object.entries(state.filter).filter(([, values]) => values.length > 0));
  return {
    search: state.search.trim(),
    filter,
    sort: { key: state.sort.column, desc: state.sort.direction === 'desc' },
  };
}

export const isFiltered = (state: Pick<ListState, 'search' | 'filter'>): boolean =>
  state.search.trim() !== '' || Object.values(state.filter).some((values) => values.length > 0);
