import { asBody, findingText, plainText } from '@renderer/features/plans/finding';
import { type Draft, TextSaver } from '@renderer/features/plans/text-saver';
import type { RichText } from '@shared/features/plans/model';
import { AppError } from '@shared/rpc/errors';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const doc = (...lines: string[]): RichText => ({
  type: 'doc',
  content: lines.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
});

/** A file that answers like the real one, and can be told to fail. */
function harness(draft: Draft | null = null) {
  const written: { baseVersion: number; body: RichText | null; lost?: RichText }[] = [];
  const next: { failure: AppError | null } = { failure: null };
  let kept = draft;
  const saver = new TextSaver(
    {
      write: async (baseVersion, body, lost) => {
        const { failure } = next;
        next.failure = null;
        if (failure) throw failure;
        written.push({ baseVersion, body, ...(lost && { lost }) });
        return { id: 't', version: baseVersion + 1, batchId: null };
      },
      keep: (value) => {
        kept = value;
      },
      changed: () => {},
    },
    3,
    draft,
  );
  return { saver, written, next, kept: () => kept };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a text that saves itself', () => {
  it('waits for a pause and sends the last state only', async () => {
    const { saver, written, kept } = harness();
    saver.change(doc('a'));
    await vi.advanceTimersByTimeAsync(700);
    saver.change(doc('ab'));
    expect(kept()).toEqual({ version: 3, body: doc('ab') });
    await vi.advanceTimersByTimeAsync(799);
    expect(written).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(written).toEqual([{ baseVersion: 3, body: doc('ab') }]);
    expect(saver.state).toBe('saved');
    expect(kept()).toBeNull();
  });

  it('shows what was just saved until the file answers with it, then what the file has', async () => {
    const { saver } = harness();
    saver.change(doc('new'));
    await saver.flush();
    expect(saver.shown(doc('old'))).toEqual(doc('new'));
    saver.seen(4);
    expect(saver.shown(doc('theirs'))).toEqual(doc('theirs'));
  });

  it('keeps what could not be saved and tries again', async () => {
    const { saver, written, next, kept } = harness();
    next.failure = new AppError('busy', 'locked');
    saver.change(doc('kept'));
    await saver.flush();
    expect(saver.state).toBe('waiting');
    expect(kept()).toEqual({ version: 3, body: doc('kept') });
    await vi.advanceTimersByTimeAsync(5000);
    expect(written).toEqual([{ baseVersion: 3, body: doc('kept') }]);
    expect(kept()).toBeNull();
  });

  it('sends the draft of an earlier session over the version it was written on', async () => {
    const { saver, written } = harness({ version: 2, body: doc('left over') });
    expect(saver.shown(doc('file'))).toEqual(doc('left over'));
    await vi.advanceTimersByTimeAsync(0);
    expect(written).toEqual([{ baseVersion: 2, body: doc('left over') }]);
  });

  it('stops at a conflict, keeps on collecting, and saves the choice over the other version', async () => {
    const { saver, written, next } = harness();
    const theirs = JSON.stringify(doc('theirs'));
    const field = { field: 'body', original: null, theirs, mine: null, theirsBy: 'Chen Rui', theirsAt: null };
    next.failure = new AppError('conflict', 'clash', { version: 7, fields: [field] });
    saver.change(doc('mine'));
    await saver.flush();
    expect(saver.state).toBe('conflict');
    saver.change(doc('mine, longer'));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(written).toEqual([]);
    saver.resolve(doc('mine, longer'));
    await vi.advanceTimersByTimeAsync(0);
    expect(written).toEqual([{ baseVersion: 7, body: doc('mine, longer') }]);
    expect(saver.state).toBe('saved');
  });

  it('sends the own text that was not chosen along, once, for the history', async () => {
    const { saver, written, next } = harness();
    const field = { field: 'body', original: null, theirs: null, mine: null, theirsBy: null, theirsAt: null };
    next.failure = new AppError('conflict', 'clash', { version: 7, fields: [field] });
    saver.change(doc('mine'));
    await saver.flush();
    saver.resolve(doc('theirs'));
    await vi.advanceTimersByTimeAsync(0);
    saver.change(doc('theirs, and on'));
    await saver.flush();
    expect(written).toEqual([
      { baseVersion: 7, body: doc('theirs'), lost: doc('mine') },
      { baseVersion: 8, body: doc('theirs, and on') },
    ]);
  });
});

describe('the words of a document', () => {
  it('are a line a paragraph; a finding is one line', () => {
    expect(plainText(doc('One', 'Two'))).toBe('One\nTwo');
    expect(findingText(doc('One', 'Two'))).toBe('One Two');
    expect(findingText(null)).toBeNull();
    expect(asBody(JSON.stringify(doc('One')))).toEqual(doc('One'));
    expect(plainText(asBody(null))).toBe('');
  });
});
