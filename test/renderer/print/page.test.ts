import { LATIN_IN_CHINESE, printFaces } from '@renderer/print/fonts';
import type { CustomerCard, PlanDocument } from '@renderer/print/model';
import { parsePageNumbers } from '@renderer/print/page/page-numbers';
import { cssString, marginText, pageStyle } from '@renderer/print/page/page-style';
import { pageTemplates } from '@renderer/print/page/templates';
import { firstPages, GAP, PAGE, pagesOf } from '@renderer/print/preview/paginate';
import { deskZoom } from '@renderer/print/preview/zoom';
import { fitSteps, SMALLEST } from '@renderer/print/sheets/fit';
import { fileName } from '@renderer/print/title';
import { describe, expect, it } from 'vitest';
import cardEn from '../../fixtures/print-card.en.json';
import planEn from '../../fixtures/print-plan.en.json';
import planZh from '../../fixtures/print-plan.zh.json';

const en = planEn as unknown as PlanDocument;
const zh = planZh as unknown as PlanDocument;

describe('page boxes', () => {
  it('name the section in the head, page numbers at the foot, nothing on the cover', () => {
    const css = pageStyle(en, 'a4');
    expect(css).toContain('size: A4');
    expect(css).toContain('@page s10 { @top-right { content: "10  Partnership evaluation" } }');
    expect(css).toContain('counter(page)');
    expect(css.trimEnd().endsWith('@bottom-right { content: none } }')).toBe(true);
    expect(css.indexOf('@page cover')).toBeGreaterThan(css.lastIndexOf('@page toc'));
    expect(pageStyle(zh, 'letter')).toContain('content: "三、调研与分析"');
    expect(pageStyle(zh, 'letter')).toContain('size: Letter');
  });

  it('have no margins on one-page sheets', () => {
    const css = pageStyle(cardEn as unknown as CustomerCard, 'a4');
    expect(css).toContain('margin: 0');
    expect(css).not.toContain('counter(page)');
  });

  it('cannot be left by a name with quotes or tags in it', () => {
    expect(cssString('a"b\\c</style>\nd')).toBe('"a\\"b\\\\c\\3c /style> d"');
  });

  it('know every character of the margins, for loading its glyphs', () => {
    expect(marginText(zh)).toContain('青曜精密泵业');
    expect(marginText(zh)).toContain('合作伙伴关系评估');
    expect(marginText(cardEn as unknown as CustomerCard)).toBe('');
  });
});

describe('templates for engines without margin boxes', () => {
  it('are used there only, for the plan only', () => {
    expect(pageTemplates(en, 156)).toBeNull();
    expect(pageTemplates(cardEn as unknown as CustomerCard, 130)).toBeNull();
    expect(pageTemplates(en, 130)?.footerTemplate).toContain('pageNumber');
  });

  it('name the firm in Latin letters only, escaped', () => {
    expect(pageTemplates(en, 130)?.footerTemplate).toContain('Tarnwell Automation');
    expect(pageTemplates(zh, 130)?.footerTemplate).not.toContain('泰恩维');
    const odd = { ...en, firm: { name: 'A & B <x>' } };
    expect(pageTemplates(odd, 130)?.footerTemplate).toContain('A &#38; B &#60;x&#62;');
  });
});

it('sets Chinese marks from the Chinese font and figures from the Latin one', () => {
  for (const mark of ['00B7', '2014', '2018', '201C', '2026']) expect(LATIN_IN_CHINESE).not.toContain(mark);
  const families = new Set(printFaces().map((f) => `${f.family} ${f.weight}`));
  for (const weight of [300, 400, 500, 600]) {
    expect(families).toContain(`Inter ${weight}`);
    expect(families).toContain(`Inter Latin ${weight}`);
    expect(families).toContain(`Noto Sans SC ${weight}`);
  }
});

describe('the preview', () => {
  it('counts the columns of a part as pages', () => {
    const box = PAGE.a4;
    expect(pagesOf(172, box)).toBe(1);
    expect(pagesOf(172 + box.width + GAP, box)).toBe(2);
    expect(pagesOf(172 + 2 * (box.width + GAP) - 0.4, box)).toBe(3);
    expect(firstPages([1, 1, 1, 2, 2])).toEqual([1, 2, 3, 4, 6]);
  });

  it('shows two sheets side by side where there is room, and never larger than paper', () => {
    expect(deskZoom(4000, 794, 30)).toBe(1);
    expect(deskZoom(1500, 794, 30)).toBeCloseTo(0.89);
    expect(deskZoom(700, 794, 30)).toBeCloseTo(0.82);
    expect(deskZoom(100, 794, 30)).toBe(0.3);
  });

  it('takes page numbers from the address and nothing else', () => {
    expect(parsePageNumbers('{"s1":3,"s2":"x"}')).toEqual({ s1: 3 });
    expect(parsePageNumbers('not json')).toEqual({});
    expect(parsePageNumbers(null)).toEqual({});
  });

  it('suggests a file name that every system accepts', () => {
    expect(fileName('Complaint record C-2026-0041: Late / drives?')).toBe(
      'Complaint record C-2026-0041 Late drives',
    );
    expect(fileName('客户资料卡：青曜')).toBe('客户资料卡 青曜');
  });
});

it('makes type smaller step by step down to the smallest allowed', () => {
  const steps = fitSteps(8);
  expect(steps[0]).toBe(1);
  expect((steps.at(-1) ?? 0) * 8).toBeCloseTo(SMALLEST, 2);
  expect([...steps].sort((a, b) => b - a)).toEqual(steps);
  expect(fitSteps(7)).toEqual([1]);
});
