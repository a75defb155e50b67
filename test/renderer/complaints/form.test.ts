import {
  emptyForm,
  firstWords,
  hasWords,
  localInput,
  readForm,
} from '@renderer/features/complaints/log/form';
import { describe, expect, it } from 'vitest';

const now = new Date(2026, 10, 24, 10, 30);
const filled = {
  ...emptyForm(now),
  customer: { id: 'c', name: 'Tarnwick Foods' },
  kind: 'transport',
  title: ' Lorry two days late ',
} as const;

describe('the form that logs a complaint', () => {
  it('begins with now, by telephone', () => {
    expect(emptyForm(now)).toMatchObject({ receivedAt: '2026-11-24T10:30', receivedHow: 'phone' });
    expect(hasWords(emptyForm(now))).toBe(false);
  });

  it('reads what was typed and leaves out what the file decides better', () => {
    const read = readForm(filled, now);
    expect(read).toEqual({
      values: {
        customerId: 'c',
        contactId: null,
        kind: 'transport',
        title: 'Lorry two days late',
        verbatim: null,
        severity: 2,
        receivedHow: 'phone',
        receivedAt: now.toISOString(),
      },
    });
  });

  it('names what is missing in the order of the fields', () => {
    expect(readForm(emptyForm(now), now)).toEqual({ problems: ['customer', 'kind', 'title'] });
    const tomorrow = localInput(new Date(2026, 10, 25, 10, 30));
    expect(readForm({ ...filled, receivedAt: tomorrow }, now)).toEqual({ problems: ['receivedAt'] });
    expect(readForm({ ...filled, receivedAt: '' }, now)).toEqual({ problems: ['receivedAt'] });
  });

  it('takes a missing title from the first words said', () => {
    const read = readForm({ ...filled, title: '', verbatim: 'The lids come off. Again.' }, now);
    expect(read).toMatchObject({
      values: { title: 'The lids come off', verbatim: 'The lids come off. Again.' },
    });
    expect(firstWords('三号线的封膜又破了。我要知道改了什么。')).toBe('三号线的封膜又破了');
    const long = firstWords(`${'word '.repeat(30)}`);
    expect(long.length).toBeLessThanOrEqual(61);
    expect(long.endsWith('word…')).toBe(true);
  });
});
