import { isAppError } from '../../rpc/failure';

/** What can stand in the way of a file, each with its own advice. */
const kinds = [
  'foreign',
  'damaged',
  'too_new',
  'busy',
  'read_only',
  'not_found',
  'exists',
  'disk_full',
  'gone',
  'replaced',
  'asked_to_close',
  'internal',
] as const;
type ProblemKind = (typeof kinds)[number];

export interface Problem {
  readonly kind: ProblemKind;
  /** Path or name of the file it is about. */
  readonly file: string;
}

/** The kind a failure's code or `details.kind` names; anything unknown is `internal`. */
export function problemKind(code: string): ProblemKind {
  if (code === 'corrupt') return 'damaged';
  return kinds.find((kind) => kind === code) ?? 'internal';
}

/** What stood in the way, of any error. */
export function problemOf(error: unknown, file: string): Problem {
  if (!isAppError(error)) return { kind: 'internal', file };
  const { kind, path } = error.details;
  return {
    kind: problemKind(typeof kind === 'string' ? kind : error.code),
    file: typeof path === 'string' && path !== '' ? path : file,
  };
}

/** True when the file was open and had to be closed. */
export const wasOpen = ({ kind }: Problem): boolean =>
  kind === 'gone' || kind === 'replaced' || kind === 'asked_to_close';

/** The file's name without folders and ending. */
export const fileName = (path: string): string =>
  (path.split(/[\\/]/).at(-1) ?? path).replace(/\.keyfolio$/, '');

/** A damaged file, or one of ours by its name whose beginning is destroyed. */
export const rescuable = ({ kind, file }: Problem): boolean =>
  kind === 'damaged' || (kind === 'foreign' && /\.keyfolio$/i.test(file));
