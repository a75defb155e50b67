import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { defaultNS, type Language, languages, resources } from './resources';

export { type Language, languages };

const storageKey = 'keyfolio.language';

/** The language Keyfolio speaks for a system language such as `zh-Hans-CN` or `de-AT`. */
export function languageOf(systemLanguage: string): Language {
  return systemLanguage.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}

/** What was shown last on this computer, so that the first paint is already right. */
function lastLanguage(): Language {
  if (typeof localStorage === 'undefined') return 'en';
  const last = localStorage.getItem(storageKey);
  return languages.find((language) => language === last) ?? languageOf(navigator.language);
}

function applyToDocument(language: string): void {
  if (typeof document === 'undefined') return;
  document.documentElement.lang = language;
}

void i18next.use(initReactI18next).init({
  resources,
  lng: lastLanguage(),
  fallbackLng: 'en',
  supportedLngs: [...languages],
  defaultNS,
  interpolation: { escapeValue: false },
  returnNull: false,
});
applyToDocument(i18next.language);

/** Switches the language of every open screen at once. */
export async function setLanguage(language: Language): Promise<void> {
  if (typeof localStorage !== 'undefined') localStorage.setItem(storageKey, language);
  if (i18next.language !== language) await i18next.changeLanguage(language);
  applyToDocument(language);
}

/** The current language of the screens. */
export function currentLanguage(): Language {
  return languages.find((language) => language === i18next.language) ?? 'en';
}

export { i18next };
