import { useState } from 'react';

const keyOf = (path: string) => `keyfolio.notice.sync.${path}`;

function read(path: string): boolean {
  try {
    return localStorage.getItem(keyOf(path)) !== null;
  } catch {
    return false;
  }
}

/** Whether the notice about the sync folder was put away for a file, on this computer, and the way to do so. */
export function useDismissed(path: string): [boolean, () => void] {
  const [putAway, setPutAway] = useState<string | null>(null);
  const dismiss = () => {
    setPutAway(path);
    try {
      localStorage.setItem(keyOf(path), '1');
    } catch {
      // It comes back with the next start.
    }
  };
  return [putAway === path || read(path), dismiss];
}
