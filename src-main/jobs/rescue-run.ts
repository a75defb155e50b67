import { closeSync, fsyncSync, mkdirSync, mkdtempSync, openSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { RescueReport, RescueWords } from '@shared/features/files/rescue';
import { AppError } from '@shared/rpc/errors';
import Database from 'better-sqlite3';
import { migrate } from '../db/migrate';
import { schemaVersion } from '../db/migrations';
import { fillIndex } from '../db/search-index';
import type { JobContext } from './protocol';
import { copyBare, rollBack, stepper } from './rescue-copy';
import { dropPurged, lostOf, mend } from './rescue-mend';
import { openPages, type PageFile } from './rescue-pages';
import { type Shape, shapeFor, tableShapes } from './rescue-shapes';
import { Survey } from './rescue-survey';
import { RescueWriter } from './rescue-write';

export interface RescueRequest {
  readonly path: string;
  /** Where the new file goes; nothing may be there. */
  readonly target: string;
  readonly words: RescueWords;
  readonly actor: { readonly name: string; readonly origin: string };
  readonly now: string;
}

/**
 * Reads what can be read of a damaged file into a new one. The damaged file is only read: all work is done on a bare copy of it. Every
 * page is looked at, whether a tree still leads to it or not, and each row is taken by itself, so what is lost is what lay on pages
 * that are gone.
 * @throws AppError `cancelled`, `too_new`, `corrupt` (details.kind `nothing` when no row at all was found)
 */
export async function runRescue(request: RescueRequest, context: JobContext): Promise<RescueReport> {
  const folder = mkdtempSync(join(tmpdir(), 'keyfolio-rescue-'));
  const part = `${request.target}.part`;
  try {
    const copy = join(folder, 'damaged');
    await copyBare(request.path, copy, context);
    rollBack(copy);
    const pages = openPages(copy);
    mkdirSync(dirname(request.target), { recursive: true });
    rmSync(part, { force: true });
    const db = new Database(part);
    try {
      const report = await salvage(db, pages, request, context);
      db.close();
      const handle = openSync(part, 'r+');
      fsyncSync(handle);
      closeSync(handle);
      renameSync(part, request.target);
      return report;
    } finally {
      db.close();
      pages.close();
    }
  } finally {
    rmSync(part, { force: true });
    rmSync(folder, { recursive: true, force: true });
  }
}

async function salvage(
  db: Database.Database,
  pages: PageFile,
  request: RescueRequest,
  context: JobContext,
): Promise<RescueReport> {
  refuseNewer(pages, request.path);
  for (const setting of ['journal_mode = OFF', 'synchronous = OFF', 'foreign_keys = OFF']) db.pragma(setting);
  migrate(db);
  db.pragma('cache_size = -65536');
  db.exec('DELETE FROM fileInfo; BEGIN');
  // Filled in one go at the end, indexes cost a fraction.
  const indexes = db
    .prepare<[], { name: string; sql: string }>(
      "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL",
    )
    .all();
  for (const { name } of indexes) db.exec(`DROP INDEX ${name}`);
  const shapes = tableShapes();
  const byName = new Map(shapes.map((shape) => [shape.table, shape]));
  const writer = new RescueWriter(db);
  const survey = new Survey(pages);
  const step = stepper(context);
  let read = 0;
  let cells = 0;
  for (const found of survey.tablePages()) {
    for (const cell of found.page.cells) {
      const known = shapeFor(shapes, cell, byName.get(found.table ?? ''));
      if (known) writer.add(known.shape, known.row, cell.rowId, found.table === null, known.fieldsLost);
    }
    cells += found.page.cells.length;
    read += 1;
    if (read % 64 === 0) await step('reading', read, pages.pageCount);
  }
  if (writer.saved.size === 0)
    throw new AppError('corrupt', 'Nothing of the file can be read', {
      path: request.path,
      kind: 'nothing',
      cells,
    });
  await step('mending', 0, 0);
  for (const { sql } of indexes) db.exec(sql);
  const unlisted = askIndexes(db, survey, shapes, writer);
  if (writer.strays.size > 0) dropPurged(db);
  const lostRows = lostOf(db, unlisted);
  const mended = mend(db, request);
  for (const done of fillIndex(db)) await step('indexing', done, total(writer));
  db.exec('COMMIT');
  await step('checking', 0, 0);
  const healthy = db.pragma('integrity_check(1)', { simple: true }) === 'ok';
  return {
    path: request.target,
    name: basename(request.target, '.keyfolio'),
    healthy,
    tables: shapes
      .map(({ table }) => ({ table, saved: writer.saved.get(table) ?? 0, lost: lostRows.get(table) ?? 0 }))
      .filter(({ saved, lost }) => saved > 0 || lost > 0),
    lostMore: survey.unreadable.some(({ index, table }) => index || table === 'changes'),
    fieldsLost: writer.fieldsLost,
    strays: [...writer.strays.values()].reduce((n, { size }) => n + size, 0),
    pages: {
      total: pages.pagesMeant ?? pages.pageCount,
      unreadable: survey.unreadable.filter(({ index }) => !index).length,
      unreadableIndex: survey.unreadable.filter(({ index }) => index).length,
      missing: Math.max(0, (pages.pagesMeant ?? 0) - pages.pageCount),
      headerReadable: pages.headerReadable,
    },
    standIns: mended.standIns,
    sameIdentity: mended.sameIdentity,
    signInOff: mended.signInOff,
  };
}

const total = (writer: RescueWriter): number =>
  ['customers', 'contacts', 'plans', 'complaints'].reduce(
    (n, table) => n + (writer.saved.get(table) ?? 0),
    0,
  );

/** Columns that this program does not know would be lost without a word. */
function refuseNewer(pages: PageFile, path: string): void {
  const version = pages.headerReadable ? (pages.page(1)?.readUInt32BE(60) ?? 0) : 0;
  // A damaged header may say anything; schema versions are small.
  if (version > schemaVersion && version < 10_000)
    throw new AppError('too_new', 'The file is of a newer program', { path, version });
}

/**
 * Asks one index of each table which rows there were. Rows it lists that were found nowhere are lost; rows from pages without a tree
 * that a whole index does not list had been deleted.
 */
function askIndexes(
  db: Database.Database,
  survey: Survey,
  shapes: readonly Shape[],
  writer: RescueWriter,
): Map<string, number> {
  const lost = new Map<string, number>();
  for (const { table } of shapes) {
    // A partial index lists some rows only; others list each row once.
    const index = survey.trees.find(
      (tree) => tree.kind === 'index' && tree.table === table && !/\bWHERE\b/i.test(tree.sql ?? ''),
    );
    if (!index) continue;
    const is = db.prepare(`SELECT 1 FROM ${table} WHERE rowid = ?`);
    const listed = writer.strays.has(table) ? new Set<number>() : null;
    const unreadableBefore = survey.unreadable.length;
    let missing = 0;
    let broken = 0;
    for (const page of survey.indexPages(index)) {
      broken += page.broken;
      for (const { rowId } of page.cells) {
        listed?.add(rowId);
        if (rowId > 0 && is.get(rowId) === undefined) missing += 1;
      }
    }
    lost.set(table, missing);
    if (listed && broken === 0 && survey.unreadable.length === unreadableBefore)
      writer.takeBack(table, listed);
  }
  return lost;
}
