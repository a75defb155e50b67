import type { PrintRequest } from '@shared/features/print/contract';
import { renderPdf } from './render-pdf';

/** Head and foot for engines without page margin boxes, as the page itself proposes them. */
export interface PageTemplates {
  displayHeaderFooter: true;
  headerTemplate: string;
  footerTemplate: string;
}

export interface PdfOptions extends Partial<PageTemplates> {
  preferCSSPageSize: true;
  printBackground: true;
  generateTaggedPDF: true;
  generateDocumentOutline: true;
}

/** A hidden window that shows one address of the renderer; Electron's BrowserWindow in the program. */
export interface PrintWindow {
  /** Shows the renderer at a path of its router, `/print/plan/…?…`. */
  open(path: string): Promise<void>;
  /** Runs a script in the page and answers what it settles to. */
  run(script: string): Promise<unknown>;
  pdf(options: PdfOptions): Promise<Uint8Array>;
}

/** Where the renderer draws a document alone. */
export function printPath({ document, id, lang, paper }: PrintRequest): string {
  return `/print/${document}/${encodeURIComponent(id)}?${new URLSearchParams({ lang, paper, bare: '1' })}`;
}

/** Settles when the pages are laid out, and fails after half a minute rather than never. */
const WHEN_READY = `new Promise((done, fail) => {
  const until = Date.now() + 30000;
  const look = () => {
    if (document.documentElement.dataset.printReady === 'true') done(null);
    else if (Date.now() > until) fail(new Error('The pages were not laid out in time'));
    else setTimeout(look, 25);
  };
  look();
})`;

function isTemplates(value: unknown): value is PageTemplates {
  return typeof value === 'object' && value !== null && 'footerTemplate' in value;
}

/**
 * A document as PDF: opened once, printed, its contents page filled with the page numbers found, printed again.
 * @param window closed by the caller, whatever happens
 */
export async function printToPdf(window: PrintWindow, request: PrintRequest): Promise<Uint8Array> {
  await window.open(printPath(request));
  await window.run(WHEN_READY);
  const templates = await window.run('window.keyfolioPrint?.templates() ?? null');
  const options: PdfOptions = {
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
    ...(isTemplates(templates) && templates),
  };
  return renderPdf(async (pages) => {
    if (Object.keys(pages).length > 0)
      await window.run(`window.keyfolioPrint?.pages(${JSON.stringify(pages)})`);
    return window.pdf(options);
  });
}
