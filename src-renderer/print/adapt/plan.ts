import type { Contact } from '@shared/features/contacts/model';
import { type MapLine, mapPeople } from '@shared/features/map/people';
import { linesAmong } from '@shared/features/map/rules';
import type { plansContract } from '@shared/features/plans/contract';
import type { z } from 'zod';
import { longDate, monthName } from '../format';
import type { PlanDocument, PlanSections, PlanStatus } from '../model';
import { type AdaptContext, type Adapter, adapter, headOf, localDay } from './context';
import { type CustomerFile, classFacts, peopleOf, planFacts, salesOf } from './file';
import { figuresOf, forecastRows } from './plan-figures';
import {
  actionGroups,
  competitorRows,
  partnershipRows,
  researchRows,
  resourceRows,
  rowsOf,
  strategyRows,
  valueRows,
} from './plan-rows';
import { blocks, finding, headedBlocks, lines, swotItems, type Texts, textsOf } from './plan-texts';

export type PlanFile = z.infer<(typeof plansContract)['get']['output']>;

const STATUS: Record<PlanFile['plan']['status'], PlanStatus> = {
  draft: 'draft',
  in_review: 'inReview',
  approved: 'approved',
  archived: 'archived',
};

/** Short name of a period: `2027`, `2027–2028`, or the first month where it is part of a year. */
export function periodLabel(from: string, to: string): string {
  const [a, b] = [from.slice(0, 4), to.slice(0, 4)];
  return a === b ? a : `${a}–${b}`;
}

function periodText(a: Adapter, from: string, to: string): string {
  const { lang } = a;
  const whole = from.slice(8) === '01' && lastDay(to);
  const [first, last] = whole ? [from.slice(0, 7), to.slice(0, 7)] : [from, to];
  const year = from.slice(0, 4);
  if (whole && year === to.slice(0, 4)) {
    const month = (date: string) =>
      lang === 'zh-CN' ? monthName(Number(date.slice(5, 7)), lang) : longDate(date, lang).split(' ')[0];
    return a.t('plan.sameYear', { from: month(first) ?? '', to: month(last) ?? '', year });
  }
  return `${longDate(first, lang)}${lang === 'zh-CN' ? '至' : ' – '}${longDate(last, lang)}`;
}

/** True on the last day of a month. */
function lastDay(date: string): boolean {
  const next = new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000);
  return next.getUTCDate() === 1;
}

