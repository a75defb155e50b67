import { lifecycles } from '@shared/features/customers/fields';
import { changeTags, lifecycleOf } from '@shared/features/customers/rules';
import { fold, sortKeyOf } from '@shared/text/pinyin';
import type { Database } from 'better-sqlite3';

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

const ascii = /^[ -~]*$/;

/** Pinyin costs some microseconds a text, and a list is sorted again and again; this many texts are a few dozen megabytes. */
const keysKept = 250_000;
const keys = new Map<string, string>();

/** What a text is sorted by; null for none. */
export function pinyinKey(text: unknown): string | null {
  if (typeof text !== 'string') return null;
  if (ascii.test(text)) return sortKeyOf(text) || null;
  const known = keys.get(text);
  if (known !== undefined) return known || null;
  if (keys.size >= keysKept) keys.clear();
  const key = sortKeyOf(text);
  keys.set(text, key);
  return key || null;
}

/**
 * Functions for SQL of this connection:
 * `pinyinKey(text)` sorts texts as people expect, null for none; `foldText(text)` is what texts are compared by: case, accents and
 * full-width forms folded, no blanks around; `changeTags(tags, added, removed)` takes JSON lists; `lifecycleOf(set, firstTrade,
 * firstSold, lastSold, today)` is the class that follows from what a person set and from trade.
 */
export function addFunctions(db: Database): void {
  const always = { deterministic: true };
  db.function('pinyinKey', always, pinyinKey);
  db.function('foldText', always, (text: unknown) => (typeof text === 'string' ? fold(text).trim() : null));
  db.function('changeTags', always, (tags: unknown, added: unknown, removed: unknown) =>
    changeTags(
      typeof tags === 'string' ? tags : null,
      JSON.parse(String(added)) as string[],
      JSON.parse(String(removed)) as string[],
    ),
  );
  db.function(
    'lifecycleOf',
    always,
    (set: unknown, first: unknown, sold: unknown, last: unknown, today: unknown) =>
      lifecycleOf(
        lifecycles.find((one) => one === set) ?? null,
        text(first) ?? text(sold),
        text(last),
        String(today),
      ),
  );
}
