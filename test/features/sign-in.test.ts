import { openFile } from '@main/db/open';
import { fitsSecret, hashSecret, isWeaker, tidyRecoveryKey, usualCost } from '@main/db/secrets';
import { Waiting, waitAfter } from '@main/features/team/waiting';
import { AppError } from '@shared/rpc/errors';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cheapCost, openTestApp, type TestApp } from '../helpers/file';

let app: TestApp;
beforeEach(() => {
  app = openTestApp();
});
afterEach(() => app.close());

const failing = async (work: Promise<unknown>): Promise<AppError> => {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(AppError);
  return error as AppError;
};

/** A file with sign-in, Lin Yue as its manager and signed in. */
const withManager = async () => app.api.team.turnOn({ name: 'Lin Yue', password: 'correct horse' });

const addPerson = async (
  name: string,
  password: string,
  role: 'sales' | 'manager' | 'read_only' = 'sales',
) => {
  const { id } = await app.api.team.create({ name, role });
  await app.api.team.setPassword({ memberId: id, password });
  return id;
};

const memberOf = async (id: string) => {
  const found = (await app.api.team.list({})).members.find((one) => one.id === id);
  if (!found) throw new Error('not in the team');
  return found;
};

describe('turning sign-in on', () => {
  it('makes the person of this name a manager, signs them in and gives a recovery key', async () => {
    const { id } = await app.api.team.create({ name: 'Lin Yue' });
    const { me, recoveryKey } = await withManager();
    expect(me).toMatchObject({ memberId: id, name: 'Lin Yue', role: 'manager' });
    expect(recoveryKey).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){5}[0-9A-HJKMNP-TV-Z]{5}$/);
    expect(await app.api.team.signInState({})).toEqual({
      on: true,
      people: [{ id, name: 'Lin Yue' }],
      me,
    });
    expect(app.pushed.at(-1)).toEqual({ tables: ['*'], ids: [] });
  });

  it('is refused a second time', async () => {
    await withManager();
    const error = await failing(app.api.team.turnOn({ name: 'Other', password: 'long enough' }));
    expect(error.details.kind).toBe('on');
  });

  it('keeps hashes only, and none of them in the log or in an answer', async () => {
    const { recoveryKey } = await withManager();
    const kept = JSON.stringify([
      app.file.raw.prepare('SELECT * FROM main.credentials').all(),
      app.file.raw.prepare('SELECT * FROM main.fileInfo').all(),
    ]);
    expect(kept).toContain('scrypt$');
    expect(kept).not.toContain('correct horse');
    expect(kept).not.toContain(recoveryKey);
    expect(kept).not.toContain(tidyRecoveryKey(recoveryKey));
    const logged = JSON.stringify(app.file.raw.prepare('SELECT * FROM main.changes').all());
    expect(logged).not.toContain('scrypt');
  });

  it('is not the last act that Ctrl+Z takes back', async () => {
    await withManager();
    expect((await app.api.history.stack({})).undo).toBeNull();
  });

  it('shows nothing until somebody signs in, and everything to whoever did not have to', async () => {
    await app.api.customers.create({ name: 'Northwind' });
    await withManager();
    await app.api.team.signOut({});
    const error = await failing(app.api.customers.list({}));
    expect(error.code).toBe('forbidden');
    expect(error.details.kind).toBe('sign_in');
    expect(app.file.raw.prepare('SELECT count(*) FROM customers').pluck().get()).toBe(0);
    const again = openFile(app.file.path);
    expect(again.raw.prepare('SELECT count(*) FROM customers').pluck().get()).toBe(0);
    expect(again.doorkeeper.signInOn).toBe(true);
    again.close();
  });
});

