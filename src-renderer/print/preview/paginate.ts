/** Millimetres of a page, see css/base.css and page/page-style.ts. */
export interface PageBox {
  width: number;
  height: number;
  top: number;
  left: number;
  /** Of the text. */
  areaWidth: number;
  areaHeight: number;
}
export const PAGE: Record<'a4' | 'letter', PageBox> = {
  a4: { width: 210, height: 297, top: 27, left: 20, areaWidth: 172, areaHeight: 247.5 },
  letter: { width: 215.9, height: 279.4, top: 24, left: 22.9, areaWidth: 172, areaHeight: 235 },
};
/** Space between two sheets on the desk, in millimetres. */
export const GAP = 8;

/** Pages that a part takes whose columns spread over `spread` millimetres, one page's text a column. */
export function pagesOf(spread: number, box: PageBox): number {
  const step = box.width + GAP;
  return Math.max(1, Math.round((spread + step - box.areaWidth) / step));
}

/** First page of each part, counted from 1. */
export function firstPages(counts: number[]): number[] {
  let next = 1;
  return counts.map((count) => {
    const first = next;
    next += count;
    return first;
  });
}
