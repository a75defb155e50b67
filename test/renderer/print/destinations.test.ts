import { readDestinations } from '@main/features/print/destinations';
import { renderPdf } from '@main/features/print/render-pdf';
import { PDFDocument, PDFName, PDFString } from 'pdf-lib';
import { describe, expect, it } from 'vitest';

type Form = 'dictionary' | 'tree' | 'kids';

/** A PDF with destinations stored in one of the ways that programs store them. */
async function pdfWith(
  pages: number,
  wanted: Record<string, number>,
  form: Form = 'dictionary',
): Promise<Uint8Array> {
  const doc = await PDFDocument.create();
  for (let n = 0; n < pages; n += 1) doc.addPage();
  const { context, catalog } = doc;
  const target = (page: number) => context.obj([doc.getPage(page - 1).ref, PDFName.of('XYZ'), 0, 800, null]);
  if (form === 'dictionary') {
    const entries = Object.entries(wanted).map(
      ([name, page]) => [name, context.register(target(page))] as const,
    );
    catalog.set(PDFName.of('Dests'), context.obj(Object.fromEntries(entries)));
  } else {
    const names = context.obj(
      Object.entries(wanted).flatMap(([name, page]) => [
        PDFString.of(name),
        context.obj({ D: target(page) }),
      ]),
    );
    const leaf = context.obj({ Names: names });
    const tree = form === 'tree' ? leaf : context.obj({ Kids: [context.register(leaf)] });
    catalog.set(PDFName.of('Names'), context.obj({ Dests: tree }));
  }
  return doc.save();
}

describe('named destinations', () => {
  it.each<Form>(['dictionary', 'tree', 'kids'])('are read from a %s', async (form) => {
    const pdf = await pdfWith(15, { s1: 3, s2: 4, s10: 15 }, form);
    expect(await readDestinations(pdf)).toEqual({ s1: 3, s2: 4, s10: 15 });
  });

  it('are none in a document without them', async () => {
    const doc = await PDFDocument.create();
    doc.addPage();
    expect(await readDestinations(await doc.save())).toEqual({});
  });
});

describe('printing in passes', () => {
  it('fills in the numbers found in the pass before', async () => {
    const seen: Record<string, number>[] = [];
    await renderPdf(async (pages) => {
      seen.push(pages);
      return pdfWith(5, { s1: 3, s2: 4 });
    });
    expect(seen).toEqual([{}, { s1: 3, s2: 4 }]);
  });

  it('repeats once when the numbers themselves moved a page, and no more', async () => {
    const seen: Record<string, number>[] = [];
    await renderPdf(async (pages) => {
      seen.push(pages);
      return pdfWith(9, { s1: 3 + seen.length });
    });
    expect(seen).toEqual([{}, { s1: 4 }, { s1: 5 }]);
  });

  it('prints once where there is nothing to number', async () => {
    let passes = 0;
    await renderPdf(async () => {
      passes += 1;
      return pdfWith(1, {});
    });
    expect(passes).toBe(1);
  });
});
