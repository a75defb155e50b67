import type { DuplicatePair, Screening } from '@shared/features/duplicates/contract';
import { judge, keysOf, type Level, levelOf, levels } from '@shared/features/duplicates/rules';
import { AppError } from '@shared/rpc/errors';
import type { OpenFile } from '../../db/open';
import type { ReadDb } from '../../db/tables';
import type { FoundPair, Screened } from '../../jobs/duplicates-screen';
import { type Job, startJob } from '../../jobs/runner';
import type { ActionContext } from '../../rpc/context';
import * as queries from './queries';

interface Kept {
  /** Whose eyes looked: what one person saw is not for the next one at this computer. */
  readonly memberId: string | null;
  progress: Screening;
  pairs: readonly FoundPair[];
  job: Job | null;
  startedAt: number;
}

const idle: Screening = {
  state: 'idle',
  phase: 'reading',
  done: 0,
  total: 0,
  remainingSeconds: null,
  result: null,
  error: null,
};

/** What was found in each open file; gone with it. */
const byFile = new WeakMap<OpenFile, Kept>();

function keptOf({ app, caller }: ActionContext): Kept {
  const file = app.file();
  const memberId = caller.access?.memberId ?? null;
  const before = byFile.get(file);
  if (before?.memberId === memberId) return before;
  void before?.job?.close();
  const kept: Kept = { memberId, progress: idle, pairs: [], job: null, startedAt: 0 };
  byFile.set(file, kept);
  return kept;
}

export const progressOf = (context: ActionContext): Screening => keptOf(context).progress;

/** Starts the screening and answers at once. @throws AppError `busy` while one is running */
export function startScreening(context: ActionContext): Screening {
  const kept = keptOf(context);
  if (kept.progress.state === 'running') throw new AppError('busy', 'The screening is running already');
  const { path } = context.app.file();
  const job = startJob('duplicates', (progress) => follow(kept, progress));
  kept.job = job;
  kept.startedAt = performance.now();
  kept.progress = { ...idle, state: 'running', result: kept.progress.result };
  const at = context.now;
  job
    .call('screen', { path, access: context.caller.access })
    .then(
      (value) => {
        const { pairs, customers, found } = value as Screened;
        kept.pairs = pairs;
        const seconds = (performance.now() - kept.startedAt) / 1000;
        const result = { at, customers, seconds, found, leftOut: found - pairs.length };
        kept.progress = { ...idle, state: 'done', result };
      },
      (error: unknown) => {
        const { code, message } = error instanceof AppError ? error : new AppError('internal', String(error));
        const state = code === 'cancelled' ? 'cancelled' : 'failed';
        kept.progress = { ...idle, state, result: kept.progress.result, error: { code, message } };
      },
    )
    .finally(() => {
      kept.job = null;
      void job.close();
    });
  return kept.progress;
}

/** Asks a running screening to stop; the state says when it has. */
export function cancelScreening(context: ActionContext): Screening {
  const kept = keptOf(context);
  kept.job?.cancel();
  return kept.progress;
}

/** Share of the whole that reading and taking names apart is; measured. */
const readingShare = 0.6;

function follow(kept: Kept, { phase, done, total }: { phase: string; done: number; total: number }): void {
  if (kept.progress.state !== 'running') return;
  const part = total > 0 ? done / total : 0;
  const whole = phase === 'reading' ? part * readingShare : readingShare + part * (1 - readingShare);
  const seconds = (performance.now() - kept.startedAt) / 1000;
  kept.progress = {
    ...kept.progress,
    // The job's phases are the contract's.
    phase: phase as Screening['phase'],
    done,
    total,
    remainingSeconds: whole > 0.05 ? (seconds / whole) * (1 - whole) : null,
  };
}

/** The pairs that still stand: both are there, seen, not told apart, and still alike where one was changed. */
export async function listPairs(
  context: ActionContext,
  { level, offset, limit }: { level: Level | null; offset: number; limit: number },
) {
  const kept = keptOf(context);
  return context.app.read(async ({ db }) => {
    const standing = await standingPairs(db, kept.pairs);
    const counts = Object.fromEntries(
      levels.map((one) => [one, standing.filter(({ score }) => levelOf(score) === one).length]),
    ) as Record<Level, number>;
    const wanted = level ? standing.filter(({ score }) => levelOf(score) === level) : standing;
    const page = wanted.slice(offset, offset + limit);
    const firms = new Map(
      (await queries.comparedByIds(db, unique(page))).map(({ id, name, city, code }) => [
        id,
        { id, name, city, code },
      ]),
    );
    const pairs = page.flatMap(({ a, b, score, reasons }): DuplicatePair[] => {
      const [one, other] = [firms.get(a), firms.get(b)];
      return one && other ? [{ a: one, b: other, score, level: levelOf(score), reasons: [...reasons] }] : [];
    });
    return { pairs, total: wanted.length, counts };
  });
}

const unique = (pairs: readonly FoundPair[]): string[] => [...new Set(pairs.flatMap(({ a, b }) => [a, b]))];

async function standingPairs(db: ReadDb, pairs: readonly FoundPair[]): Promise<FoundPair[]> {
  if (pairs.length === 0) return [];
  const versions = new Map((await queries.versionsOf(db, unique(pairs))).map((row) => [row.id, row.version]));
  const apart = new Set(
    (await queries.toldApartIds(db)).flatMap(({ customerId: a, otherId: b }) => [`${a} ${b}`, `${b} ${a}`]),
  );
  const there = pairs.filter(({ a, b }) => versions.has(a) && versions.has(b) && !apart.has(`${a} ${b}`));
  const isChanged = ({ a, b, versions: [x, y] }: FoundPair) => versions.get(a) !== x || versions.get(b) !== y;
  const changed = there.filter(isChanged);
  if (changed.length === 0) return there;
  const now = new Map((await queries.comparedByIds(db, unique(changed))).map((row) => [row.id, keysOf(row)]));
  const again = there.flatMap((pair): FoundPair[] => {
    if (!isChanged(pair)) return [pair];
    const [a, b] = [now.get(pair.a), now.get(pair.b)];
    const judged = a && b ? judge(a, b) : null;
    return judged ? [{ ...pair, ...judged }] : [];
  });
  return again.sort((x, y) => y.score - x.score);
}
