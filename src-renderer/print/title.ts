import { periodName } from './context';
import type { PrintDocument } from './model';
import { printT } from './text';

/** Title of the document: of the window, of the PDF, and the suggested file name. */
export function documentTitle(doc: PrintDocument): string {
  const t = printT(doc.lang);
  if (doc.kind === 'plan') {
    return t('plan.title', { customer: doc.customer.name, period: periodName(doc.period, doc.lang) });
  }
  if (doc.kind === 'roster') return t('roster.title', { title: doc.title });
  if (doc.kind === 'rapport') return t('rapport.title', { name: doc.name });
  if (doc.kind === 'handover') return t('handover.title', { customer: doc.customer.name });
  if (doc.kind === 'research') return t('prospect.title', { customer: doc.customer.name });
  if (doc.kind === 'card') return t('card.title', { customer: doc.customer.name });
  return `${t('complaint.kind', { number: doc.number })}: ${doc.title}`;
}

/** A file name that every system accepts. */
export function fileName(title: string): string {
  return title
    .replace(/[\\/:*?"<>|：]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 120);
}
