import { type Firm, type FirmKeys, type Judgement, judge, keysOf } from '@shared/features/duplicates/rules';
import { AppError } from '@shared/rpc/errors';
import { Blocks, fileByRareLetters, fileUnder } from './duplicates-blocks';
import type { JobContext } from './protocol';

export interface ScreenedFirm extends Firm {
  readonly id: string;
  readonly version: number;
}

/** A pair as the application keeps it: ids and versions of both, and what was found. */
export interface FoundPair extends Judgement {
  readonly a: string;
  readonly b: string;
  readonly versions: readonly [number, number];
}

export interface Screened {
  readonly pairs: FoundPair[];
  readonly customers: number;
  readonly found: number;
}

export interface ScreenOptions extends JobContext {
  readonly limit: number;
  /** `a b` and `b a` of the pairs told apart. */
  readonly toldApart: ReadonlySet<string>;
}

/** Records between two looks at the flag, and pairs. */
const step = 2000;
const pairStep = 50_000;

/**
 * Finds the pairs that may be one firm.
 * @throws AppError `cancelled`
 */
export async function screen(firms: readonly ScreenedFirm[], options: ScreenOptions): Promise<Screened> {
  const { progress, breathe, cancelled, limit, toldApart } = options;
  const pause = async () => {
    if (cancelled()) throw new AppError('cancelled', 'Stopped');
    await breathe();
  };
  const blocks = new Blocks();
  const all: FirmKeys[] = [];
  for (const [index, firm] of firms.entries()) {
    const keys = keysOf(firm);
    all.push(keys);
    fileUnder(blocks, keys, index);
    if (index % step === 0) {
      progress({ phase: 'reading', done: index, total: firms.length });
      await pause();
    }
  }
  fileByRareLetters(blocks, all);
  progress({ phase: 'comparing', done: 0, total: firms.length });
  await pause();
  const found = new Map<number, Judgement>();
  let looked = 0;
  for (const { a, b, at } of blocks.pairs()) {
    looked += 1;
    if (looked % pairStep === 0) {
      progress({
        phase: 'comparing',
        done: Math.floor((at / blocks.size) * firms.length),
        total: firms.length,
      });
      await pause();
    }
    const [low, high] = a < b ? [a, b] : [b, a];
    const key = low * firms.length + high;
    if (found.has(key)) continue;
    const [one, other] = [all[low], all[high]];
    const judged = one && other && judge(one, other);
    if (judged) found.set(key, judged);
  }
  const pairs = [...found].flatMap(([key, judgement]): FoundPair[] => {
    const [a, b] = [firms[Math.floor(key / firms.length)], firms[key % firms.length]];
    if (!a || !b || toldApart.has(`${a.id} ${b.id}`)) return [];
    return [{ a: a.id, b: b.id, versions: [a.version, b.version], ...judgement }];
  });
  pairs.sort((x, y) => y.score - x.score);
  return { pairs: pairs.slice(0, limit), customers: firms.length, found: pairs.length };
}
