import { addPrintFonts } from '../fonts';
import type { PrintDocument } from '../model';
import { marginText } from './page-style';

declare global {
  interface Window {
    /** Settles when fonts are loaded and the pages are laid out; the printing side waits for it. */
    keyfolioPrintReady?: Promise<void>;
  }
}

/** After the next layout. A hidden window may draw no frames, so a short wait counts as one. */
const nextFrame = () =>
  new Promise<void>((done) => {
    requestAnimationFrame(() => done());
    setTimeout(done, 100);
  });

/** Font shorthand of the margins in the document's language. */
function marginFonts(doc: PrintDocument): string[] {
  const families = doc.lang === 'zh-CN' ? ['"Inter Latin"', '"Noto Sans SC"'] : ['Inter', '"Noto Sans SC"'];
  return families.flatMap((family) => [`400 9px ${family}`, `600 9px ${family}`]);
}

/** Loads the glyphs of the pages and their margins and lets the layout settle. */
export async function preparePages(
  doc: PrintDocument,
  settle: () => void | Promise<void> = () => {},
): Promise<void> {
  addPrintFonts();
  const text = marginText(doc);
  if (text) await Promise.all(marginFonts(doc).map((font) => document.fonts.load(font, text)));
  await nextFrame();
  await document.fonts.ready;
  await settle();
  await nextFrame();
  await document.fonts.ready;
}
