import type { Envelope } from '@shared/rpc/errors';

const listeners = new Set<() => void>();

/** Calls back whenever the file answers that one must sign in first; returns the way to stop. */
export function onSignInAsked(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Looks at an answer on its way to who asked. */
export function noticeSignIn(answer: Envelope): Envelope {
  if (!answer.ok && answer.error.code === 'forbidden' && answer.error.details.kind === 'sign_in') {
    for (const listener of listeners) listener();
  }
  return answer;
}
