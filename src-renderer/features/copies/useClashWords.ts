import type { Clash } from '@shared/features/copies/model';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/useFormat';
import { useChangeWords } from '../history/useChangeWords';
import { deletedSide, isDeletion, type Side } from './decide';

export type ClashWords = ReturnType<typeof useClashWords>;

const isBlank = (value: unknown) => value === null || value === undefined || value === '';

/**
 * How clashes read: the words of the history, and for a record that one side deleted whole sentences. Made once for the list and
 * handed to its rows, which can be thousands.
 */
export function useClashWords() {
  const { t } = useTranslation('copies');
  const { t: history } = useTranslation('history');
  const format = useFormat();
  const words = useChangeWords();
  return useMemo(() => {
    const show = (one: Clash, value: unknown) => words.show(one, one.field, value);
    return {
      side: { original: t('clash.original'), here: t('clash.here'), there: t('clash.there') },
      fresh: t('clash.new'),
      label(one: Clash): string {
        if (!isDeletion(one)) return words.label(one, one.field);
        return t(deletedSide(one) === 'here' ? 'clash.deletedHere' : 'clash.deletedThere');
      },
      /** The record it is about, when that is not the customer under whose name it stands. */
      record(one: Clash): string | null {
        if (one.table === 'customers' || one.table === 'settings') return null;
        return [history(`table.${one.table}`), one.recordTitle].filter(Boolean).join(' ');
      },
      original(one: Clash): { text: string; blank: boolean } {
        if (isDeletion(one)) return { text: t('clash.present'), blank: true };
        return { text: show(one, one.original), blank: isBlank(one.original) };
      },
      value(one: Clash, side: Side): { text: string; blank: boolean } {
        if (!isDeletion(one)) return { text: show(one, one[side]), blank: isBlank(one[side]) };
        return {
          text: t(deletedSide(one) === side ? 'clash.stayDeleted' : 'clash.stayEdited'),
          blank: false,
        };
      },
      when: (one: Clash, side: Side) => format.dateTime(side === 'here' ? one.hereAt : one.thereAt),
    };
  }, [t, history, format, words]);
}
