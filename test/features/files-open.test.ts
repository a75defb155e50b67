import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFile } from '@main/db/open';
import { AppError } from '@shared/rpc/errors';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keyfolio-open-'));
  path = join(folder, 'a.keyfolio');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const digest = () => createHash('sha256').update(readFileSync(path)).digest('hex');

/** A file as the program leaves it, closed. */
function made(): void {
  openFile(path, { create: true }).close();
}

function failure(work: () => unknown): { code: string; kind: unknown } {
  try {
    work();
  } catch (error) {
    if (error instanceof AppError) return { code: error.code, kind: error.details.kind };
    throw error;
  }
  throw new Error('It should not have opened');
}

/** It does not open, for this reason, and not a byte of it or beside it is changed. */
function refused(code: string, kind?: string): void {
  const before = digest();
  expect(failure(() => openFile(path, { busyMs: 50 }).close())).toEqual({ code, kind });
  expect(digest()).toBe(before);
  expect(readdirSync(folder)).toEqual(['a.keyfolio']);
}

describe('a file that cannot be opened is left as it is', () => {
  it('missing', () => {
    expect(failure(() => openFile(path)).code).toBe('not_found');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('a folder', () => {
    mkdirSync(path);
    expect(failure(() => openFile(path))).toEqual({ code: 'corrupt', kind: 'foreign' });
  });

  it('a picture', () => {
    writeFileSync(path, Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47]), Buffer.alloc(5000, 7)]));
    refused('corrupt', 'foreign');
  });

  it("another program's database", () => {
    const other = new Database(path);
    other.exec('CREATE TABLE t (a); PRAGMA user_version = 3');
    other.close();
    refused('corrupt', 'foreign');
  });

  it('cut short after the first bytes', () => {
    made();
    writeFileSync(path, readFileSync(path).subarray(0, 60));
    refused('corrupt', 'damaged');
  });

  it('any bytes at all', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 400 }), (bytes) => {
        writeFileSync(path, bytes);
        refused('corrupt', 'foreign');
      }),
      { numRuns: 40 },
    );
  });
});

describe('a file that can only be read', () => {
  it('one of a newer program: reads, refuses writes, keeps its version', () => {
    made();
    const raw = new Database(path);
    raw.pragma('user_version = 9999');
    raw.close();
    const file = openFile(path);
    expect(file.readOnly).toBe('newer');
    expect(file.raw.prepare('SELECT count(*) AS n FROM customers').get()).toEqual({ n: 0 });
    expect(() => file.raw.exec('DELETE FROM fileInfo')).toThrow();
    file.close();
    const again = new Database(path, { readonly: true });
    expect(again.pragma('user_version', { simple: true })).toBe(9999);
    again.close();
  });
});

/** Runs as somebody whom permissions hold, also where the tests run as the administrator. */
function asOrdinaryPerson<T>(work: () => T): T {
  const administrator = process.getuid?.() === 0;
  if (administrator) process.seteuid?.(65534);
  try {
    return work();
  } finally {
    if (administrator) process.seteuid?.(0);
  }
}

describe('a file in a folder that cannot be written', () => {
  it('is read, and not a byte of it or beside it is changed', () => {
    made();
    chmodSync(path, 0o444);
    chmodSync(folder, 0o555);
    try {
      const before = digest();
      const mode = asOrdinaryPerson(() => {
        const file = openFile(path);
        const rows = file.raw.prepare('SELECT count(*) AS n FROM customers').get();
        expect(rows).toEqual({ n: 0 });
        file.close();
        return file.readOnly;
      });
      expect(mode).toBe('permission');
      expect(digest()).toBe(before);
      expect(readdirSync(folder)).toEqual(['a.keyfolio']);
    } finally {
      chmodSync(folder, 0o755);
    }
  });
});

describe('a file another program holds', () => {
  it('is busy, and opens once it is let go', () => {
    made();
    const other = new Database(path);
    other.pragma('locking_mode = EXCLUSIVE');
    other.exec("BEGIN EXCLUSIVE; INSERT INTO fileInfo VALUES ('x', 'y')");
    expect(failure(() => openFile(path, { busyMs: 50 }).close()).code).toBe('busy');
    other.exec('ROLLBACK');
    other.close();
    openFile(path).close();
  });
});
