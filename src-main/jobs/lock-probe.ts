import Database from 'better-sqlite3';

/**
 * A program of its own that tries to write to one file which another process holds locked. Its only line says how that went:
 * `taken <value read>`, `refused`, or `failed <code>`.
 */
const say = (line: string): void => void process.stdout.write(`${line}\n`);

try {
  const db = new Database(process.argv[2], { fileMustExist: true, timeout: 0 });
  try {
    db.exec('BEGIN EXCLUSIVE');
    const row = db.prepare<[], { value: string }>('SELECT value FROM probe').get();
    db.exec('ROLLBACK');
    say(`taken ${row?.value ?? ''}`);
  } finally {
    db.close();
  }
} catch (error) {
  const code = String((error as { code?: unknown }).code ?? error);
  say(code.startsWith('SQLITE_BUSY') ? 'refused' : `failed ${code}`);
}
