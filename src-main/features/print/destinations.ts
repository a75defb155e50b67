import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRef,
  PDFString,
} from 'pdf-lib';

/**
 * Page of every named destination in a PDF, counted from 1. Chromium makes one for each `#id` that something in
 * the document links to, so the entries of the contents page can be read back.
 */
export async function readDestinations(pdf: Uint8Array): Promise<Record<string, number>> {
  const doc = await PDFDocument.load(pdf, { updateMetadata: false });
  const pages = new Map(doc.getPages().map((page, n) => [page.ref.toString(), n + 1]));
  const found: Record<string, number> = {};
  const note = (name: string, value: PDFObject | undefined) => {
    const page = pageOf(doc, value, pages);
    if (page !== undefined) found[name] = page;
  };
  const old = doc.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict);
  for (const [name, value] of old?.entries() ?? []) note(name.decodeText(), value);
  const tree = doc.catalog
    .lookupMaybe(PDFName.of('Names'), PDFDict)
    ?.lookupMaybe(PDFName.of('Dests'), PDFDict);
  if (tree) walk(tree, note, 0);
  return found;
}

/** A name tree: leaves hold name, value, name, value; nodes hold more of the tree. */
function walk(
  node: PDFDict,
  note: (name: string, value: PDFObject | undefined) => void,
  depth: number,
): void {
  if (depth > 16) return;
  const names = node.lookupMaybe(PDFName.of('Names'), PDFArray);
  for (let n = 0; names && n + 1 < names.size(); n += 2) {
    const name = names.lookup(n);
    if (name instanceof PDFString || name instanceof PDFHexString) note(name.decodeText(), names.get(n + 1));
  }
  const kids = node.lookupMaybe(PDFName.of('Kids'), PDFArray);
  for (let n = 0; kids && n < kids.size(); n += 1) {
    const kid = kids.lookup(n);
    if (kid instanceof PDFDict) walk(kid, note, depth + 1);
  }
}

/** A destination is `[page /XYZ left top zoom]`, itself or under /D, directly or by reference. */
function pageOf(
  doc: PDFDocument,
  value: PDFObject | undefined,
  pages: Map<string, number>,
): number | undefined {
  let at = value instanceof PDFRef ? doc.context.lookup(value) : value;
  if (at instanceof PDFDict) at = at.lookup(PDFName.of('D'));
  if (!(at instanceof PDFArray)) return undefined;
  const page = at.get(0);
  return page instanceof PDFRef ? pages.get(page.toString()) : undefined;
}
