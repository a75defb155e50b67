import { useEffect, useState } from 'react';
import { isAppError } from '../../rpc/failure';

/** Why one was not let in: what was typed is wrong, or one has to wait until an instant. */
export type Refusal = { readonly kind: 'wrong' } | { readonly kind: 'wait'; readonly until: number };

/** Reads the two refusals a person can answer; null for every other failure. */
export function refusalOf(error: unknown): Refusal | null {
  if (!isAppError(error) || error.code !== 'forbidden') return null;
  const { kind, until } = error.details;
  if (kind === 'wait' && typeof until === 'string') return { kind: 'wait', until: Date.parse(until) };
  return kind === 'wrong_password' || kind === 'wrong_key' ? { kind: 'wrong' } : null;
}

/** Whole seconds from now to an instant, never less than none. */
export const secondsUntil = (until: number, now: number): number =>
  Math.max(0, Math.ceil((until - now) / 1000));

/** Counts the seconds down until one may try again; 0 when one may. */
export function useCountdown(until: number | null): number {
  const [left, setLeft] = useState(0);
  useEffect(() => {
    if (until === null) return setLeft(0);
    const tell = () => setLeft(secondsUntil(until, Date.now()));
    tell();
    const timer = setInterval(() => {
      tell();
      if (secondsUntil(until, Date.now()) === 0) clearInterval(timer);
    }, 250);
    return () => clearInterval(timer);
  }, [until]);
  return left;
}
