import type { Clash } from '@shared/features/copies/model';
import { useEffect, useReducer } from 'react';
import { type Deciding, decide, deciding } from './decide';
import { recall, remember } from './memory';

/** The decisions of the page, taken up where they were left and kept while one looks elsewhere. */
export function useDeciding(here: string, there: string, clashes: readonly Clash[]) {
  const [state, dispatch] = useReducer(
    decide,
    clashes,
    (found): Deciding => deciding(found, recall(here, there)),
  );
  useEffect(() => remember(here, there, state), [here, there, state]);
  return [state, dispatch] as const;
}