function sections(
  a: Adapter,
  file: PlanFile,
  customer: CustomerFile,
  contacts: Contact[],
  influences: readonly MapLine[],
  texts: Texts,
): PlanSections {
  const rows = rowsOf(file.rows);
  const forecasts = forecastRows(rows, file.plan.periodFrom);
  const planned = [...forecasts.revenue.map((r) => r.plan)].reduce((x, y) => x + y, 0);
  const previous = forecasts.products.reduce((sum, p) => sum + (p.previous ?? 0), 0);
  const owner = a.nameOf(file.plan.ownerId);
  const { t } = a;
  const onMap = mapPeople(contacts);
  const statement = ['issue', 'provide', 'benefit', 'investment'].some((k) =>
    texts.has(`objectives.${k}` as never),
  );
  return {
    summary: {
      ...finding(texts, 'summary.finding'),
      figures: figuresOf(
        a,
        rows,
        customer,
        periodLabel(file.plan.periodFrom, file.plan.periodTo),
        file.plan.currency,
      ),
      blocks: blocks(
        a,
        texts,
        ['summary.standing', 'block.standing'],
        ['summary.threats', 'block.threats'],
        ['summary.actions', 'block.actions'],
      ),
      asks: lines(texts.get('summary.ask')),
      matrix: [],
    },
    overview: {
      ...finding(texts, 'overview.finding'),
      facts: planFacts(a, customer),
      classes: classFacts(a, customer, true),
      sales: salesOf(customer, a.today),
      blocks: headedBlocks(a, texts.get('overview.notes'), 'block.notes'),
      people: peopleOf(contacts.filter((one) => one.leftOn === null)),
      map: { people: onMap, lines: linesAmong(onMap, influences) },
    },
    research: {
      ...finding(texts, 'research.finding'),
      blocks: blocks(
        a,
        texts,
        ['research.customerView', 'block.customerView'],
        ['research.market', 'block.market'],
      ),
      ...researchRows(a, rows),
      swot: {
        strengths: swotItems(texts.get('research.strengths')),
        weaknesses: swotItems(texts.get('research.weaknesses')),
        opportunities: swotItems(texts.get('research.opportunities')),
        threats: swotItems(texts.get('research.threats')),
      },
      conclusions: blocks(a, texts, ['research.conclusion', 'block.conclusion', 'lead']),
    },
    competitors: {
      ...finding(texts, 'competitors.finding'),
      ...competitorRows(rows),
      blocks: blocks(a, texts, ['competitors.reading', 'block.reading']),
    },
    value: {
      ...finding(texts, 'objectives.finding'),
      ...valueRows(rows),
      ...(statement && {
        statement: {
          issue: texts.get('objectives.issue') ?? '',
          provide: texts.get('objectives.provide') ?? '',
          benefit: texts.get('objectives.benefit') ?? '',
          investment: texts.get('objectives.investment') ?? '',
        },
      }),
      blocks: blocks(a, texts, ['objectives.reference', 'block.reference']),
    },
    strategy: {
      ...finding(texts, 'strategy.finding'),
      ...strategyRows(a, rows),
      ...(texts.has('strategy.overall') && { overall: texts.get('strategy.overall') }),
      blocks: blocks(a, texts, ['strategy.obstacles', 'block.obstacles']),
    },
    actions: {
      ...finding(texts, 'tactics.finding'),
      groups: actionGroups(a, rows),
      blocks: blocks(a, texts, ['tactics.overview', 'block.tactics'], ['tactics.followUp', 'block.followUp']),
    },
    forecasts: {
      ...finding(texts, 'forecasts.finding'),
      ...forecasts,
      ...(texts.has('forecasts.assumptions') && { note: texts.get('forecasts.assumptions') }),
      blocks: [],
    },
    resources: {
      ...finding(texts, 'resources.finding'),
      ...resourceRows(rows),
      sales: { ...(previous > 0 && { previous }), ...(planned > 0 && { planned }) },
      blocks: blocks(a, texts, ['resources.overview', 'block.resources']),
    },
    partnership: {
      ...finding(texts, 'partnership.finding'),
      ...partnershipRows(a, rows),
      ...(texts.has('partnership.judgement') && { judgement: texts.get('partnership.judgement') }),
      blocks: [],
      // The one who approves signs by hand; the name is not known beforehand.
      signatures: owner
        ? [
            { name: owner, duty: t('duty.owner') },
            { name: '\u00a0', duty: t('duty.approved') },
          ]
        : [],
    },
  };
}

/** The account plan from the plan, its texts and rows, the customer's file, people, and the lines of influence between them. */
export function planFrom(
  context: AdaptContext,
  file: PlanFile,
  customer: CustomerFile,
  contacts: Contact[],
  influences: readonly MapLine[] = [],
): PlanDocument {
  const a = adapter(context);
  const { plan } = file;
  const date = localDay(plan.updatedAt);
  const owner = a.nameOf(plan.ownerId) ?? '';
  return {
    ...headOf(a, plan.currency),
    kind: 'plan',
    customer: { name: customer.name, ...(customer.abcClass && { abc: customer.abcClass }) },
    period: periodLabel(plan.periodFrom, plan.periodTo),
    periodText: periodText(a, plan.periodFrom, plan.periodTo),
    ...(plan.direction && { direction: plan.direction }),
    owner: { name: owner },
    status: STATUS[plan.status],
    version: plan.edition,
    date,
    versions: [{ version: plan.edition, date, by: owner, what: a.t(`status.${STATUS[plan.status]}`) }],
    ...(plan.readers && { readers: plan.readers }),
    sections: sections(a, file, customer, contacts, influences, textsOf(file.texts)),
  };
}
