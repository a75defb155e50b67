import type { CDPSession, Page } from '@playwright/test';
import { inBrowser } from './browser.ts';
import { line, summary } from './measure.ts';

/** What a frame has at 60 a second, and what one may take that came late by a frame. */
const frame = 1000 / 60;
const late = 1.5 * frame;

/** Pixels a frame: a wheel turned slowly, a trackpad swept, a scrollbar dragged. */
const speeds = [40, 120, 400];
const frames = 240;

interface Scrolled {
  /** Between one frame and the next. */
  readonly intervals: readonly number[];
}

/** Scrolls the list so far a frame and takes down when the frames came. */
const scroll = (page: Page, px: number, count: number): Promise<Scrolled> =>
  page.evaluate(
    ([step, many]) =>
      new Promise<Scrolled>((resolve) => {
        const scroller = document.querySelector('[role=grid]')?.parentElement;
        if (!scroller) throw new Error('No list to scroll');
        scroller.scrollTop = 0;
        const intervals: number[] = [];
        let before = 0;
        const next = (at: number) => {
          if (before > 0) intervals.push(at - before);
          before = at;
          if (intervals.length >= many) return resolve({ intervals });
          scroller.scrollTop += step;
          requestAnimationFrame(next);
        };
        requestAnimationFrame(next);
      }),
    [px, count] as const,
  );

/** Seconds the page's main thread has worked so far. */
async function taskTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
}

/** Scrolls through the list of customers at several speeds: how far apart the frames are, how many are late, and the work for each. */
export async function scrolling(
  app: string,
  file: string,
  browserPath: string,
  wanted: (name: string) => boolean,
): Promise<void> {
  const names = speeds.map((px) => ({ px, name: `scrolling the list, ${px} px a frame` }));
  if (!names.some(({ name }) => wanted(name))) return;
  await inBrowser(app, file, browserPath, async (page, url) => {
    await page.goto(url);
    await page.locator('[role=grid] tr[data-index="3"]').waitFor();
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    // Cold code and the first pages of the file are not what a scroll feels like.
    await scroll(page, 400, 60);
    for (const { px, name } of names) {
      if (!wanted(name)) continue;
      const before = await taskTime(session);
      const { intervals } = await scroll(page, px, frames);
      const work = ((await taskTime(session)) - before) * 1000;
      const tooLate = intervals.filter((interval) => interval > late).length;
      console.log(
        `${line(name, summary(intervals), null, Math.round(frame))}, ${tooLate} of ${frames} late, ${(work / frames).toFixed(1)} ms of work a frame`,
      );
    }
  });
}
