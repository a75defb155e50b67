import { EditingReporter } from '@renderer/features/sharing/editing-reporter';
import type { Place } from '@renderer/features/sharing/place';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const city: Place = { recordId: 'c', field: 'customers/city' };
const phone: Place = { recordId: 'c', field: 'customers/phone' };

function harness(answer: () => Promise<unknown> = async () => undefined) {
  const sent: (Place | null)[] = [];
  const reporter = new EditingReporter((place) => {
    sent.push(place);
    return answer();
  });
  return { reporter, sent };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());
const pass = () => vi.advanceTimersByTimeAsync(300);

describe('what is being edited', () => {
  it('is told when an edit begins, and cleared when it ends', async () => {
    const { reporter, sent } = harness();
    const end = reporter.begin(city);
    await pass();
    end();
    end();
    await pass();
    expect(sent).toEqual([city, null]);
  });

  it('is told once when one goes from field to field', async () => {
    const { reporter, sent } = harness();
    const end = reporter.begin(city);
    await pass();
    end();
    reporter.begin(phone);
    await pass();
    expect(sent).toEqual([city, phone]);
  });

  it('is not told at all when the edit is over at once', async () => {
    const { reporter, sent } = harness();
    reporter.begin(city)();
    await pass();
    expect(sent).toEqual([]);
  });

  it('is the field behind when the one on top of it is left', async () => {
    const { reporter, sent } = harness();
    reporter.begin(city);
    const end = reporter.begin(phone);
    await pass();
    end();
    await pass();
    expect(sent).toEqual([phone, city]);
  });

  it('never waits: while a call hangs nothing more is sent, then the newest place', async () => {
    let answer: (() => void) | undefined;
    const { reporter, sent } = harness(
      () =>
        new Promise<void>((resolve) => {
          answer = resolve;
        }),
    );
    const end = reporter.begin(city);
    await pass();
    end();
    reporter.begin(phone);
    await pass();
    expect(sent).toEqual([city]);
    answer?.();
    await pass();
    expect(sent).toEqual([city, phone]);
  });

  it('goes on after a failure', async () => {
    const { reporter, sent } = harness(() => Promise.reject(new Error('gone')));
    const end = reporter.begin(city);
    await pass();
    end();
    await pass();
    expect(sent).toEqual([city, null]);
  });

  it('is cleared at once as the window goes', async () => {
    const { reporter, sent } = harness();
    reporter.begin(city);
    await pass();
    reporter.leave();
    expect(sent).toEqual([city, null]);
  });
});
