import { useEffect } from 'react';
import { pendingWrites } from '../../rpc/pending';

/** Asks before the window closes while a save still waits for the file: gone then, it would be lost. */
export function useLeaveWarning(): void {
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (pendingWrites() > 0) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, []);
}
