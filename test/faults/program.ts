import { copyVerified } from '@main/db/backup';
import { migrate } from '@main/db/migrate';
import { migrations } from '@main/db/migrations';
import { openFile } from '@main/db/open';
import Database from 'better-sqlite3';
import { directClient } from '../helpers/direct';

/**
 * A program that says `ready` when it is about to do something, and does it until it is killed.
 * `program <what> <file> [target]`
 */
const [what, path = '', target = ''] = process.argv.slice(2);
const ready = () => process.stdout.write('ready\n');

const acts: Record<string, () => Promise<void> | void> = {
  /** Copies the file to the target, over and over under new names. */
  backup: async () => {
    for (let n = 0; ; n += 1) {
      const db = new Database(path, { readonly: true, timeout: 10_000 });
      if (n === 0) ready();
      await copyVerified(db, `${target}-${n}.keyfolio`);
      db.close();
      process.stdout.write(`copied ${target}-${n}.keyfolio\n`);
    }
  },
  /** A migration that takes its time: what it changed so far is lost with it. */
  migrate: () => {
    const db = new Database(path, { timeout: 10_000 });
    migrate(db, undefined, [
      ...migrations,
      (raw) => {
        ready();
        raw.exec('CREATE TABLE added (a)');
        const add = raw.prepare('INSERT INTO added VALUES (?)');
        for (let n = 0; n < 100_000_000; n += 1) add.run(n);
      },
    ]);
  },
  /** Half of a transaction in the file itself, with a journal that tells what was there before. */
  spill: () => {
    const db = new Database(path, { timeout: 10_000 });
    db.pragma('cache_size = 10');
    db.pragma('synchronous = EXTRA');
    db.exec("BEGIN IMMEDIATE; UPDATE customers SET notes = hex(randomblob(3000)), city = 'half done'");
    ready();
    setInterval(() => {}, 1000);
  },
  /** Holds the write lock and does nothing more. */
  stall: () => {
    const db = new Database(path, { timeout: 10_000 });
    db.exec('BEGIN IMMEDIATE');
    ready();
    setInterval(() => {}, 1000);
  },
  /** Saves for ever, and tells of what was acknowledged. */
  save: async () => {
    const file = openFile(path);
    const api = directClient(file, 'Saver');
    ready();
    for (let n = 0; ; n += 1) {
      const { id } = await api.customers.create({ name: `Saved ${n}` });
      process.stdout.write(`saved ${id}\n`);
    }
  },
};
await acts[what ?? '']?.();
