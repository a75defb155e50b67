import { chooseScale, decimalsFor, money, type Scale, shortDate } from './format';
import type { Minor, PlanDocument, PrintHead, PrintLang } from './model';
import { type PrintT, printT } from './text';

/** What every part of a page needs: the words, the language, and how money is counted. */
export interface PageContext {
  t: PrintT;
  lang: PrintLang;
  currency: string;
  scale: Scale;
  /** An amount in the document's scale, `5,800`. */
  m: (amount: Minor, decimals?: number) => string;
}

export function pageContext(head: PrintHead, amounts: Minor[]): PageContext {
  const scale = chooseScale(amounts, head.currency, head.lang);
  return {
    t: printT(head.lang),
    lang: head.lang,
    currency: head.currency,
    scale,
    m: (amount, decimals) => money(amount, scale, decimals ?? 0),
  };
}

/** Every amount of the plan that is summed or compared, to choose one scale for all its pages. */
export function planAmounts(doc: PlanDocument): Minor[] {
  const { overview, forecasts } = doc.sections;
  const revenue = forecasts.revenue.reduce((sum, p) => sum + p.plan, 0);
  return [...overview.sales.map((p) => p.amount), ...forecasts.revenue.map((p) => p.plan), revenue];
}

/** One number of decimals for a whole table column. */
export function column(
  c: PageContext,
  amounts: (Minor | undefined)[],
): (amount: Minor | undefined) => string {
  const decimals = decimalsFor(amounts, c.scale);
  return (amount) => (amount === undefined ? '–' : c.m(amount, decimals));
}

/** A year alone becomes `2027年` in Chinese; any other name of a period stays as it is. */
export function periodName(period: string, lang: PrintLang): string {
  return lang === 'zh-CN' && /^\d{4}$/.test(period) ? `${period}年` : period;
}

/** `Printed 3 Nov 2026 by Anna.`: when a sheet was printed, and by whom where the program knows. */
export function printedLine(
  { printedOn, printedBy }: { readonly printedOn: string; readonly printedBy?: string | null | undefined },
  { t, lang }: Pick<PageContext, 't' | 'lang'>,
): string {
  const date = shortDate(printedOn, lang);
  return printedBy ? t('card.printedBy', { date, name: printedBy }) : t('card.printed', { date });
}
