import { type QueryClient, queryOptions, useQuery } from '@tanstack/react-query';
import { api } from '../rpc/api';
import { tableKey } from '../rpc/invalidate';

/** What file is open on this computer. `files` is no table: main names it, or `*`, when the file changes. */
export const fileQueries = {
  current: () =>
    queryOptions({ queryKey: tableKey(['files'], 'files.current'), queryFn: () => api.files.current({}) }),
};

/** The settings that live in the file: firm, currency, cut-offs, complaint targets. */
export const fileSettingsQueries = {
  get: () =>
    queryOptions({ queryKey: tableKey(['settings'], 'settings.get'), queryFn: () => api.settings.get({}) }),
};

/** The open file, or null; undefined while it is not known yet. */
export function useOpenFile() {
  const { data } = useQuery(fileQueries.current());
  return data === undefined ? undefined : data.file;
}

/** To be called after another file was opened, created, restored or closed: nothing seen before is true any more. */
export async function forgetFile(client: QueryClient): Promise<void> {
  client.removeQueries({
    predicate: (query) =>
      // Names both files it is about, so it cannot be another file's.
      query.queryKey[0] !== 'copies.compare' &&
      query.queryKey[1] !== 'files.current' &&
      query.queryKey[1] !== 'settings.preferences',
  });
  await client.invalidateQueries(fileQueries.current());
}

/** Outlives the shell, which goes and comes again while another file asks who signs in. */
let shownPath: string | null = null;

/** Notes the file that is shown; true when it is another one than before. */
export function isOtherFile(path: string): boolean {
  const other = shownPath !== null && shownPath !== path;
  shownPath = path;
  return other;
}

let landing = '/';

/** Where the window goes when the next file is open, instead of its first room. */
export function landAt(address: string): void {
  landing = address;
}

/** Reads it once. */
export function takeLanding(): string {
  const address = landing;
  landing = '/';
  return address;
}