describe('signing in', () => {
  it('takes the right password only', async () => {
    const { me } = await withManager();
    await app.api.team.signOut({});
    const wrong = await failing(app.api.team.signIn({ memberId: me.memberId, password: 'correct hors' }));
    expect(wrong.details.kind).toBe('wrong_password');
    const unknown = await failing(app.api.team.signIn({ memberId: 'nobody', password: 'correct horse' }));
    expect(unknown.details.kind).toBe('wrong_password');
    expect(await app.api.team.signIn({ memberId: me.memberId, password: 'correct horse' })).toEqual(me);
    expect((await app.api.team.list({})).meId).toBe(me.memberId);
  });

  it('slows down after three failures, for many tries at once as well', async () => {
    const { me } = await withManager();
    const tries = await Promise.all(
      Array.from({ length: 6 }, () =>
        failing(app.api.team.signIn({ memberId: me.memberId, password: 'guess' })),
      ),
    );
    expect(tries.map((error) => error.details.kind)).toEqual([
      'wrong_password',
      'wrong_password',
      'wrong_password',
      'wait',
      'wait',
      'wait',
    ]);
    const right = await failing(app.api.team.signIn({ memberId: me.memberId, password: 'correct horse' }));
    expect(Date.parse(String(right.details.until))).toBeGreaterThan(Date.now() - 1000);
    expect(app.file.raw.prepare('SELECT failures FROM main.credentials').pluck().get()).toBe(3);
  });

  it('lets in again whom a manager gave a new password', async () => {
    await withManager();
    const id = await addPerson('Ma', 'first password');
    for (let n = 0; n < 3; n += 1) await failing(app.api.team.signIn({ memberId: id, password: 'guess' }));
    await app.api.team.setPassword({ memberId: id, password: 'second password' });
    expect((await app.api.team.signIn({ memberId: id, password: 'second password' })).name).toBe('Ma');
  });

  it('waits twice as long every time, five minutes at the most, by a clock that cannot be set', () => {
    expect([1, 2, 3, 4, 5, 6].map(waitAfter)).toEqual([0, 0, 2000, 4000, 8000, 16_000]);
    expect(waitAfter(500)).toBe(300_000);
    let now = 0;
    const waiting = new Waiting(() => now);
    const noted = [1, 2, 3].reduce((stored) => waiting.failed('a', stored, 0), {
      failures: 0,
      waitUntil: null,
    } as { failures: number; waitUntil: string | null });
    expect(noted).toEqual({ failures: 3, waitUntil: '1970-01-01T00:00:02.000Z' });
    // The computer's clock is set forward a day: the wait goes on.
    expect(waiting.left('a', noted, 86_400_000)).toBe(2000);
    now = 2000;
    expect(waiting.left('a', noted, 0)).toBe(0);
    // A clock that was set forward when it was noted, seen by a program that starts anew.
    const far = { failures: 20, waitUntil: '2999-01-01T00:00:00.000Z' };
    const fresh = new Waiting(() => now);
    expect(fresh.left('a', far, 0)).toBe(300_000);
    now += 300_000;
    expect(fresh.left('a', far, 0)).toBe(0);
  });

  it('is refused to people who left', async () => {
    await withManager();
    const id = await addPerson('Ma', 'first password');
    const { version } = await memberOf(id);
    await app.api.team.save({ id, baseVersion: version, set: { active: false } });
    expect((await app.api.team.signInState({})).people.map((one) => one.name)).toEqual(['Lin Yue']);
    const error = await failing(app.api.team.signIn({ memberId: id, password: 'first password' }));
    expect(error.details.kind).toBe('wrong_password');
  });
});

describe('roles', () => {
  it('a salesperson manages nobody, a reader writes nothing', async () => {
    await withManager();
    const sales = await addPerson('Ma', 'password of Ma');
    const reads = await addPerson('Gao', 'password of Gao', 'read_only');
    await app.api.team.signIn({ memberId: sales, password: 'password of Ma' });
    await app.api.customers.create({ name: 'Northwind' });
    for (const work of [
      app.api.team.create({ name: 'Friend' }),
      app.api.team.setPassword({ memberId: reads, password: 'another one' }),
      app.api.team.turnOff({ password: 'password of Ma' }),
      app.api.team.renewRecoveryKey({}),
    ])
      expect((await failing(work)).details.kind).toBe('role');
    await app.api.team.signIn({ memberId: reads, password: 'password of Gao' });
    expect((await failing(app.api.customers.create({ name: 'Another' }))).details.kind).toBe('role');
  });

  it('a role is not given back by undoing what took it away', async () => {
    await withManager();
    const id = await addPerson('Ma', 'password of Ma', 'manager');
    const { version } = await memberOf(id);
    const saved = await app.api.team.save({ id, baseVersion: version, set: { role: 'sales' } });
    await app.api.team.signIn({ memberId: id, password: 'password of Ma' });
    const error = await failing(app.api.history.undo({ batchId: saved.batchId ?? '' }));
    expect(error.code).toBe('forbidden');
    expect((await memberOf(id)).role).toBe('sales');
  });

  it('a changed role holds at once for who is signed in, here and in another program', async () => {
    const { me } = await withManager();
    const id = await addPerson('Ma', 'password of Ma', 'manager');
    await app.api.team.signIn({ memberId: id, password: 'password of Ma' });
    const other = openFile(app.file.path);
    other.doorkeeper.admitMember(me.memberId);
    const { version } = await memberOf(me.memberId);
    await app.api.team.save({ id: me.memberId, baseVersion: version, set: { active: false } });
    expect(other.doorkeeper.refresh()).toBe(true);
    expect(other.doorkeeper.access).toBeNull();
    other.close();
    const own = await memberOf(id);
    // The last manager who can sign in stays one, whatever the way.
    for (const set of [{ role: 'sales' }, { active: false }] as const) {
      const error = await failing(app.api.team.save({ id, baseVersion: own.version, set }));
      expect(error.details.kind).toBe('last_manager');
    }
    const error = await failing(app.api.team.setPassword({ memberId: id, password: null }));
    expect(error.details.kind).toBe('last_manager');
    expect((await memberOf(id)).role).toBe('manager');
  });
});

