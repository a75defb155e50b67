import { type PdfOptions, printPath, printToPdf } from '@main/features/print/print-window';
import { PDFDocument, PDFName } from 'pdf-lib';
import { describe, expect, it } from 'vitest';

const request = { document: 'plan', id: 'p/1', lang: 'zh-CN', paper: 'letter' } as const;

async function pdfWith(s1: number): Promise<Uint8Array> {
  const doc = await PDFDocument.create();
  for (let n = 0; n < 5; n += 1) doc.addPage();
  doc.catalog.set(PDFName.of('Dests'), doc.context.obj({ s1: [doc.getPage(s1 - 1).ref, PDFName.of('Fit')] }));
  return doc.save();
}

/** A window that writes down what is asked of it. */
function recorder(templates: unknown = null) {
  const log: string[] = [];
  const options: PdfOptions[] = [];
  return {
    log,
    options,
    open: async (path: string) => {
      log.push(`open ${path}`);
    },
    run: async (script: string) => {
      log.push(script.includes('printReady') ? 'wait' : script);
      return script.includes('templates') ? templates : undefined;
    },
    pdf: async (given: PdfOptions) => {
      log.push('pdf');
      options.push(given);
      return pdfWith(3);
    },
  };
}

describe('the hidden window', () => {
  it('is opened once at the bare page and printed twice, the second time with numbers', async () => {
    const window = recorder();
    await printToPdf(window, request);
    expect(window.log).toEqual([
      'open /print/plan/p%2F1?lang=zh-CN&paper=letter&bare=1',
      'wait',
      'window.keyfolioPrint?.templates() ?? null',
      'pdf',
      'window.keyfolioPrint?.pages({"s1":3})',
      'pdf',
    ]);
    expect(window.options[0]).toEqual({
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    });
  });

  it('takes head and foot from the page where the engine draws none', async () => {
    const window = recorder({
      displayHeaderFooter: true,
      headerTemplate: '<i></i>',
      footerTemplate: '<b></b>',
    });
    await printToPdf(window, request);
    expect(window.options[0]).toMatchObject({ displayHeaderFooter: true, footerTemplate: '<b></b>' });
  });

  it('asks for the bare page', () => {
    expect(printPath({ document: 'card', id: 'c', lang: 'en', paper: 'a4' })).toBe(
      '/print/card/c?lang=en&paper=a4&bare=1',
    );
  });
});
