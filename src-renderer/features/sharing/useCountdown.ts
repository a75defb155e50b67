import { useEffect, useState } from 'react';
import { secondsLeftNow } from './presence';

/** Seconds left, going down by themselves between two answers of the file; null when nothing runs out. */
export function useCountdown(secondsLeft: number | null, answeredAt: number): number | null {
  const [now, setNow] = useState(Date.now);
  const runs = secondsLeft !== null;
  useEffect(() => {
    if (!runs) return;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [runs]);
  return secondsLeft === null ? null : secondsLeftNow(secondsLeft, answeredAt, now);
}