describe('calls under way', () => {
  it('are not run any more when their person signs out before their turn', async () => {
    await withManager();
    const out = app.api.team.signOut({});
    const made = failing(app.api.customers.create({ name: 'Late' }));
    await out;
    expect((await made).details.kind).toBe('sign_in');
    expect(app.file.raw.prepare('SELECT count(*) FROM main.customers').pluck().get()).toBe(0);
  });

  it('tell nothing when somebody else is signed in at their end', async () => {
    await app.api.customers.create({ name: 'Northwind' });
    await withManager();
    const listed = failing(app.api.customers.list({}));
    app.file.doorkeeper.admit(null);
    expect((await listed).details.kind).toBe('sign_in');
  });

  it('are refused when a right was taken away before their turn', async () => {
    const { me } = await withManager();
    const id = await addPerson('Ma', 'password of Ma', 'manager');
    const { version } = await memberOf(me.memberId);
    const demoted = app.api.team.save({ id: me.memberId, baseVersion: version, set: { role: 'sales' } });
    const late = failing(app.api.team.setPassword({ memberId: id, password: null }));
    await demoted;
    expect((await late).details.kind).toBe('role');
    expect((await memberOf(id)).signsIn).toBe(true);
  });
});

describe('passwords', () => {
  it('are changed by whoever knows the present one', async () => {
    const { me } = await withManager();
    const error = await failing(app.api.team.changeMyPassword({ current: 'wrong', next: 'new password' }));
    expect(error.details.kind).toBe('wrong_password');
    await app.api.team.changeMyPassword({ current: 'correct horse', next: 'new password' });
    await app.api.team.signOut({});
    await failing(app.api.team.signIn({ memberId: me.memberId, password: 'correct horse' }));
    await app.api.team.signIn({ memberId: me.memberId, password: 'new password' });
  });

  it('are taken away from one, or from all with turning off', async () => {
    await withManager();
    const id = await addPerson('Ma', 'password of Ma');
    await app.api.team.setPassword({ memberId: id, password: null });
    expect((await memberOf(id)).signsIn).toBe(false);
    expect((await failing(app.api.team.turnOff({ password: 'wrong' }))).details.kind).toBe('wrong_password');
    await app.api.team.turnOff({ password: 'correct horse' });
    expect(await app.api.team.signInState({})).toEqual({ on: false, people: [], me: null });
    await app.api.customers.create({ name: 'Anybody' });
    expect((await app.api.customers.list({})).total).toBe(1);
  });

  it('are not given while sign-in is off', async () => {
    const { id } = await app.api.team.create({ name: 'Ma' });
    const error = await failing(app.api.team.setPassword({ memberId: id, password: 'long enough' }));
    expect(error.details.kind).toBe('off');
  });

  it('are recovered by the key, which is used up', async () => {
    const { me, recoveryKey } = await withManager();
    await app.api.team.signOut({});
    const wrong = { recoveryKey: 'AAAAA-BBBBB', memberId: me.memberId, password: 'from the key' };
    expect((await failing(app.api.team.recover(wrong))).details.kind).toBe('wrong_key');
    const typed = recoveryKey.toLowerCase().replaceAll('-', ' ').replaceAll('1', 'l').replaceAll('0', 'o');
    const done = await app.api.team.recover({ ...wrong, recoveryKey: typed });
    expect(done.me.role).toBe('manager');
    expect(done.recoveryKey).not.toBe(recoveryKey);
    await app.api.team.signOut({});
    expect((await failing(app.api.team.recover({ ...wrong, recoveryKey }))).details.kind).toBe('wrong_key');
    await app.api.team.signIn({ memberId: me.memberId, password: 'from the key' });
    const renewed = await app.api.team.renewRecoveryKey({});
    expect(
      (await failing(app.api.team.recover({ ...wrong, recoveryKey: done.recoveryKey }))).details.kind,
    ).toBe('wrong_key');
    await app.api.team.recover({ ...wrong, recoveryKey: renewed.recoveryKey });
  });

  it('let a manager back in by the key although somebody else is signed in', async () => {
    const { me, recoveryKey } = await withManager();
    const id = await addPerson('Ma', 'password of Ma');
    await app.api.team.signIn({ memberId: id, password: 'password of Ma' });
    const done = await app.api.team.recover({ recoveryKey, memberId: me.memberId, password: 'from the key' });
    expect(done.me.memberId).toBe(me.memberId);
  });
});

describe('secrets', () => {
  it('cost memory, say how much, and can grow', async () => {
    expect(128 * usualCost.N * usualCost.r).toBeGreaterThanOrEqual(128 * 1024 * 1024);
    const strong = await hashSecret('pässword');
    expect(strong).toMatch(/^scrypt\$131072\$8\$1\$/);
    expect(await fitsSecret('pa\u0308ssword', strong)).toBe(true);
    const weak = await hashSecret('password', cheapCost);
    expect(isWeaker(weak)).toBe(true);
    expect(isWeaker(strong)).toBe(false);
    expect(await fitsSecret('password', weak)).toBe(true);
    for (const bad of ['', 'scrypt$16$1$1$$', weak.replace('$16$', '$1099511627776$'), weak.slice(0, -9)])
      expect(await fitsSecret('password', bad)).toBe(false);
  });
});
