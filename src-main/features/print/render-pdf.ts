import { readDestinations } from './destinations';

export type PrintPass = (pageNumbers: Record<string, number>) => Promise<Uint8Array>;

function same(a: Record<string, number>, b: Record<string, number>): boolean {
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key]);
}

/**
 * A PDF whose contents page names the right pages. Printed once to learn on which page each section begins,
 * again with the numbers filled in, and once more in the rare case that the numbers themselves moved a page.
 * A document without a contents page is printed once.
 */
export async function renderPdf(print: PrintPass): Promise<Uint8Array> {
  let known: Record<string, number> = {};
  let pdf = await print(known);
  for (let pass = 0; pass < 2; pass += 1) {
    const found = await readDestinations(pdf);
    if (same(found, known)) return pdf;
    known = found;
    pdf = await print(known);
  }
  return pdf;
}
