import { sectionRowKinds } from './columns';
import {
  type PlanRow,
  type PlanSection,
  type PlanText,
  planSections,
  planTextKeys,
  type RichText,
} from './model';

export type Progress = 'empty' | 'begun' | 'done';

/** True when a rich text holds at least one visible character. */
export function hasText(body: RichText | null | undefined): boolean {
  const inside = (node: unknown): boolean => {
    if (typeof node !== 'object' || node === null) return false;
    const { text, content } = node as { text?: unknown; content?: unknown };
    if (typeof text === 'string' && text.trim() !== '') return true;
    return Array.isArray(content) && content.some(inside);
  };
  return inside(body);
}

/** A row counts as written when a person put something into it: the causes and factors laid out beforehand do not. */
export function rowIsWritten(row: Pick<PlanRow, 'kind' | 'title' | 'data'>): boolean {
  if (row.kind === 'evaluation') return typeof row.data.today === 'number';
  if (row.kind === 'health') return typeof row.data.answer === 'string';
  if (row.kind === 'forecast') return typeof row.data.plan === 'number' && row.data.plan !== 0;
  return (
    (row.title ?? '').trim() !== '' || Object.values(row.data).some((value) => value !== null && value !== '')
  );
}

/**
 * How far a section is: empty, begun, or done. Done means the finding, a text (where the section has texts of its own), and every
 * kind of table it has hold something. The overview is filled from the file: its finding alone makes it done.
 */
export function sectionProgress(
  section: PlanSection,
  texts: readonly Pick<PlanText, 'key' | 'body'>[],
  rows: readonly Pick<PlanRow, 'kind' | 'title' | 'data'>[],
): Progress {
  const own = texts.filter((text) => text.key.startsWith(`${section}.`) && hasText(text.body));
  const finding = own.some((text) => text.key === `${section}.finding`);
  if (section === 'overview') return finding ? 'done' : own.length > 0 ? 'begun' : 'empty';
  const written = rows.filter((row) => sectionRowKinds[section].includes(row.kind) && rowIsWritten(row));
  const kinds = new Set(written.map((row) => row.kind));
  const hasTexts = planTextKeys.some((key) => key.startsWith(`${section}.`) && !key.endsWith('.finding'));
  const textDone = !hasTexts || own.some((text) => !text.key.endsWith('.finding'));
  const tablesDone = sectionRowKinds[section].every((kind) => kinds.has(kind));
  if (finding && textDone && tablesDone) return 'done';
  return own.length > 0 || written.length > 0 ? 'begun' : 'empty';
}

/** Progress of all ten sections, in order. */
export const planProgress = (
  texts: readonly Pick<PlanText, 'key' | 'body'>[],
  rows: readonly Pick<PlanRow, 'kind' | 'title' | 'data'>[],
): Record<PlanSection, Progress> =>
  Object.fromEntries(
    planSections.map((section) => [section, sectionProgress(section, texts, rows)]),
  ) as Record<PlanSection, Progress>;

/** Two periods of one customer's plans may not overlap: one plan per customer and period. */
export const overlaps = (
  a: { periodFrom: string; periodTo: string },
  b: { periodFrom: string; periodTo: string },
): boolean => a.periodFrom <= b.periodTo && b.periodFrom <= a.periodTo;

/** The four quarters of the year a period begins in: `2027-Q1` … `2027-Q4`. */
export const quartersOfPeriod = (periodFrom: string): string[] =>
  [1, 2, 3, 4].map((quarter) => `${periodFrom.slice(0, 4)}-Q${quarter}`);
