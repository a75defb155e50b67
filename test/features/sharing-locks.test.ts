import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { holdProbeFile } from '@main/db/lock-probe';
import { type LockProbe, probeWith, testLocks } from '@main/features/sharing/lock-test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundle } from '../helpers/bundle';

const folder = mkdtempSync(join(tmpdir(), 'keyfolio-locks-'));
let probe: LockProbe;

beforeAll(async () => {
  probe = probeWith(await bundle('src-main/jobs/lock-probe.ts', 'lock-probe'));
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the test of locks', () => {
  it('finds that a disk keeps two processes apart, and leaves nothing behind', async () => {
    expect(await testLocks(folder, probe, 'here')).toBe('hold');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('has a second process that is refused while the first one writes, and reads what it wrote after', async () => {
    const file = holdProbeFile(folder, 'here');
    try {
      expect(await probe(file.path)).toBe('refused');
      file.release();
      expect(await probe(file.path)).toBe(`taken ${file.value}`);
    } finally {
      file.remove();
    }
  });

  it('says so when both get in', async () => {
    expect(await testLocks(folder, async () => 'taken ', 'here')).toBe('fail');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('says so when the second does not see what the first wrote, or never gets in', async () => {
    const answers = (...words: string[]): LockProbe => {
      const left = [...words];
      return async () => left.shift() ?? '';
    };
    expect(await testLocks(folder, answers('refused', 'taken something else'), 'here')).toBe('fail');
    expect(await testLocks(folder, answers('refused', 'refused'), 'here')).toBe('fail');
  });

  it('does not guess when it cannot be tried', async () => {
    expect(await testLocks(folder, null, 'here')).toBe('untried');
    expect(await testLocks(folder, async () => 'failed SQLITE_CANTOPEN', 'here')).toBe('untried');
    expect(await testLocks(folder, probeWith(join(folder, 'no-such-program.mjs')), 'here')).toBe('untried');
    expect(await testLocks(join(folder, 'nowhere'), probe, 'here')).toBe('untried');
  });
});
