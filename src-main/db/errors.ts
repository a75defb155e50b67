import { AppError } from '@shared/rpc/errors';

const unreachable = new Set([
  'ENOENT',
  'EIO',
  'ESTALE',
  'ENODEV',
  'ENXIO',
  'ENOTCONN',
  'ENETDOWN',
  'ENETUNREACH',
  'EHOSTDOWN',
  'EHOSTUNREACH',
  'ECONNRESET',
  'ECONNABORTED',
  'ETIMEDOUT',
  // What Node calls errors of Windows that have no name of their own, as those of its network drives.
  'UNKNOWN',
]);

/** True when an error means that a folder of another computer is out of reach: a cable pulled, a server asleep. */
export function isUnreachable(error: unknown): boolean {
  const code = String((error as { code?: unknown } | null)?.code ?? '');
  return (
    unreachable.has(code) ||
    code.startsWith('SQLITE_IOERR') ||
    code.startsWith('SQLITE_CANTOPEN') ||
    code === 'SQLITE_READONLY_DBMOVED'
  );
}

/** Turns SQLite's and the system's errors into ones a person can act on. */
export function asAppError(error: unknown, path: string): AppError {
  if (error instanceof AppError) return error;
  const code = (error as { code?: string }).code ?? '';
  const message = error instanceof Error ? error.message : String(error);
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) {
    return new AppError('busy', 'Another program is using the file', { path });
  }
  if (code.startsWith('SQLITE_READONLY') || code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return new AppError('read_only', 'The file cannot be written here', { path });
  }
  if (code === 'SQLITE_FULL' || code === 'ENOSPC') {
    return new AppError('internal', 'The disk is full', { path, kind: 'disk_full' });
  }
  if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT')) {
    return new AppError('corrupt', 'The file is damaged', { path, kind: 'damaged' });
  }
  if (code === 'ENOENT' || code.startsWith('SQLITE_CANTOPEN')) {
    return new AppError('not_found', 'The file or its folder is not there', { path });
  }
  return new AppError('internal', message, { path });
}
