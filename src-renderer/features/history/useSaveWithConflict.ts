import { type FieldConflict, fieldConflict, type Saved } from '@shared/schemas';
import { useCallback } from 'react';
import { z } from 'zod';
import { isAppError } from '../../rpc/failure';
import { showConflict } from './pending';

const conflictDetails = z.object({ version: z.int(), fields: z.array(fieldConflict) });

export interface ConflictWords {
  /** What a field is called. */
  label(field: string): string;
  /** How a value of a field reads. */
  show(field: string, value: unknown): string;
}

/**
 * Runs a save; when somebody else saved the same fields meanwhile, asks which value holds (original, theirs, mine) and saves the
 * choice on top of theirs.
 * @param save called again with the newer version after a choice
 * @throws AppError `conflict` when the person would rather go on editing
 */
export async function saveAsking<T extends Record<string, unknown>>(
  words: ConflictWords,
  set: T,
  baseVersion: number,
  save: (set: T, baseVersion: number) => Promise<Saved>,
): Promise<Saved> {
  let values = set;
  let version = baseVersion;
  for (;;) {
    try {
      return await save(values, version);
    } catch (error) {
      if (!isAppError(error) || error.code !== 'conflict') throw error;
      const details = conflictDetails.safeParse(error.details);
      if (!details.success) throw error;
      const chosen = await choose(details.data.fields, words);
      if (!chosen) throw error;
      values = { ...values, ...chosen };
      version = details.data.version;
    }
  }
}

/** `saveAsking` with the words of one kind of record. */
export function useSaveWithConflict(words: ConflictWords) {
  return useCallback(
    <T extends Record<string, unknown>>(
      set: T,
      baseVersion: number,
      save: (set: T, baseVersion: number) => Promise<Saved>,
    ): Promise<Saved> => saveAsking(words, set, baseVersion, save),
    [words],
  );
}

function choose(
  fields: readonly FieldConflict[],
  words: ConflictWords,
): Promise<Readonly<Record<string, unknown>> | null> {
  return new Promise((resolve) => {
    showConflict({
      fields,
      label: words.label,
      show: words.show,
      resolve: (chosen) => {
        showConflict(null);
        resolve(chosen);
      },
    });
  });
}
