import { isAppError } from '../../rpc/failure';

/** What can stand in the way of bringing a copy back, each with its own advice. */
const kinds = [
  'other_file',
  'same_file',
  'locked_copy',
  'corrupt',
  'too_new',
  'not_found',
  'read_only',
  'forbidden',
  'busy',
  'disk_full',
  'internal',
] as const;
export type CopyProblem = (typeof kinds)[number];

/** The kind of any failure; unforeseen ones are `internal`. */
export function copyProblem(error: unknown): CopyProblem {
  if (!isAppError(error)) return 'internal';
  const { kind } = error.details;
  return kinds.find((one) => one === kind) ?? kinds.find((one) => one === error.code) ?? 'internal';
}

/** Trying the same again can only help against these. */
export const mayPass = (problem: CopyProblem): boolean =>
  problem === 'not_found' || problem === 'busy' || problem === 'disk_full' || problem === 'internal';
