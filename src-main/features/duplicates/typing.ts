import { nameKeyOf } from '@shared/features/customers/rules';
import { judge, keysOf, levelOf } from '@shared/features/duplicates/rules';
import { fold, hasHan } from '@shared/text/pinyin';
import type { ReadDb } from '../../db/tables';
import * as queries from './queries';

export interface Typed {
  readonly name: string;
  readonly otherName: string;
  readonly shortName: string;
  readonly phone: string;
  readonly email: string;
  readonly web: string;
  readonly taxNumber: string;
  readonly city: string;
  readonly exceptId?: string | undefined;
}

/** A name of one letter is the beginning of any. */
const enough = (name: string): boolean => name.trim().length >= 2;

/** Customers that look like the one being typed, best first, at most five. */
export async function whileTyping(db: ReadDb, typed: Typed) {
  const names = [typed.name, typed.otherName, typed.shortName].filter(enough);
  const firm = { ...typed, name: enough(typed.name) ? typed.name : '' };
  const asked = keysOf(firm);
  const domains = asked.domains.map((domain) => `"${domain.replaceAll('"', '')}"`);
  const matches = [...names.map((name) => nearMatch(name)).filter((match) => match !== null), ...domains];
  const rows = await queries.candidates(db, {
    names,
    phone: typed.phone,
    taxNumber: typed.taxNumber,
    matches,
  });
  return rows
    .flatMap((row) => {
      const judged = row.id === typed.exceptId ? null : judge(asked, keysOf(row));
      if (!judged) return [];
      const { id, name, city } = row;
      return [
        { id, name, city, score: judged.score, level: levelOf(judged.score), reasons: [...judged.reasons] },
      ];
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, 5);
}

/**
 * Where to look for names alike; the rules decide afterwards. Chinese: three characters in a row (a city alone would be shared
 * by thousands); otherwise the beginning of one of the two longest words.
 */
function nearMatch(name: string): string | null {
  const key = nameKeyOf(name);
  if (hasHan(key)) {
    const letters = [...key];
    const size = Math.min(3, letters.length);
    if (size < 2) return null;
    const runs = letters.slice(0, letters.length - size + 1).map((_, at) => letters.slice(at, at + size));
    return runs.map((run) => `"${run.join(' ')}"`).join(' OR ');
  }
  if (key.length < 3) return null;
  const words = fold(name).match(/[\p{L}\p{N}]+/gu) ?? [];
  const longest = [...words].sort((a, b) => b.length - a.length).slice(0, 2);
  return longest.map((word) => `"${word.slice(0, Math.max(3, word.length - 2))}"*`).join(' OR ');
}
