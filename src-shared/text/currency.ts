import { kept } from './kept';

/** Decimal places of a currency's minor unit: 2 for CNY, 0 for JPY; 2 for a code that is none. */
export const minorDigits: (currency: string) => number = kept((currency) => {
  try {
    const shape = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions();
    return shape.maximumFractionDigits ?? 2;
  } catch {
    return 2;
  }
});
