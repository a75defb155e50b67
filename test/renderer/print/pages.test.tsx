import { planFrom } from '@renderer/print/adapt/plan';
import type { ComplaintRecord, CustomerCard, PlanDocument, PlanSections } from '@renderer/print/model';
import { PlanPages } from '@renderer/print/plan/PlanPages';
import { CardSheet } from '@renderer/print/sheets/CardSheet';
import { ComplaintSheet } from '@renderer/print/sheets/ComplaintSheet';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import cardEn from '../../fixtures/print-card.en.json';
import complaintEn from '../../fixtures/print-complaint.en.json';
import complaintZh from '../../fixtures/print-complaint.zh.json';
import planEn from '../../fixtures/print-plan.en.json';
import planZh from '../../fixtures/print-plan.zh.json';
import { context, customerFile } from './records';

const en = planEn as unknown as PlanDocument;
const zh = planZh as unknown as PlanDocument;
const draw = (doc: PlanDocument, pages?: Record<string, number>) =>
  renderToStaticMarkup(<PlanPages doc={doc} pageNumbers={pages} />);
const words = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/&nbsp;|\u00a0/g, ' ')
    .replace(/\s+/g, ' ');
const section = (html: string, n: number) =>
  html.slice(html.indexOf(`class="sec s${n}"`), html.indexOf(`class="sec s${n + 1}"`));

describe('the plan on paper', () => {
  const html = draw(en, { s1: 3, s2: 4, s10: 15 });

  it('has ten sections in order, each a target of the contents', () => {
    const ids = [...html.matchAll(/<h1 id="(s\d+)">/g)].map((m) => m[1]);
    expect(ids).toEqual(['s1', 's2', 's3', 's4', 's5', 's6', 's7', 's8', 's9', 's10']);
    expect([...html.matchAll(/href="#(s\d+)"/g)].map((m) => m[1])).toEqual(ids);
  });

  it('writes the page numbers it is given and leaves the others out', () => {
    const numbers = [...html.matchAll(/<span class="p">(\d*)<\/span>/g)].map((m) => m[1]);
    expect(numbers).toEqual(['3', '4', '', '', '', '', '', '', '', '15']);
  });

  it('computes sums, shares, gaps and scores', () => {
    expect(words(section(html, 4))).toContain('Weighted score 17 3.6 3.8 3.2 3.2 −0.2');
    expect(words(section(html, 8))).toContain('Total 4,400 1,140 1,390 1,560 1,710 5,800 +1,400 100%');
    expect(words(section(html, 8))).toContain('Difference +30 +40 +40 +20 +130');
    expect(words(section(html, 9))).toContain('Sum 370 460 395 235 1,460 209.8');
    expect(words(section(html, 9))).toContain('as a share of sales 6.0% 5.8%');
    expect(words(html)).toContain('Relationship position: 58 today, 75 at the end of 2027');
  });

  it('counts in 万元 and numbers in Chinese when printed in Chinese', () => {
    const out = words(draw(zh));
    expect(out).toContain('五、 客户目标与商业价值书');
    expect(out).toContain('合计 440 114 139 156 171 580 +140 100%');
    expect(out).toContain('2027年客户计划');
    expect(out).not.toMatch(/Executive|undefined|NaN/);
  });

  it('shows statuses as words beside their shapes', () => {
    const out = section(html, 7);
    for (const word of ['done', 'under way', 'planned', 'late']) expect(words(out)).toContain(word);
  });

  it('never prints a hole: no undefined, no NaN, no empty table', () => {
    expect(words(html)).not.toMatch(/undefined|NaN|\[object/);
    expect(html).not.toContain('<tbody></tbody>');
  });
});

describe('a plan of which nothing is written', () => {
  const doc = planFrom(context, { plan: emptyPlan(), rows: [], texts: [] }, customerFile(), []);
  const html = draw(doc);

  it('keeps number and name of every section and says who owns what is missing', () => {
    expect([...html.matchAll(/<h1 id="s\d+">/g)]).toHaveLength(10);
    const missing = html.match(/<p class="missing">[^<]*<\/p>/g) ?? [];
    expect(missing).toHaveLength(9);
    expect(missing[0]).toContain('Not filled in yet. Owner: Ma Ruoxi.');
  });

  it('puts sections that follow one another without contents on one page', () => {
    expect([...html.matchAll(/class="sec( |")/g)]).toHaveLength(4);
    expect([...html.matchAll(/class="blank"/g)]).toHaveLength(9);
  });

  it('says what is missing where the section knows it', () => {
    const sections: PlanSections = {
      ...doc.sections,
      value: { ...doc.sections.value, title: 'Open', missing: { what: 'No sum yet.', owner: 'Wu Tingting' } },
    };
    expect(draw({ ...doc, sections })).toContain('No sum yet. Owner: Wu Tingting.');
  });
});

