import { nameKeyOf } from '@shared/features/customers/rules';
import {
  type Firm,
  type FirmKeys,
  judge,
  keysOf,
  ownDomainOf,
  phoneKeysOf,
  type Reason,
  taxKeyOf,
} from '@shared/features/duplicates/rules';
import type { Likeness } from '@shared/features/import/resolve';
import { fold, hasHan, syllablesOf } from '@shared/text/pinyin';
import type { Database } from 'better-sqlite3';

/** More firms with one sign in common say nothing, e.g. the number of a switchboard. */
const mostOfASign = 20;
/** Looking closely at two firms takes a while: after so many the rest is judged by the name alone. */
const closeLooks = 20_000;
/** How much of the start or the end of a name two spellings of it share. */
const part = 5;

interface Listed {
  readonly firm: Firm;
  /** The row of the file, for one that is on its way in. */
  readonly line: number | null;
  readonly nameKey: string;
  keys: FirmKeys | null;
}

/**
 * Which rows of an import look like a customer that is there, or like an earlier row: by the rules of the duplicates page, on those
 * that share a sign with it.
 */
export class Likenesses {
  readonly #listed: Listed[] = [];
  readonly #bySign = new Map<string, number[]>();
  #looks = 0;

  constructor(db: Database) {
    const rows = db
      .prepare<[], Firm & { nameKey: string }>(
        `SELECT name, otherName, shortName, taxNumber, phone, email, web, city, nameKey FROM customers
         WHERE deletedAt IS NULL`,
      )
      .iterate();
    for (const row of rows) this.#add(row, null, row.nameKey, signsOf(row, row.nameKey));
  }

  /** What the firm of a row looks like; the row is listed for those below it. */
  of(firm: Firm, line: number): Likeness | undefined {
    const nameKey = nameKeyOf(firm.name);
    const signs = signsOf(firm, nameKey);
    const found = this.#best(firm, nameKey, signs);
    this.#add(firm, line, nameKey, signs);
    return found;
  }

  #add(firm: Firm, line: number | null, nameKey: string, signs: readonly string[]): void {
    const place = this.#listed.push({ firm, line, nameKey, keys: null }) - 1;
    for (const sign of signs) {
      const list = this.#bySign.get(sign);
      if (!list) this.#bySign.set(sign, [place]);
      else if (list.length < mostOfASign) list.push(place);
    }
  }

  #best(firm: Firm, nameKey: string, signs: readonly string[]): Likeness | undefined {
    const places = new Set(signs.flatMap((sign) => this.#bySign.get(sign) ?? []));
    let best: { score: number; reason: Reason; like: Listed } | undefined;
    let keys: FirmKeys | null = null;
    for (const place of places) {
      const like = this.#listed[place];
      if (!like) continue;
      this.#looks += 1;
      if (this.#looks > closeLooks) {
        if (like.nameKey === nameKey && !best) best = { score: 0, reason: 'name', like };
        continue;
      }
      keys ??= keysOf(firm);
      like.keys ??= keysOf(like.firm);
      const judged = judge(keys, like.keys);
      const [reason] = judged?.reasons ?? [];
      if (judged && reason && judged.score > (best?.score ?? 0)) best = { score: judged.score, reason, like };
    }
    return best && { name: best.like.firm.name, line: best.like.line, reason: best.reason };
  }
}

/** What two records must have in common to be looked at closely; all of it is cheap to find out. */
function signsOf(firm: Firm, nameKey: string): string[] {
  const han = hasHan(nameKey);
  const sound = han ? fold(syllablesOf(nameKey).join('')) : nameKey;
  const signs = [`n${nameKey}`, `y${sound}`];
  if (han) signs.push(`h${nameKey.slice(0, 2)}`);
  else if (nameKey.length > part) signs.push(`a${nameKey.slice(0, part)}`, `z${nameKey.slice(-part)}`);
  const tax = taxKeyOf(firm.taxNumber);
  if (tax) signs.push(`t${tax}`);
  for (const phone of phoneKeysOf(firm.phone)) signs.push(`p${phone}`);
  for (const domain of [ownDomainOf(firm.web), ownDomainOf(firm.email)]) if (domain) signs.push(`d${domain}`);
  return signs;
}
