import { isAppError } from '../../rpc/failure';

/** What can stand in the way of sharing, each with its own advice. */
const kinds = [
  'sync_folder',
  'exists',
  'locks',
  'untried',
  'permission',
  'not_found',
  'disk_full',
  'log',
] as const;
export type ShareProblem = (typeof kinds)[number];

/** The kind that a failure names; null for any other, which has the usual sentence. */
export function shareProblem(error: unknown): ShareProblem | null {
  if (!isAppError(error)) return null;
  const kind = typeof error.details.kind === 'string' ? error.details.kind : error.code;
  // The second program could not be started, or did not answer: the folder may be as good as any.
  if (kind === 'locks' && error.details.tried === false) return 'untried';
  return kinds.find((one) => one === kind) ?? null;
}
