import { copyFileSync } from 'node:fs';
import { openFile } from '@main/db/open';
import { directClient } from '../helpers/direct';
import { line, type Times, timesOf } from './measure';

/** Times of the same acts on one file, opened as a local and as a shared one. */
async function actsOn(path: string, shared: boolean, searches: readonly string[]) {
  const file = openFile(path, { shared });
  const api = directClient(file);
  const { rows } = await api.customers.list({ limit: 200 });
  const list = await timesOf(rows.slice(0, 100), () => api.customers.list({ limit: 100 }));
  const search = await timesOf(searches, (text) => api.customers.list({ search: text, limit: 100 }));
  const save = await timesOf(rows, ({ id, version }) =>
    // The first ones are saved twice, once to warm up; what they were based on does not matter here.
    api.customers.save({ id, baseVersion: version + 1000, set: { city: `Graz ${Math.random()}` } }),
  );
  file.close();
  return { list, search, save };
}

/**
 * Shared mode (rollback journal, one connection) beside local mode (write-ahead log, two): the second figure of each line is local, not
 * bare SQLite.
 */
export async function sharedBesideLocal(
  path: string,
  scratch: (name: string) => string,
  searches: readonly string[],
  wanted: (name: string) => boolean,
): Promise<void> {
  const names = {
    list: 'shared beside local: list',
    search: 'shared beside local: search',
    save: 'shared beside local: save',
  };
  if (!Object.values(names).some(wanted)) return;
  const local = scratch('local.keyfolio');
  const shared = scratch('shared.keyfolio');
  copyFileSync(path, local);
  copyFileSync(path, shared);
  const times: Record<'local' | 'shared', Record<keyof typeof names, Times>> = {
    local: await actsOn(local, false, searches),
    shared: await actsOn(shared, true, searches),
  };
  for (const [key, name] of Object.entries(names) as [keyof typeof names, string][]) {
    if (wanted(name)) console.log(line(name, times.shared[key], times.local[key]));
  }
}
