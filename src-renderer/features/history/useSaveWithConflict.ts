import { type FieldConflict, fieldConflict, type Saved } from '@shared/schemas';
import { useCallback } from 'react';
import { z } from 'zod';
import { isAppError } from '../../rpc/failure';
import { showConflict } from './pending';

const conflictDetails = z.object({
  version: z.int(),
  fields: z.array(fieldConflict),
  merged: z.array(z.string()).default([]),
});

/** What was saved; `asked` when the person chose between values, so that it need not be what they had written. */
export type AskedSaved = Saved & { readonly asked: boolean };

/** A save: the values, the version they are saved over, and own values that were given up for theirs. */
type Save<T> = (set: T, baseVersion: number, lost?: Partial<T>) => Promise<Saved>;

export interface ConflictWords {
  /** What a field is called. */
  label(field: string): string;
  /** How a value of a field reads. */
  show(field: string, value: unknown): string;
  /** True for fields that follow from others and are not worth a word. */
  isSilent?(field: string): boolean;
}

/**
 * Runs a save; when somebody else saved the same fields meanwhile, asks which value holds (original, theirs, mine) and saves the
 * choice on top of theirs.
 * @param save called again with the newer version after a choice, and with what the person gave up, for the history
 * @throws AppError `conflict` when the person would rather go on editing
 */
export async function saveAsking<T extends Record<string, unknown>>(
  words: ConflictWords,
  set: T,
  baseVersion: number,
  save: Save<T>,
): Promise<AskedSaved> {
  let asked = false;
  let values = set;
  let version = baseVersion;
  let lost: Partial<T> = {};
  for (;;) {
    try {
      const saved = await (Object.keys(lost).length > 0
        ? save(values, version, lost)
        : save(values, version));
      return { ...saved, asked };
    } catch (error) {
      if (!isAppError(error) || error.code !== 'conflict') throw error;
      const details = conflictDetails.safeParse(error.details);
      if (!details.success) throw error;
      const chosen = await choose(details.data, words);
      if (!chosen) throw error;
      asked = true;
      lost = { ...lost, ...givenUp(set, details.data.fields, chosen) };
      values = { ...values, ...chosen };
      version = details.data.version;
    }
  }
}

/** Own values of the fields in conflict that were not chosen, as they were to be saved. */
function givenUp<T extends Record<string, unknown>>(
  set: T,
  fields: readonly FieldConflict[],
  chosen: Readonly<Record<string, unknown>>,
): Partial<T> {
  const given = fields.filter(({ field, mine }) => field in set && chosen[field] !== (mine ?? null));
  return Object.fromEntries(given.map(({ field }) => [field, set[field]])) as Partial<T>;
}

/** `saveAsking` with the words of one kind of record. */
export function useSaveWithConflict(words: ConflictWords) {
  return useCallback(
    <T extends Record<string, unknown>>(set: T, baseVersion: number, save: Save<T>): Promise<AskedSaved> =>
      saveAsking(words, set, baseVersion, save),
    [words],
  );
}

function choose(
  { fields, merged }: z.infer<typeof conflictDetails>,
  words: ConflictWords,
): Promise<Readonly<Record<string, unknown>> | null> {
  return new Promise((resolve) => {
    showConflict({
      fields,
      merged: merged.filter((field) => !words.isSilent?.(field)),
      label: words.label,
      show: words.show,
      resolve: (chosen) => {
        showConflict(null);
        resolve(chosen);
      },
    });
  });
}
