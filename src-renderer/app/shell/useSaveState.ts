import { useIsMutating } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

/** `saving` once a save has taken longer than 400 ms; `saved` otherwise, for every acknowledged save is in the file. */
export function useSaveState(): 'saved' | 'saving' {
  const busy = useIsMutating() > 0;
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!busy) return setSlow(false);
    const timer = setTimeout(() => setSlow(true), 400);
    return () => clearTimeout(timer);
  }, [busy]);
  return slow ? 'saving' : 'saved';
}
