import { useIsMutating } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { onPendingWrites, pendingWrites } from '../../rpc/pending';

/** `saving` once a save has taken longer than 400 ms; `saved` otherwise, for every acknowledged save is in the file. */
export function useSaveState(): 'saved' | 'saving' {
  const writing = useSyncExternalStore(onPendingWrites, pendingWrites) > 0;
  const busy = useIsMutating() > 0 || writing;
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!busy) return setSlow(false);
    const timer = setTimeout(() => setSlow(true), 400);
    return () => clearTimeout(timer);
  }, [busy]);
  return slow ? 'saving' : 'saved';
}
