import { existsSync, readdirSync } from 'node:fs';
import { aliveMs, lookMs, Presence } from '@main/features/sharing/presence';
import { presenceFolder } from '@main/features/sharing/presence-folder';
import { ManualClock } from '@test/helpers/clock';
import { openSharedApps, type Program, type SharedApps } from '@test/helpers/shared';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

let clock: ManualClock;
let office: SharedApps;
beforeEach(() => {
  clock = new ManualClock();
});
afterEach(async () => {
  vi.useRealTimers();
  await office.close();
});

const namesAt = async ({ api }: Program) => (await api.sharing.state({})).people.map(({ name }) => name);
const presencePushes = ({ pushed }: Program) =>
  pushed.filter(({ tables }) => tables.includes('presence')).length;

describe('who is here', () => {
  it('shows everybody to everybody, oneself first, once their counters have moved', async () => {
    office = await openSharedApps(['Lin Yue', 'Marta'], { clock });
    const [lin, marta] = office.programs as [Program, Program];
    await clock.advance(500);
    expect(await namesAt(lin)).toEqual(['Lin Yue']);
    await clock.advance(4000);
    expect(await namesAt(lin)).toEqual(['Lin Yue', 'Marta']);
    expect(await namesAt(marta)).toEqual(['Marta', 'Lin Yue']);
    const { people } = await lin.api.sharing.state({});
    expect(people.map(({ me }) => me)).toEqual([true, false]);
    expect(new Set(people.map(({ session }) => session)).size).toBe(2);
  });

  it('takes a card away on closing, and the folder with the last one', async () => {
    office = await openSharedApps(['Lin Yue', 'Marta'], { clock });
    const [lin, marta] = office.programs as [Program, Program];
    await clock.advance(5000);
    marta.close();
    expect(readdirSync(presenceFolder(office.path))).toHaveLength(1);
    await clock.advance(lookMs);
    expect(await namesAt(lin)).toEqual(['Lin Yue']);
    lin.close();
    await clock.advance(0);
    expect(existsSync(presenceFolder(office.path))).toBe(false);
  });

  it('is kept for shared files only', async () => {
    office = await openSharedApps(['Lin Yue', 'Marta'], { clock, shared: false });
    const [lin] = office.programs as [Program];
    await clock.advance(5000);
    expect(await lin.api.sharing.state({})).toEqual({ people: [], lease: null, lost: false, closing: null });
    expect(existsSync(presenceFolder(office.path))).toBe(false);
  });

  it('does not care about the clock on the wall', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    office = await openSharedApps(['Lin Yue', 'Marta'], { clock });
    const [lin] = office.programs as [Program];
    for (const date of ['2031-05-05', '1999-01-01', '2026-11-22']) {
      vi.setSystemTime(new Date(date));
      await clock.advance(4000);
      expect(await namesAt(lin)).toEqual(['Lin Yue', 'Marta']);
    }
  });

  it('never takes a card alone for somebody: one left by a crash is nobody, and removed after ten minutes', async () => {
    office = await openSharedApps(['Lin Yue'], { clock });
    const [lin] = office.programs as [Program];
    const crashed = new Presence({
      path: office.path,
      who: () => ({ name: 'Ghost', computer: 'PC' }),
      clock,
    });
    await crashed.beat();
    await clock.advance(30_000);
    expect(await namesAt(lin)).toEqual(['Lin Yue']);
    expect(readdirSync(presenceFolder(office.path))).toHaveLength(2);
    await clock.advance(600_000);
    expect(readdirSync(presenceFolder(office.path))).toHaveLength(1);
  });

  it('stops showing somebody whose counter stands still, within twelve seconds', async () => {
    office = await openSharedApps(['Lin Yue'], { clock });
    const [lin] = office.programs as [Program];
    const other = new Presence({ path: office.path, who: () => ({ name: 'Marta', computer: 'PC' }), clock });
    await other.beat();
    await clock.advance(lookMs);
    await other.beat();
    await clock.advance(lookMs);
    expect(await namesAt(lin)).toEqual(['Lin Yue', 'Marta']);
    await clock.advance(aliveMs - 2 * lookMs);
    expect(await namesAt(lin)).toEqual(['Lin Yue', 'Marta']);
    await clock.advance(4000);
    expect(await namesAt(lin)).toEqual(['Lin Yue']);
  });
});

describe('what is being edited', () => {
  it('is seen at the next look, by field, for each window, and no longer when the window says so', async () => {
    office = await openSharedApps(['Lin Yue', 'Marta'], { clock });
    const [lin, marta] = office.programs as [Program, Program];
    await clock.advance(5000);
    const { id } = await lin.api.customers.create({ name: 'Firm' });
    const other = await lin.api.customers.create({ name: 'Other' });
    const before = presencePushes(marta);
    await lin.window('one').sharing.editing({ recordId: id, field: 'city' });
    await lin.window('two').sharing.editing({ recordId: other.id });
    await clock.advance(lookMs);
    const seen = async () => (await marta.api.sharing.state({})).people[1]?.editing;
    expect(await seen()).toEqual([
      { recordId: id, field: 'city' },
      { recordId: other.id, field: null },
    ]);
    expect(presencePushes(marta)).toBeGreaterThan(before);
    await lin.window('one').sharing.editing({ recordId: null });
    await clock.advance(lookMs);
    expect(await seen()).toEqual([{ recordId: other.id, field: null }]);
    const after = presencePushes(marta);
    await clock.advance(10_000);
    expect(presencePushes(marta)).toBe(after);
  });

  it('ends by itself when a window was closed without a word', async () => {
    office = await openSharedApps(['Lin Yue', 'Marta'], { clock });
    const [lin, marta] = office.programs as [Program, Program];
    const { id } = await lin.api.customers.create({ name: 'Firm' });
    await lin.window('gone').sharing.editing({ recordId: id, field: 'city' });
    await clock.advance(5000);
    expect((await marta.api.sharing.state({})).people[1]?.editing).toHaveLength(1);
    await clock.advance(610_000);
    expect((await marta.api.sharing.state({})).people[1]?.editing).toEqual([]);
  });
});
