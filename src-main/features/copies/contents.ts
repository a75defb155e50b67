import type { Database } from 'better-sqlite3';
import type { MergePlan } from './plan';

/** Brings the contents that new or changed records name: attachments, and pictures of people. What is here already stays as it is. */
export function bringContents(here: Database, there: Database, plan: MergePlan): void {
  const wanted = new Set<string>();
  for (const { table, there: row, followed, decided } of plan.records) {
    if (table !== 'attachments' && table !== 'contacts') continue;
    const column = table === 'attachments' ? 'sha256' : 'photo';
    for (const value of [row?.[column], followed[column], decided[column]])
      if (typeof value === 'string') wanted.add(value);
  }
  if (wanted.size === 0) return;
  const read = there
    .prepare<[string], [string, number, Buffer]>(
      'SELECT sha256, piece, bytes FROM attachmentPieces WHERE sha256 = ? ORDER BY piece',
    )
    .raw();
  const write = here.prepare<[string, number, Buffer]>(
    'INSERT OR IGNORE INTO main.attachmentPieces (sha256, piece, bytes) VALUES (?, ?, ?)',
  );
  for (const sha256 of wanted) for (const piece of read.iterate(sha256)) write.run(...piece);
}