describe('the one-page sheets', () => {
  it('print the card with its class as a letter and signs with their meaning', () => {
    const out = renderToStaticMarkup(<CardSheet card={cardEn as unknown as CustomerCard} />);
    expect(out).toContain('class="band a"');
    expect(words(out)).toContain('Rank 3 of 212');
    expect(words(out)).toContain('Zeng Yutong 曾羽桐 Head of engineering Technical gatekeeper −1 known');
    expect(words(out)).toContain(
      'Kept by Ma Ruoxi since 4 January 2024, handed over by Gao Lin. Next review 26 February 2027.',
    );
  });

  it('print a card without class, sales or people', () => {
    const blank: CustomerCard = {
      ...(cardEn as unknown as CustomerCard),
      customer: { name: 'New' },
      sales: [],
      people: [],
      traits: [],
    };
    const out = renderToStaticMarkup(<CardSheet card={blank} />);
    expect(out).toContain('class="band none"');
    expect(words(out)).toContain('People Nothing entered yet.');
  });

  it('print the complaint with times against targets and the broken taboo named', () => {
    const out = renderToStaticMarkup(<ComplaintSheet record={complaintEn as unknown as ComplaintRecord} />);
    expect(words(out)).toContain('45 min Acknowledged target 4 h');
    expect(words(out)).toContain('18,600 Claim agreed CNY, of 32,000 asked');
    expect(out).toContain('<b class="neg">Delay</b>');
    expect((out.match(/class="tick"/g) ?? []).length).toBe(6);
    expect(out).toMatch(/class="now"><b>Settled/);
    const chinese = renderToStaticMarkup(
      <ComplaintSheet record={complaintZh as unknown as ComplaintRecord} />,
    );
    expect(words(chinese)).toContain('时效延误');
  });

  it('print a complaint that has only just been received', () => {
    const { claim, satisfaction, facts, taboosNote, ...rest } = complaintEn as unknown as ComplaintRecord;
    void [claim, satisfaction, facts, taboosNote];
    const fresh: ComplaintRecord = {
      ...rest,
      status: 'received',
      whys: [],
      measures: [],
      steps: [],
      broken: [],
      kept: [],
      signatures: [],
      acknowledge: { targetMinutes: 2880 },
      settle: {},
    };
    const out = words(renderToStaticMarkup(<ComplaintSheet record={fresh} />));
    expect(out).toContain('– Acknowledged target 2 days');
    expect(out).toContain('Checked when the complaint is closed.');
    expect(out).not.toMatch(/undefined|NaN/);
  });
});

function emptyPlan() {
  return {
    id: 'p1',
    number: 1,
    customerId: 'c1',
    title: 'Account plan 2027',
    direction: null,
    periodFrom: '2027-01-01',
    periodTo: '2027-12-31',
    ownerId: 'm1',
    status: 'draft' as const,
    reviewOn: null,
    readers: null,
    currency: 'CNY',
    edition: 1,
    version: 1,
    createdAt: '2026-10-19T08:00:00Z',
    updatedAt: '2026-11-20T08:00:00Z',
    deletedAt: null,
  };
}
