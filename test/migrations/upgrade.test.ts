import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyWhole } from '@main/db/backup';
import { migrate, versionOf } from '@main/db/migrate';
import { migrations, schemaVersion } from '@main/db/migrations';
import { openFile } from '@main/db/open';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keyfolio-upgrade-'));
  path = join(folder, 'a.keyfolio');
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('an upgrade', () => {
  it('begins with a verified backup of the file as it was', () => {
    openFile(path, { create: true }).close();
    const backup = join(folder, 'before.keyfolio');
    const db = new Database(path);
    db.exec("INSERT INTO fileInfo VALUES ('note', 'precious')");
    copyWhole(db, backup, path);
    db.close();
    const copy = new Database(backup, { readonly: true });
    expect(copy.prepare("SELECT value FROM fileInfo WHERE key = 'note'").get()).toEqual({
      value: 'precious',
    });
    expect(copy.pragma('integrity_check', { simple: true })).toBe('ok');
    copy.close();
  });

  it('backs up once before its first step, and runs each step once', () => {
    const db = new Database(':memory:');
    const order: string[] = [];
    const add = (name: string) => (raw: Database.Database) => {
      order.push(name);
      raw.exec(`CREATE TABLE ${name} (a)`);
    };
    migrate(db, () => order.push('backup'));
    const later = [...migrations, add('second'), add('third')];
    migrate(db, () => order.push('backup'), later);
    migrate(db, () => order.push('backup'), later);
    expect(order).toEqual(['backup', 'second', 'third']);
    expect(versionOf(db)).toBe(later.length);
    db.close();
  });

  it('does not begin when the backup fails', () => {
    const db = new Database(':memory:');
    migrate(db);
    const step = vi.fn();
    const fail = () => {
      throw new Error('no room');
    };
    expect(() => migrate(db, fail, [...migrations, step])).toThrow('no room');
    expect(step).not.toHaveBeenCalled();
    expect(versionOf(db)).toBe(schemaVersion);
    db.close();
  });

  it('is whole or not at all: a step that fails leaves the version before it', () => {
    const db = new Database(':memory:');
    migrate(db);
    const bad = (raw: Database.Database) => {
      raw.exec('CREATE TABLE halfDone (a); INSERT INTO nowhere VALUES (1)');
    };
    expect(() => migrate(db, () => {}, [...migrations, bad])).toThrow('nowhere');
    expect(versionOf(db)).toBe(schemaVersion);
    expect(db.prepare("SELECT name FROM sqlite_master WHERE name = 'halfDone'").get()).toBeUndefined();
    db.close();
  });

  it('makes every new file the same, step by step', () => {
    const file = openFile(path, { create: true });
    const schema = (db: Database.Database) =>
      db.prepare('SELECT type, name, sql FROM sqlite_master ORDER BY name').all();
    const memory = new Database(':memory:');
    for (const step of migrations) step(memory);
    expect(schema(file.raw)).toEqual(schema(memory));
    memory.close();
    file.close();
    expect(existsSync(`${path}-wal`)).toBe(false);
  });
});
