import { posix, win32 } from 'node:path';

export interface Mount {
  /** The folder it is mounted on. */
  readonly at: string;
  readonly type: string;
  readonly source: string;
}

/** What is known of this computer; the tests of one system describe the others. */
export interface Machine {
  readonly platform: 'linux' | 'darwin' | 'win32';
  readonly mounts: readonly Mount[];
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Folders that a sync program named itself. */
  readonly syncRoots: readonly { readonly path: string; readonly service: string }[];
  /** Whether a file or folder is there: sync programs leave marks in the folders they copy. */
  readonly exists: (path: string) => boolean;
}

/** The mount a path lies on: the longest, and of two on one folder the later one. */
export function mountOf(path: string, mounts: readonly Mount[]): Mount | null {
  let found: Mount | null = null;
  for (const mount of mounts) {
    const inside = mount.at === '/' || path === mount.at || path.startsWith(`${mount.at}/`);
    if (inside && mount.at.length >= (found?.at.length ?? 0)) found = mount;
  }
  return found;
}

/** Reads Linux's `/proc/self/mountinfo`. */
export function readMountInfo(text: string): Mount[] {
  return text.split('\n').flatMap((line): Mount[] => {
    const [before, after] = line.split(' - ');
    const at = before?.split(' ')[4];
    const [type, source] = after?.split(' ') ?? [];
    return at && type ? [{ at: unescapeOctal(at), type, source: unescapeOctal(source ?? '') }] : [];
  });
}

/** Blanks, tabs, line ends and backslashes are written as octal numbers. */
const unescapeOctal = (text: string): string =>
  text.replace(/\\([0-7]{3})/g, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 8)));

/** Reads what macOS's `mount` prints: `//lin@office/sales on /Volumes/sales (smbfs, nodev, nosuid)`. */
export function readMountLines(text: string): Mount[] {
  return text.split('\n').flatMap((line): Mount[] => {
    const match = /^(.+?) on (\/.*) \(([^,)]+)[^)]*\)$/.exec(line);
    return match?.[1] && match[2] && match[3] ? [{ source: match[1], at: match[2], type: match[3] }] : [];
  });
}

/** The names in a path, however the system separates them. */
export const namesIn = (path: string, platform: Machine['platform']): string[] =>
  path.split(platform === 'win32' ? /[\\/]+/ : '/').filter(Boolean);

/** Whether a path is a folder or lies in it; Windows and macOS do not tell large letters from small ones. */
export function isInside(path: string, folder: string, platform: Machine['platform']): boolean {
  const { normalize, sep } = platform === 'win32' ? win32 : posix;
  const fold = (text: string) => {
    const plain = normalize(text).replace(/[\\/]+$/, '');
    return platform === 'linux' ? plain : plain.toLowerCase();
  };
  const inner = fold(path);
  const outer = fold(folder);
  return outer !== '' && (inner === outer || inner.startsWith(outer + sep));
}
