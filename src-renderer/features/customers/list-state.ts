import type { CustomerQuestion } from '@shared/features/customers/contract';
import { noSelection, type Selection } from '../../components/table/selection';
import { filled, plainQuestion, type ViewQuestion } from '../views/view-data';
import type { CustomerListInput } from './queries';

/** The list as a person has it now. How its columns look is kept apart: for all customers on this computer, else with the view. */
export interface ListState {
  /** The saved view it began from; null is all customers. */
  readonly viewId: string | null;
  readonly search: string;
  readonly question: ViewQuestion;
  /** Columns of a saved view as they are now; null for all customers, whose columns this computer remembers. */
  readonly look: ViewLook | null;
  /** Heads of groups that are closed. */
  readonly collapsed: ReadonlySet<string>;
  readonly selection: Selection;
}

/** Which columns stand where, how wide, and how many stay at the left. */
export interface ViewLook {
  readonly columns: readonly { readonly id: string; readonly width?: number | undefined }[];
  readonly pinned: number;
}

export const firstState: ListState = {
  viewId: null,
  search: '',
  question: plainQuestion,
  look: null,
  collapsed: new Set(),
  selection: noSelection,
};

/** The list as it was left, so that coming back from a customer finds it again. */
let last: ListState = firstState;
export const recallList = (): ListState => last;
export const rememberList = (state: ListState): void => {
  last = state;
};

const two = (value: number) => String(value).padStart(2, '0');
/** The person's calendar day. */
export function localToday(now = new Date()): string {
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

type Asked = Pick<ListState, 'search'> & { readonly question: ViewQuestion };

/** Which customers the list shows; empty parts are left out, so that equal questions share one answer. */
export function whichOf({ search, question }: Asked): Required<Omit<CustomerQuestion, 'today'>> & {
  today?: string;
} {
  return {
    search: search.trim(),
    filter: filled(question.filter),
    where: question.where,
    group: null,
    // Only rules about dates ask for it, and an answer without them is the same tomorrow.
    ...(question.where && { today: localToday() }),
  };
}

/** The list's question to the file. */
export function listInput(state: Asked, columns: readonly string[] = []): CustomerListInput {
  return {
    ...whichOf(state),
    sort: state.question.sort,
    groupBy: state.question.group,
    columns: [...columns].sort(),
  };
}

export const isFiltered = ({ search, question }: Asked): boolean =>
  search.trim() !== '' || question.where !== null || Object.keys(filled(question.filter)).length > 0;
