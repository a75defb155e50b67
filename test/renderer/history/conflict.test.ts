import { currentConflict, type PendingConflict } from '@renderer/features/history/pending';
import { type ConflictWords, saveAsking } from '@renderer/features/history/useSaveWithConflict';
import { AppError } from '@shared/rpc/errors';
import type { FieldConflict } from '@shared/schemas';
import { describe, expect, it, vi } from 'vitest';

const words: ConflictWords = { label: (field) => field, show: (_field, value) => String(value) };
const clash = (field: string, mine: unknown): FieldConflict => ({
  field,
  original: 'before',
  theirs: 'theirs',
  mine,
  theirsBy: 'Chen Rui',
  theirsAt: '2026-11-22T10:41:00.000Z',
});
const conflict = (version: number, ...fields: FieldConflict[]) =>
  new AppError('conflict', 'Others changed the same fields', {
    table: 'customers',
    id: 'c',
    version,
    fields,
  });
const asked = () => vi.waitUntil((): PendingConflict | null => currentConflict());

describe('a save that meets another one', () => {
  it('asks nothing when nobody else saved', async () => {
    const save = vi.fn(async () => ({ id: 'c', version: 4, batchId: 'b' }));
    await expect(saveAsking(words, { problems: 'x' }, 3, save)).resolves.toMatchObject({
      version: 4,
      asked: false,
    });
    expect(save).toHaveBeenCalledExactlyOnceWith({ problems: 'x' }, 3);
    expect(currentConflict()).toBeNull();
  });

  it('saves the chosen values over the other version, with the fields nobody else touched', async () => {
    const save = vi
      .fn()
      .mockRejectedValueOnce(conflict(7, clash('problems', 'mine')))
      .mockResolvedValueOnce({ id: 'c', version: 8, batchId: 'b' });
    const done = saveAsking(words, { problems: 'mine', phone: '1' }, 3, save);
    const pending = await asked();
    expect(pending.fields.map((one) => one.theirs)).toEqual(['theirs']);
    pending.resolve({ problems: 'theirs' });
    await expect(done).resolves.toMatchObject({ version: 8 });
    expect(save).toHaveBeenLastCalledWith({ problems: 'theirs', phone: '1' }, 7, { problems: 'mine' });
    expect(currentConflict()).toBeNull();
  });

  it('asks again when somebody saves while one chooses', async () => {
    const save = vi
      .fn()
      .mockRejectedValueOnce(conflict(7, clash('problems', 'mine')))
      .mockRejectedValueOnce(conflict(8, clash('problems', 'mine')))
      .mockResolvedValueOnce({ id: 'c', version: 9, batchId: 'b' });
    const done = saveAsking(words, { problems: 'mine' }, 3, save);
    const first = await asked();
    first.resolve({ problems: 'mine' });
    const second = await vi.waitUntil(() => {
      const now = currentConflict();
      return now !== first && now;
    });
    second.resolve({ problems: 'mine' });
    await done;
    expect(save).toHaveBeenLastCalledWith({ problems: 'mine' }, 8);
  });

  it('goes on editing when the person does not choose', async () => {
    const save = vi.fn().mockRejectedValueOnce(conflict(7, clash('problems', 'mine')));
    const done = saveAsking(words, { problems: 'mine' }, 3, save);
    const outcome = expect(done).rejects.toMatchObject({ code: 'conflict' });
    (await asked()).resolve(null);
    await outcome;
    expect(save).toHaveBeenCalledTimes(1);
  });

  it('passes every other failure on', async () => {
    const save = vi.fn().mockRejectedValueOnce(new AppError('busy', 'Locked'));
    await expect(saveAsking(words, {}, 1, save)).rejects.toMatchObject({ code: 'busy' });
  });
});
