import { useCallback, useLayoutEffect, useRef } from 'react';

/**
 * The same function for good, which does what was given last: for what is handed to parts of a page that are drawn again only when
 * what they show changes. Not to be called while rendering.
 */
export function useStable<A extends unknown[], R>(run: (...args: A) => R): (...args: A) => R {
  const latest = useRef(run);
  useLayoutEffect(() => {
    latest.current = run;
  });
  return useCallback((...args: A) => latest.current(...args), []);
}
