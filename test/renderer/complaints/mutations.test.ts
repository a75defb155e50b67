import { fromFile } from '@renderer/features/complaints/mutations';
import { createVersions, inTurn } from '@renderer/features/complaints/versions';
import { describe, expect, it } from 'vitest';

describe('saving a complaint', () => {
  it('does one after another for the same record, also after a failure', async () => {
    const done: string[] = [];
    const first = inTurn('a', async () => {
      await Promise.resolve();
      done.push('first');
      throw new Error('refused');
    });
    const second = inTurn('a', async () => done.push('second'));
    const other = inTurn('b', async () => done.push('other'));
    await expect(first).rejects.toThrow('refused');
    await Promise.all([second, other]);
    expect(done.indexOf('first')).toBeLessThan(done.indexOf('second'));
  });

  it('follows its own versions and stops where somebody else saved', () => {
    const versions = createVersions();
    versions.note('r', 3, 4);
    versions.note('r', 4, 5);
    versions.note('r', 5, 8);
    expect(versions.newest('r', 3)).toBe(5);
    expect(versions.newest('other', 3)).toBe(3);
  });

  it('turns a choice out of a conflict back into the values of the contract', () => {
    expect(fromFile({ facts: 'x', taboosChecked: '{"delay":false}' })).toEqual({
      facts: 'x',
      taboosChecked: { delay: false },
    });
    expect(fromFile({ isRoot: 1 as unknown as boolean })).toEqual({ isRoot: true });
  });
});
