import type { Clash } from '@shared/features/copies/model';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/useFormat';
import type { Parts } from './parts';

const money = new Set(['amount', 'plan', 'actual', 'previous', 'planned', 'rate']);
/** Money of a product's forecast, hours of a person's work: the former has a year before. */
const quarters = new Set(['q1', 'q2', 'q3', 'q4']);
const settingKeys = {
  firmName: 'file.firmName',
  currency: 'file.currency',
  abcCutoffA: 'file.cutoffA',
  abcCutoffB: 'file.cutoffB',
  acknowledgeHours: 'complaints.acknowledge',
  solveDays: 'complaints.solve',
  claimLimit: 'complaints.limit',
  subKinds: 'complaints.subKinds',
} as const;
const isSetting = (key: string): key is keyof typeof settingKeys => Object.hasOwn(settingKeys, key);

/** How the parts of the file's settings and of a plan's lines are called, and how their values read. */
export function usePartWords() {
  const { t, i18n } = useTranslation('plans');
  const { t: settings } = useTranslation('settings');
  const { t: common } = useTranslation();
  const format = useFormat();
  return useMemo(() => {
    /** The keys come from the file, so they are looked up rather than typed. */
    const known = (key: string) => i18n.exists(key, { ns: 'plans' });
    return {
      label(one: Pick<Clash, 'table'>, key: string): string {
        if (one.table === 'settings') return isSetting(key) ? settings(settingKeys[key]) : key;
        return known(`col.${key}`) ? t(`col.${key}` as 'col.note') : key;
      },
      show(one: Pick<Clash, 'table'>, key: string, set: Parts): string {
        const value = set[key];
        if (value === null || value === undefined || value === '') return '–';
        if (Array.isArray(value)) return value.map(String).join(common('listComma'));
        if (typeof value === 'boolean') return common(value ? 'yes' : 'no');
        const choice = `choice.${key}.${String(value)}`;
        if (typeof value === 'string') return known(choice) ? t(choice as 'choice.answer.yes') : value;
        if (typeof value !== 'number') return String(value);
        if (one.table === 'settings')
          return key === 'claimLimit' ? format.money(value) : format.number(value);
        const isMoney = money.has(key) || (quarters.has(key) && 'previous' in set);
        return isMoney ? format.money(value, undefined, { bare: true }) : format.number(value);
      },
    };
  }, [t, i18n, settings, common, format]);
}
