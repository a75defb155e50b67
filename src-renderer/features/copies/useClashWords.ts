import type { Clash } from '@shared/features/copies/model';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/useFormat';
import { useChangeWords } from '../history/useChangeWords';
import { deletedSide, isDeletion, type Side } from './decide';
import { differing, partsOf, writtenOf } from './parts';
import { usePartWords } from './usePartWords';

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
  const { t: plans, i18n } = useTranslation('plans');
  const words = useChangeWords();
  const parts = usePartWords();
  return useMemo(() => {
    const differingIn = (one: Clash) => differing([one.original, one.here, one.there].map(partsOf));
    /** A set of values shows those that differ: one by itself, several each in a line with its name. */
    const show = (one: Clash, value: unknown) => {
      if (one.field === 'sealed') return t('clash.sealed');
      const body = writtenOf(value);
      if (body !== null) return body || history('blank');
      const set = partsOf(value);
      if (set === null) return words.show(one, one.field, value);
      const keys = differingIn(one);
      if (keys.length === 1) return keys.map((key) => parts.show(one, key, set)).join();
      return keys
        .map((key) => t('clash.part', { label: parts.label(one, key), value: parts.show(one, key, set) }))
        .join('\n');
    };
    /** The section and the heading of a plan's text, by the key it is stored under. */
    const planText = (key: string) => {
      const section = key.split('.')[0];
      return [`section.${section}`, key.endsWith('.finding') ? 'findingLabel' : `text.${key}`]
        .flatMap((name) => (i18n.exists(name, { ns: 'plans' }) ? plans(name as 'findingLabel') : []))
        .join(history('comma'));
    };
    return {
      side: { original: t('clash.original'), here: t('clash.here'), there: t('clash.there') },
      fresh: t('clash.new'),
      label(one: Clash): string {
        if (one.field === 'sealed') return t('clash.sealedLabel');
        if (one.table === 'planTexts' && one.field === 'body')
          return planText(one.recordTitle ?? '') || words.label(one, one.field);
        if (one.field === 'data') {
          const [key, ...more] = differingIn(one);
          if (key !== undefined && more.length === 0) return parts.label(one, key);
          if (one.table === 'settings') return history('table.settings');
        }
        if (!isDeletion(one)) return words.label(one, one.field);
        return t(deletedSide(one) === 'here' ? 'clash.deletedHere' : 'clash.deletedThere');
      },
      /** The record it is about, when that is not the customer under whose name it stands. */
      record(one: Clash): string | null {
        if (one.table === 'customers' || one.table === 'settings') return null;
        if (one.table === 'planTexts') return history('table.planTexts');
        return [history(`table.${one.table}`), one.recordTitle].filter(Boolean).join(' ');
      },
      original(one: Clash): { text: string; blank: boolean } {
        if (isDeletion(one)) return { text: t('clash.present'), blank: true };
        return { text: show(one, one.original), blank: one.field !== 'sealed' && isBlank(one.original) };
      },
      value(one: Clash, side: Side): { text: string; blank: boolean } {
        if (!isDeletion(one))
          return { text: show(one, one[side]), blank: one.field !== 'sealed' && isBlank(one[side]) };
        return {
          text: t(deletedSide(one) === side ? 'clash.stayDeleted' : 'clash.stayEdited'),
          blank: false,
        };
      },
      /** Whether words kept and lost can be marked in it. */
      isProse: (one: Clash) => !isDeletion(one) && one.field !== 'data',
      when: (one: Clash, side: Side) => format.dateTime(side === 'here' ? one.hereAt : one.thereAt),
    };
  }, [t, i18n, history, plans, format, words, parts]);
}
