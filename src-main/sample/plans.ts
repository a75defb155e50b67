import { healthCauses, relationshipFactors, scoreKey } from '@shared/features/plans/columns';
import type { PlanRowKind, RowData } from '@shared/features/plans/model';
import { createRecord } from '../db/records';
import type { MutationContext } from '../rpc/context';
import type { SampleCustomer } from './complaints';
import type { SampleClock } from './dates';
import { storyActions } from './story/actions';
import { storyComparison, storyFactors, storyHealth, storySuppliers } from './story/evaluation';
import { richTextOf, shiftYears } from './story/rich-text';
import { dataIn, storyRows } from './story/rows';
import { storyTexts } from './story/texts';

/** The year the story was written in; all its dates move with the day the sample is made. */
const storyYear = 2026;

interface RowInput {
  readonly title?: string | null;
  readonly ownerId?: string | null;
  readonly dueOn?: string | null;
  readonly doneOn?: string | null;
  readonly status?: string | null;
  readonly data?: RowData;
}

/** The plan of the first customer, whole, and three begun ones. */
export async function addPlans(
  context: MutationContext,
  customers: readonly SampleCustomer[],
  memberIds: readonly string[],
  lang: 0 | 1,
  clock: SampleClock,
): Promise<void> {
  const { db, log } = context;
  const year = clock.year + 1;
  for (const [index, place] of [0, 1, 3, 4].entries()) {
    const customer = customers[place];
    if (!customer) continue;
    const whole = index === 0;
    const { id } = await createRecord(db, log, 'plans', {
      number: index + 1,
      customerId: customer.id,
      title: lang === 1 ? `${year} 年客户计划` : `Account plan ${year}`,
      direction: whole
        ? ['From supplier of one pump line to partner for two', '从一条泵线的供应商，成为两条泵线的伙伴'][
            lang
          ]
        : null,
      periodFrom: `${year}-01-01`,
      periodTo: `${year}-12-31`,
      ownerId: memberIds[index % 3] ?? null,
      status: whole ? 'in_review' : 'draft',
      edition: whole ? 3 : 1,
      reviewOn: clock.day(12 + index * 9),
      readers: whole
        ? ['Jiang Ke (approves), Ma Ruoxi, Gao Lin, Wu Tingting', '蒋柯（批准）、马若溪、高霖、吴婷婷'][lang]
        : null,
      currency: 'CNY',
    });
    await new Story(context, id, memberIds, lang, clock.year - storyYear).write(whole);
  }
}

class Story {
  readonly #context: MutationContext;
  readonly #planId: string;
  readonly #memberIds: readonly string[];
  readonly #lang: 0 | 1;
  readonly #years: number;
  readonly #positions = new Map<PlanRowKind, number>();

  constructor(
    context: MutationContext,
    planId: string,
    memberIds: readonly string[],
    lang: 0 | 1,
    years: number,
  ) {
    this.#context = context;
    this.#planId = planId;
    this.#memberIds = memberIds;
    this.#lang = lang;
    this.#years = years;
  }

  /** @param whole false writes only what every new plan is laid out with */
  async write(whole: boolean): Promise<void> {
    if (whole) {
      await this.#texts();
      await this.#tables();
      await this.#comparison();
    }
    for (const factor of relationshipFactors) {
      const [today, target, evidence] = storyFactors[factor];
      await this.#row('evaluation', {
        data: whole ? { factor, today, target, evidence: this.#say(evidence) } : { factor },
      });
    }
    for (const cause of healthCauses) {
      const [answer, note] = storyHealth[cause];
      await this.#row('health', {
        data: whole ? { cause, answer, note: note ? this.#say(note) : null } : { cause },
      });
    }
  }

  #say(words: readonly [string, string]): string {
    return shiftYears(words[this.#lang], this.#years);
  }

  #member(place: number | undefined): string | null {
    return place === undefined ? null : (this.#memberIds[place] ?? null);
  }

  #day(iso: string): string {
    return shiftYears(iso, this.#years);
  }

  async #row(kind: PlanRowKind, input: RowInput): Promise<string> {
    const position = (this.#positions.get(kind) ?? 0) + 1;
    this.#positions.set(kind, position);
    const { db, log } = this.#context;
    const values = { planId: this.#planId, kind, position, data: {}, ...input };
    return (await createRecord(db, log, 'planRows', values)).id;
  }

  async #texts(): Promise<void> {
    const { db, log } = this.#context;
    for (const [key, words] of Object.entries(storyTexts)) {
      const body = richTextOf(this.#say(words));
      await createRecord(db, log, 'planTexts', { planId: this.#planId, key, body });
    }
  }

  async #tables(): Promise<void> {
    for (const [kind, rows] of Object.entries(storyRows)) {
      for (const row of rows) {
        const data = dataIn(row.data, this.#lang);
        const shifted = Object.entries(data).map(([key, value]) => [
          key,
          typeof value === 'string' ? shiftYears(value, this.#years) : value,
        ]);
        await this.#row(kind as PlanRowKind, {
          title: row.title ? this.#say(row.title) : null,
          ownerId: this.#member(row.who),
          dueOn: row.due ? this.#day(row.due) : null,
          status: row.status ?? null,
          data: Object.fromEntries(shifted),
        });
      }
    }
    for (const [item, what, who, start, due, status = 'planned', result] of storyActions) {
      await this.#row('action', {
        title: this.#say(what),
        ownerId: this.#member(who),
        dueOn: this.#day(due),
        doneOn: status === 'done' ? this.#day(due) : null,
        status,
        data: { item, start: this.#day(start), result: result ? this.#say(result) : null },
      });
    }
  }

  async #comparison(): Promise<void> {
    const ids: string[] = [];
    for (const supplier of storySuppliers) {
      ids.push(
        await this.#row('competitor', {
          title: this.#say(supplier.name),
          data: { own: supplier.own, share: supplier.share },
        }),
      );
    }
    for (const factor of storyComparison) {
      const scores = Object.fromEntries(
        factor.scores.map((score, index) => [scoreKey(ids[index] ?? ''), score]),
      );
      await this.#row('factor', {
        title: this.#say(factor.name),
        data: { weight: factor.weight, ...scores },
      });
    }
  }
}
