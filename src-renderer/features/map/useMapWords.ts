import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type MapWords, mapWords } from '../../print/charts/map-words';

/** The words of the map in the language of the screen. */
export function useMapWords(): MapWords {
  const { i18n } = useTranslation('map');
  const lang = i18n.language === 'zh-CN' ? 'zh-CN' : 'en';
  return useMemo(() => mapWords(lang), [lang]);
}
