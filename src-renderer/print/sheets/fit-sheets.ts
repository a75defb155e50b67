import { fitSteps } from './fit';

/** Body type of each fixed sheet in points, see css/sheets.css. */
const BASE: Record<string, { latin: number; chinese: number }> = {
  card: { latin: 7.6, chinese: 8.1 },
  rapport: { latin: 7.6, chinese: 8.1 },
  handover: { latin: 7.6, chinese: 8.1 },
  research: { latin: 8, chinese: 8.5 },
  complaint: { latin: 8, chinese: 8.5 },
};

const overflows = (sheet: HTMLElement) => sheet.scrollHeight - sheet.clientHeight > 1;

/**
 * Makes every fixed sheet under `root` fit its page: smaller type down to the floor, then less air as well, and when even that is too
 * much, pages that flow on to a second sheet. Nothing is ever clipped.
 */
export function fitSheets(root: ParentNode): void {
  for (const sheet of root.querySelectorAll<HTMLElement>('.sheet')) {
    sheet.classList.remove('flow');
    const { latin, chinese } = BASE[sheet.dataset.kind ?? ''] ?? { latin: 8, chinese: 8 };
    const steps = fitSteps(sheet.closest('[lang]:lang(zh)') ? chinese : latin);
    const fits = (tight: boolean) => {
      sheet.classList.toggle('tight', tight);
      return steps.some((factor) => {
        sheet.style.setProperty('--fit', String(factor));
        return !overflows(sheet);
      });
    };
    if (fits(false) || fits(true)) continue;
    sheet.classList.remove('tight');
    sheet.style.setProperty('--fit', '1');
    sheet.classList.add('flow');
  }
}
