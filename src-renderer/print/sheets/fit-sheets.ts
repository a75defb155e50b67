import { fitSteps } from './fit';

/** Body type of each fixed sheet in points, see css/sheets.css. */
const BASE: Record<string, number> = { card: 7.6, complaint: 8 };

const overflows = (sheet: HTMLElement) => sheet.scrollHeight - sheet.clientHeight > 1;

/**
 * Makes every fixed sheet under `root` fit its page: smaller type down to the floor, and when even that is too
 * much, pages that flow on to a second sheet. Nothing is ever clipped.
 */
export function fitSheets(root: ParentNode): void {
  for (const sheet of root.querySelectorAll<HTMLElement>('.sheet')) {
    sheet.classList.remove('flow');
    const base = BASE[sheet.dataset.kind ?? ''] ?? 8;
    let fits = false;
    for (const factor of fitSteps(base)) {
      sheet.style.setProperty('--fit', String(factor));
      fits = !overflows(sheet);
      if (fits) break;
    }
    if (!fits) {
      sheet.style.setProperty('--fit', '1');
      sheet.classList.add('flow');
    }
  }
}
