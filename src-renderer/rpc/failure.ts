import { AppError } from '@shared/rpc/errors';

/** True for the errors the contract names, with a code a person can act on. */
export function isAppError(error: unknown): error is AppError {
  return error instanceof AppError;
}

/** The log id a failure carries, shown as K-4F2A, or null when it has none. */
export function failureId(error: unknown): string | null {
  if (!isAppError(error)) return null;
  const { logId } = error.details;
  return typeof logId === 'string' ? logId : null;
}
