import Database from 'better-sqlite3';

/** A bare connection to an older shared file, for the lease while it is upgraded; null where the file is older than leases are. */
export function openForUpgrade(path: string): Database.Database | null {
  const raw = new Database(path, { fileMustExist: true, timeout: 5000 });
  if (raw.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'lease'").get() !== undefined) return raw;
  raw.close();
  return null;
}
