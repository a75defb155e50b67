import { periodName } from '../context';
import { sectionNumber, shortDate } from '../format';
import type { Paper, PlanDocument, PrintDocument, PrintLang } from '../model';
import { SECTION_ORDER } from '../model';
import { printT } from '../text';

/** Texts of the plan's margins. */
export interface RunningHeads {
  left: string;
  foot: string;
  contents: string;
  /** By section, in print order. */
  sections: string[];
}

export function runningHeads(doc: PlanDocument): RunningHeads {
  const t = printT(doc.lang);
  const space = doc.lang === 'zh-CN' ? '' : '  ';
  return {
    left: t('plan.running', { customer: doc.customer.name, period: periodName(doc.period, doc.lang) }),
    foot: t('plan.foot', {
      version: doc.version,
      status: t(`status.${doc.status}`),
      date: shortDate(doc.date, doc.lang),
    }),
    contents: t('plan.contents'),
    sections: SECTION_ORDER.map(
      (key, n) => `${sectionNumber(n + 1, doc.lang)}${space}${t(`section.${key}`)}`,
    ),
  };
}

/** A CSS string: quotes and backslashes escaped, so that a customer's name cannot leave it. */
export function cssString(text: string): string {
  const safe = text
    .replace(/[\\"]/g, '\\$&')
    .replace(/[\n\r\f]+/g, ' ')
    .replace(/</g, '\\3c ');
  return `"${safe}"`;
}

const SIZE: Record<Paper, string> = {
  a4: 'size: A4; margin: 27mm 18mm 22mm 20mm;',
  letter: 'size: Letter; margin: 24mm 21mm 20mm 22.9mm;',
};

function fontOf(lang: PrintLang): string {
  return lang === 'zh-CN'
    ? '"Inter Latin", "Noto Sans SC", sans-serif'
    : '"Inter", "Noto Sans SC", sans-serif';
}

const MARGIN = 'font-size: 6.75pt; line-height: 9pt; color: #4b545f; white-space: pre;';

function planBoxes(doc: PlanDocument): string {
  const heads = runningHeads(doc);
  const head = `${MARGIN} vertical-align: bottom; padding-bottom: 8mm;`;
  const foot = `${MARGIN} vertical-align: top; padding-top: 7mm;`;
  const rules = [
    `@page {
  @top-left { ${head} text-align: left; width: 60%; content: ${cssString(heads.left)} }
  @top-right { ${head} text-align: right; width: 40%; }
  @bottom-left { ${foot} text-align: left; width: 80%; content: ${cssString(heads.foot)} }
  @bottom-right { ${foot} font-size: 7.5pt; font-weight: 600; color: #15191e; text-align: right; width: 20%; content: counter(page) }
}`,
    // string-set and running() are not in any Chromium: the section in the head is one named page a section.
    ...heads.sections.map(
      (text, n) =>
        `@page s${n + 1} { @top-right { content: ${cssString(text)} } } .paper .s${n + 1} { page: s${n + 1} }`,
    ),
    `@page toc { @top-right { content: ${cssString(heads.contents)} } } .paper .toc-page { page: toc }`,
    // Last, or a later plain @page would bring the texts back.
    '@page cover { @top-left { content: none } @top-right { content: none } @bottom-left { content: none } @bottom-right { content: none } }',
  ];
  return rules.join('\n');
}

/**
 * The page boxes of one document: size, margins and, from Chromium 131 on, running heads in the margin boxes.
 * Older engines ignore the boxes; they get `headerTemplate` and `footerTemplate` (templates.ts), never both.
 * Margin boxes inherit from html, hence the font there while this document is printed.
 */
export function pageStyle(doc: PrintDocument, paper: Paper): string {
  const html = `@media print {
  html, body, #root { background: #fff !important; height: auto !important; }
  html { font-family: ${fontOf(doc.lang)}; font-size: 9pt; line-height: 13.5pt; color: #15191e; color-scheme: light !important; }
}`;
  if (doc.kind !== 'plan') {
    const turned = doc.kind === 'roster' && doc.landscape ? ' landscape' : '';
    return `@page { size: ${paper === 'a4' ? 'A4' : 'Letter'}${turned}; margin: 0 }\n@page flowsheet { margin: 14mm 16mm 12mm 18mm }\n${html}`;
  }
  return `@page { ${SIZE[paper]} }\n${html}\n${planBoxes(doc)}`;
}

/** Everything the margins say, to load its glyphs: text in margins fetches no fonts by itself. */
export function marginText(doc: PrintDocument): string {
  if (doc.kind !== 'plan') return '';
  const heads = runningHeads(doc);
  return `${heads.left}${heads.foot}${heads.contents}${heads.sections.join('')}0123456789`;
}
