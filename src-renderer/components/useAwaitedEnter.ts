import { useEffect, useState } from 'react';

/**
 * Enter in a field that searches: where the answer to what was typed is not there yet, the key waits for it, so that nobody who types
 * quickly takes a line of the search before.
 * @param ready the answer belongs to what stands in the field
 * @param take takes the line that is marked
 */
export function useAwaitedEnter(ready: boolean, take: () => void): { press(): void; forget(): void } {
  const [waiting, setWaiting] = useState(false);
  useEffect(() => {
    if (!waiting || !ready) return;
    setWaiting(false);
    take();
  });
  return { press: () => (ready ? take() : setWaiting(true)), forget: () => setWaiting(false) };
}
