import type { RecordTable } from '@shared/features/history/contract';
import { useChangeWords } from './useChangeWords';
import type { ConflictWords } from './useSaveWithConflict';

/**
 * The words of the conflict dialog for one kind of record, the same as in its history.
 * @param special how values of some fields read that only the caller knows, e.g. the names behind ids
 */
export function useConflictWords(
  table: RecordTable,
  special: Readonly<Record<string, (value: unknown) => string>> = {},
): ConflictWords {
  const words = useChangeWords();
  return {
    label: (field) => words.label({ table }, field),
    isSilent: words.isSilent,
    show: (field, value) => {
      if (value === null || value === undefined || value === '') return '';
      return special[field]?.(value) ?? words.show({ table }, field, value);
    },
  };
}
