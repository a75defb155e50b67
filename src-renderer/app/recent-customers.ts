import { z } from 'zod';

/** So many are remembered for a file. */
const most = 20;
const storageKey = 'keyfolio.recent';
const stored = z.record(z.string(), z.array(z.string()));

function read(): z.infer<typeof stored> {
  try {
    return stored.parse(JSON.parse(localStorage.getItem(storageKey) ?? '{}'));
  } catch {
    return {};
  }
}

/** Customers opened last in a file on this computer, newest first. */
export const recentCustomers = (path: string): readonly string[] => read()[path] ?? [];

/** Notes that a customer was opened. A full store of the browser loses nothing but this. */
export function rememberCustomer(path: string, id: string): void {
  const all = read();
  const ids = [id, ...(all[path] ?? []).filter((one) => one !== id)].slice(0, most);
  try {
    localStorage.setItem(storageKey, JSON.stringify({ ...all, [path]: ids }));
  } catch {
    localStorage.removeItem(storageKey);
  }
}
