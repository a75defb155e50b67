import type { Page } from '@playwright/test';
import type { Envelope } from '@shared/rpc/errors';

type Bridge = { call(name: string, input: unknown): Promise<Envelope> };

/**
 * Calls an operation as the page itself would, over whichever transport it has.
 * @throws with the code and message of a refusal
 */
export async function call<T>(page: Page, name: string, input: unknown = {}): Promise<T> {
  // The page takes its token from the address when its script runs.
  await page.waitForFunction(() => 'keyfolio' in window || sessionStorage.getItem('keyfolio.token'));
  const answer = await page.evaluate(
    async ({ name, input }) => {
      const bridge = (window as unknown as { keyfolio?: Bridge }).keyfolio;
      if (bridge) return bridge.call(name, input);
      const response = await fetch('/rpc', {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-keyfolio-token': sessionStorage.getItem('keyfolio.token') ?? '',
        },
        body: JSON.stringify({ name, input }),
      });
      return (await response.json()) as Envelope;
    },
    { name, input },
  );
  if (!answer.ok) throw new Error(`${name}: ${answer.error.code} ${answer.error.message}`);
  return answer.value as T;
}

/** Loads the application anew at its first page, the session kept. */
export async function fresh(page: Page, url: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(new URL('#/', url).href);
}

/** Opens a page of the application by its place after the `#`, and waits until nothing moves. */
export async function go(page: Page, place: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#${place}`);
  await settle(page);
}

/** Fonts there, skeletons gone, transitions over. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(() => resolve(null)));
    // Rows of bones stand in a status of the list's own height, before they are drawn as well.
    const bones = '[aria-busy="true"], .mantine-Skeleton-root, [role="status"][style*="--row"]';
    const loading = () =>
      document.querySelector(bones) !== null || (document.querySelector('main')?.innerText ?? '') === '';
    for (let quiet = 0, frames = 0; quiet < 6 && frames < 600; frames += 1) {
      await frame();
      quiet = loading() ? 0 : quiet + 1;
    }
    await document.fonts.ready;
    await Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined)));
  });
}
