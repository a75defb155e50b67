import type { PrintDocument } from '../model';

/**
 * Head and foot for engines without page margin boxes (Chromium before 131), for `printToPDF` with
 * `displayHeaderFooter`. They are drawn outside the page: web fonts do not reach them, so Chinese would come out
 * as boxes. Only the page number is set there, and the firm's name where it is Latin.
 */
export interface PageTemplates {
  displayHeaderFooter: true;
  headerTemplate: string;
  footerTemplate: string;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (ch) => `&#${ch.charCodeAt(0)};`);
}

/** Printable with the system's Latin fonts alone. */
export function isLatin(text: string): boolean {
  return /^[\u0020-\u024f\u2010-\u2026]*$/.test(text);
}

/** First Chromium that draws text in page margin boxes. */
export const MARGIN_BOXES_SINCE = 131;

/** Templates for this document, or null where the page draws its own margins (or has none). */
export function pageTemplates(doc: PrintDocument, chromium: number): PageTemplates | null {
  if (chromium >= MARGIN_BOXES_SINCE || doc.kind !== 'plan') return null;
  const firm = doc.firm?.name ?? '';
  const left = isLatin(firm) ? escapeHtml(firm) : '';
  const style =
    'width:100%;padding:0 18mm 0 20mm;display:flex;justify-content:space-between;font:6.75pt/9pt Arial,Helvetica,sans-serif;color:#4b545f';
  return {
    displayHeaderFooter: true,
    headerTemplate: '<span></span>',
    footerTemplate: `<div style="${style}"><span>${left}</span><b style="font-size:7.5pt;color:#15191e"><span class="pageNumber"></span></b></div>`,
  };
}
