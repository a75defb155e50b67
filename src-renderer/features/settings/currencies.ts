import type { Language } from '../../i18n';

/** Those most often wanted first; then all the others by code. */
const common = ['CNY', 'USD', 'EUR', 'GBP', 'HKD', 'TWD', 'JPY', 'SGD'];

/** Every currency Intl knows, `CNY Chinese yuan`, in the person's language. */
export function currencyOptions(language: Language): { value: string; label: string }[] {
  const names = new Intl.DisplayNames(language, { type: 'currency' });
  const others = Intl.supportedValuesOf('currency').filter((code) => !common.includes(code));
  return [...common, ...others].map((code) => ({
    value: code,
    label: `${code} ${names.of(code) ?? ''}`.trim(),
  }));
}
