import { createContext, useContext, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../i18n';
import { createFormat, type Format } from './format';
import { usePreferences } from './preferences';

/** The currency of the open file; amounts that name none are in it. */
const CurrencyContext = createContext('CNY');
export const CurrencyProvider = CurrencyContext.Provider;

/** Dates, times, money, numbers and percentages in the person's language and formats. */
export function useFormat(): Format {
  const { i18n } = useTranslation();
  const { preferences } = usePreferences();
  const currency = useContext(CurrencyContext);
  const language: Language = i18n.language === 'zh-CN' ? 'zh-CN' : 'en';
  const { dateFormat } = preferences;
  return useMemo(() => createFormat({ language, currency, dateFormat }), [language, currency, dateFormat]);
}
