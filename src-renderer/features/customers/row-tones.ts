import type { CustomerRow } from '@shared/features/customers/model';
import type { ViewQuestion } from '../views/view-data';
import type { ListFields } from './list-fields';
import { rowValue } from './row-value';

/** Colours there are beside those of the classes; see CustomersPage.module.css. */
const palette = 7;

/**
 * The colour of rows by a field's value: the class has its own, others one of the palette by rank, people one by their place in the team.
 * @param people ids of the team, in a fixed order
 */
export function tonesOf(colour: ViewQuestion['colour'], fields: ListFields, people: readonly string[]) {
  if (colour === null) return undefined;
  const field = fields.all.get(colour.field);
  if (!field) return undefined;
  const values = field.kind === 'member' ? people : fields.choices(field.key).map((choice) => choice.value);
  return (row: CustomerRow): string | undefined => {
    const value = rowValue(row, field.key);
    return value === null || value === undefined
      ? undefined
      : toneOf(field.key, values.indexOf(String(value)));
  };
}

/** The name of a colour in the page's CSS. */
export function toneOf(field: string, rank: number): string | undefined {
  if (rank < 0) return undefined;
  return field === 'abcClass' ? 'ABC'[rank] : `p${rank % palette}`;
}
