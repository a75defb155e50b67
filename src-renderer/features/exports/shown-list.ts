import type { Selection } from '../../components/table/selection';
import type { ListWords } from '../customers/list-words';
import type { CustomerListInput } from '../customers/queries';

/** A list as it is on the screen: what can be taken out of it. */
export interface ShownList {
  /** What is asked of the file, in which order. */
  readonly input: CustomerListInput;
  /** The fields seen, left to right. */
  readonly columns: readonly string[];
  readonly words: ListWords;
  readonly total: number;
  readonly selection: Selection;
  /** The ids of who is selected. */
  selectedIds(): Promise<string[]>;
  /** The name of the view; the built-in one has none. */
  readonly name: string | null;
}
