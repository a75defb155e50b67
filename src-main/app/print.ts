import { writeFile } from 'node:fs/promises';
import type { PrintRequest } from '@shared/features/print/contract';
import { AppError } from '@shared/rpc/errors';
import type { BrowserWindow, PrintToPDFOptions } from 'electron';
import { renderPdf } from '../features/print/render-pdf';
import { openHiddenWindow } from './windows';

/** A page that is not laid out by then will not be. */
const readyMs = 30_000;

type Templates = Pick<PrintToPDFOptions, 'displayHeaderFooter' | 'headerTemplate' | 'footerTemplate'> | null;

/** Opens the document's pages alone in a hidden window and waits until they are laid out. */
async function withPages<T>(
  request: PrintRequest,
  track: (window: BrowserWindow) => void,
  work: (window: BrowserWindow) => Promise<T>,
): Promise<T> {
  const options = request.options === undefined ? '' : `&options=${encodeURIComponent(request.options)}`;
  const route = `/print/${request.document}/${request.id}?lang=${request.lang}&paper=${request.paper}&bare=1${options}`;
  const window = openHiddenWindow(route);
  track(window);
  try {
    const ready = await window.webContents.executeJavaScript(`new Promise((resolve) => {
      const root = document.documentElement;
      const look = () => root.dataset.printReady === 'true' && (resolve(true), true);
      if (look()) return;
      new MutationObserver((_, self) => look() && self.disconnect()).observe(root, { attributes: true });
      setTimeout(() => resolve(false), ${readyMs});
    })`);
    if (ready !== true) throw new AppError('internal', 'The pages could not be laid out');
    return await work(window);
  } finally {
    window.destroy();
  }
}

/** Writes the document as PDF; a contents page gets its numbers in a second pass. */
export async function printPdf(
  request: PrintRequest,
  path: string,
  track: (window: BrowserWindow) => void,
): Promise<void> {
  await withPages(request, track, async (window) => {
    const contents = window.webContents;
    const templates: Templates = await contents.executeJavaScript(
      'window.keyfolioPrint?.templates() ?? null',
    );
    const pdf = await renderPdf(async (pageNumbers) => {
      if (Object.keys(pageNumbers).length > 0) {
        await contents.executeJavaScript(`window.keyfolioPrint?.pages(${JSON.stringify(pageNumbers)})`);
      }
      return contents.printToPDF({
        printBackground: true,
        preferCSSPageSize: true,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
        ...(templates ?? {}),
      });
    });
    await writeFile(path, pdf);
  });
}

/** Hands the document to the system's print dialog. */
export async function printDialog(
  request: PrintRequest,
  track: (window: BrowserWindow) => void,
): Promise<void> {
  await withPages(request, track, async (window) => {
    await new Promise<void>((resolve, reject) => {
      const options = {
        silent: false,
        printBackground: true,
        pageSize: request.paper === 'letter' ? 'Letter' : 'A4',
      } as const;
      window.webContents.print(options, (done, reason) => {
        if (done) resolve();
        else if (/cancel/i.test(reason)) reject(new AppError('cancelled', 'Nothing was printed'));
        else reject(new AppError('internal', `The printer did not take it: ${reason}`));
      });
    });
  });
}
