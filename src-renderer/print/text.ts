import en from '../i18n/en/print.json';
import zh from '../i18n/zh-CN/print.json';
import type { PrintLang } from './model';

type Texts = typeof en;
/** Dotted path of every text, `plan.sections.summary`. */
type Path<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${keyof T[K] & string}`;
}[keyof T & string];
export type PrintKey = Path<Texts['paper']>;
export type PrintT = (key: PrintKey, values?: Record<string, string | number>) => string;

function find(tree: unknown, path: string): string {
  let at: unknown = tree;
  for (const key of path.split('.')) at = (at as Record<string, unknown> | undefined)?.[key];
  return typeof at === 'string' ? at : path;
}

/**
 * The words of the paper in one language. Not through the screen's i18n: a Chinese plan is printed from an
 * English screen, and pages are drawn without a browser in tests.
 */
export function printT(lang: PrintLang): PrintT {
  const tree = lang === 'zh-CN' ? zh.paper : en.paper;
  return (key, values) =>
    find(tree, key).replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values?.[name] ?? ''));
}
