export interface Place {
  readonly offset: number;
  readonly active: number;
}

const places = new Map<string, Place>();

/** Where a table stood when its page was left, so that coming back finds the same rows. */
export function recallPlace(table: string): Place {
  return places.get(table) ?? { offset: 0, active: 0 };
}

export function rememberPlace(table: string, place: Place): void {
  places.set(table, place);
}
