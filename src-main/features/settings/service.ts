import { defaultFileSettings, type FileSettings, fileSettings } from '@shared/features/settings/model';
import type { Saved } from '@shared/schemas';
import { createRecord, saveRecord } from '../../db/records';
import type { ReadDb } from '../../db/tables';
import type { MutationContext } from '../../rpc/context';
import { settingsRow } from './queries';

/** The file's settings; what was never set, or cannot be read, has its default. */
export async function readSettings(db: ReadDb): Promise<{ version: number; values: FileSettings }> {
  const row = await settingsRow(db);
  if (!row) return { version: 0, values: defaultFileSettings };
  const parsed = fileSettings.partial().safeParse(JSON.parse(row.data));
  return { version: row.version, values: { ...defaultFileSettings, ...(parsed.success ? parsed.data : {}) } };
}

/** @throws AppError `conflict` when others changed the settings since `baseVersion` */
export async function saveSettings(
  { db, log }: MutationContext,
  baseVersion: number,
  set: Partial<FileSettings>,
): Promise<Saved> {
  const reader = db as unknown as ReadDb;
  const row = await settingsRow(reader);
  if (!row) return createRecord(db, log, 'settings', { data: set });
  const before = JSON.parse(row.data) as Partial<FileSettings>;
  return saveRecord(db, log, 'settings', { id: row.id, baseVersion, set: { data: { ...before, ...set } } });
}
