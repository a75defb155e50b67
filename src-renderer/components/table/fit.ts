/**
 * The width at which nothing of a column's drawn cells is cut, its header included.
 * @param scroller holds the table; copies of the cells stand in it for a moment, out of sight, so that all styles apply
 */
export function fitWidth(scroller: HTMLElement, columnId: string): number {
  const name = CSS.escape(columnId);
  const cells = scroller.querySelectorAll<HTMLElement>(
    `th[data-column="${name}"], td[data-column="${name}"]`,
  );
  const measure = document.createElement('div');
  measure.style.cssText = 'position:absolute;visibility:hidden;top:0;left:0;display:grid;justify-items:start';
  for (const cell of cells) {
    const copy = document.createElement('div');
    copy.className = cell.className;
    copy.style.cssText = 'position:static;width:max-content;max-width:none;overflow:visible';
    for (const key of ['primary', 'align']) if (cell.dataset[key]) copy.dataset[key] = cell.dataset[key];
    copy.append(...[...cell.childNodes].map((node) => node.cloneNode(true)));
    for (const cut of copy.querySelectorAll<HTMLElement>('*')) cut.style.overflow = 'visible';
    measure.append(copy);
  }
  scroller.append(measure);
  const width = Math.max(0, ...[...measure.children].map((copy) => copy.getBoundingClientRect().width));
  measure.remove();
  return Math.ceil(width) + 1;
}

/** Scrolls a cell sideways into sight, beside the columns that stay. */
export function reveal(cell: HTMLElement, scroller: HTMLElement, pinnedWidth: number): void {
  if (cell.dataset.pinned !== undefined) return;
  const around = scroller.getBoundingClientRect();
  const box = cell.getBoundingClientRect();
  const short = box.left - around.left - pinnedWidth;
  const over = box.right - around.left - scroller.clientWidth;
  // A cell wider than the room is shown from its beginning.
  if (short < 0) scroller.scrollBy(short, 0);
  else if (over > 0) scroller.scrollBy(Math.min(over, short), 0);
}
