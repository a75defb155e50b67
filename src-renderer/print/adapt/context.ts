import type { PrintHead, PrintLang } from '../model';
import { type PrintT, printT } from '../text';

/** What the adapters need besides the records themselves. */
export interface AdaptContext {
  lang: PrintLang;
  /** Names of the firm's people by id. */
  members: ReadonlyMap<string, string>;
  meId: string | null;
  firmName: string;
  /** Currency of the file, where a record has none of its own. */
  currency: string;
  /** Today on this computer, `2026-11-20`. */
  today: string;
}

export interface Adapter extends AdaptContext {
  t: PrintT;
  nameOf: (id: string | null | undefined) => string | undefined;
}

export function adapter(context: AdaptContext): Adapter {
  return {
    ...context,
    t: printT(context.lang),
    nameOf: (id) => (id ? context.members.get(id) : undefined),
  };
}

/** Head and foot of every document. */
export function headOf(a: Adapter, currency: string | null): PrintHead {
  const printedBy = a.nameOf(a.meId);
  return {
    lang: a.lang,
    currency: currency ?? a.currency,
    printedOn: a.today,
    ...(a.firmName && { firm: { name: a.firmName } }),
    ...(printedBy && { printedBy }),
  };
}

/** Day of an instant on this computer: `2026-11-20`. */
export function localDay(instant: string): string {
  const at = new Date(instant);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** Day and time of an instant on this computer, without its zone: `2026-10-14T09:20`. */
export function localMinute(instant: string): string {
  const at = new Date(instant);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${localDay(instant)}T${two(at.getHours())}:${two(at.getMinutes())}`;
}
