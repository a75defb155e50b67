import type { Page } from '@playwright/test';
import { inBrowser } from './browser.ts';
import { line, summary } from './measure.ts';

/** What a person should feel as no delay at all. */
const aim = 50;

const queries = {
  Latin: ['keller', 'nordic', 'schafer', 'blauer', 'optics', 'petrov'],
  'Chinese, two characters': ['华宏', '海天', '宏伟', '天金', '泰瑞', '青岛', '机械', '为业', '沈曾', '光学'],
  'pinyin initials': ['hwjx', 'qdht', 'shzc', 'bjjx', 'htjx', 'gzxk'],
  'a slip': ['kelelr', 'nordci', 'optcis', 'petorv'],
  'digits of a number': ['13481', '8820417', '15077'],
};

/** One place where one types: what it asks, and where its answer shows. */
interface Place {
  readonly name: string;
  readonly operation: string;
  readonly field: string;
  readonly answer: string;
}
const list: Place = {
  name: 'list',
  operation: 'customers.list',
  field: 'input[type=search]',
  answer: '[role=grid], [role=grid] ~ *, footer',
};
const palette: Place = {
  name: 'palette',
  operation: 'search.query',
  field: 'input[role=combobox]',
  answer: '[role=listbox], [role=listbox] ~ *',
};

interface Stroke {
  readonly painted: number;
  /** From the key to the question, and to its answer's arrival. */
  readonly asked: number;
  readonly answered: number;
}

declare global {
  interface Window {
    nextStroke(operation: string, answer: string): void;
    stroke: Promise<Stroke>;
  }
}

/**
 * Runs in the page before it starts. From the key (or the text an input method commits) to the second frame after the change the
 * answer makes; an answer that changes nothing on screen counts from its arrival.
 */
function watch(): void {
  const ask = window.fetch.bind(window);
  let operation = '';
  let onAsked = (): void => {};
  let onAnswered = (): void => {};
  window.fetch = async (input, init) => {
    const ours = typeof init?.body === 'string' && init.body.includes(`"name":"${operation}"`);
    if (!ours) return ask(input, init);
    onAsked();
    const answered = onAnswered;
    const response = await ask(input, init);
    const read = response.json.bind(response);
    response.json = async () => {
      const body: unknown = await read();
      answered();
      return body;
    };
    return response;
  };
  window.nextStroke = (named, answer) => {
    operation = named;
    window.stroke = new Promise((resolve) => {
      let began = 0;
      let asked = 0;
      let answered = 0;
      const begin = (event: Event) => {
        if (began === 0) began = event.timeStamp;
      };
      const twoFrames = (done: (at: number) => void) =>
        requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now())));
      let finished = false;
      const finish = (at: number) => {
        if (finished) return;
        finished = true;
        observer.disconnect();
        for (const name of ['keydown', 'beforeinput']) removeEventListener(name, begin, true);
        resolve({ painted: at - began, asked: asked - began, answered: answered - began });
      };
      let changed = false;
      const observer = new MutationObserver((changes) => {
        if (answered === 0 || changed) return;
        const within = ({ target }: MutationRecord) =>
          (target instanceof Element ? target : target.parentElement)?.closest(answer);
        if (!changes.some(within)) return;
        changed = true;
        twoFrames(finish);
      });
      onAsked = () => {
        asked = performance.now();
      };
      onAnswered = () => {
        answered = performance.now();
        // Nothing to change after four frames: what was asked for stood there already.
        twoFrames((at) => twoFrames(() => changed || finish(at)));
      };
      observer.observe(document.body, {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
      });
      for (const name of ['keydown', 'beforeinput']) addEventListener(name, begin, true);
    });
  };
}

/** What was asked last is answered and drawn. */
const settle = (page: Page): Promise<unknown> =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 150))));

async function type(
  page: Page,
  place: Place,
  words: readonly string[],
  seen: Set<string>,
): Promise<Stroke[]> {
  const strokes: Stroke[] = [];
  for (const word of words) {
    await page.locator(place.field).fill('');
    await settle(page);
    let text = '';
    for (const letter of word) {
      text += letter;
      // Asked before: the answer is in memory, and nothing would be measured.
      const fresh = !seen.has(text);
      seen.add(text);
      if (fresh)
        await page.evaluate(([name, answer]) => window.nextStroke(name, answer), [
          place.operation,
          place.answer,
        ] as const);
      await (letter.charCodeAt(0) < 128 ? page.keyboard.press(letter) : page.keyboard.insertText(letter));
      if (fresh) strokes.push(await page.evaluate(() => window.stroke));
      else await settle(page);
    }
  }
  return strokes;
}

/** Serves the file to a browser and types into it; a line a measure. */
export async function typing(
  app: string,
  file: string,
  browserPath: string,
  wanted: (name: string) => boolean,
): Promise<void> {
  await inBrowser(app, file, browserPath, async (page, url) => {
    await page.addInitScript(watch);
    await page.goto(url);
    await page.locator('[role=grid] tr[data-index="3"]').waitFor();
    for (const place of [list, palette]) {
      if (place === palette) await page.keyboard.press('Control+k');
      await page.locator(place.field).click();
      // The first ones find cold code and cold pages of the file.
      const seen = new Set<string>();
      await type(page, place, ['zimmer', '金华'], seen);
      for (const [script, words] of Object.entries(queries)) {
        const name = `${place.name}, keystroke to painted, ${script}`;
        if (!wanted(name)) continue;
        const strokes = await type(page, place, words, seen);
        console.log(line(name, summary(strokes.map((one) => one.painted)), null, aim));
        if (process.env.BENCH_PARTS) {
          for (const part of ['asked', 'answered'] as const)
            console.log(line(`  until ${part}`, summary(strokes.map((one) => one[part])), null));
        }
      }
    }
  });
}
