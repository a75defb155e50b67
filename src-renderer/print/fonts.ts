import interRanges from '@fontsource/inter/unicode.json';
import notoRanges from '@fontsource/noto-sans-sc/unicode.json';

/**
 * Static cuts for paper. Variable fonts become Type 3 in a PDF, several times the size; these embed as TrueType.
 * Each file is loaded only when a page holds one of its characters (unicode-range).
 */
const WEIGHTS = ['300', '400', '500', '600'] as const;
const INTER = import.meta.glob<string>(
  '../../node_modules/@fontsource/inter/files/inter-latin*-{300,400,500,600}-normal.woff2',
  { eager: true, query: '?url&no-inline', import: 'default' },
);
const NOTO = import.meta.glob<string>(
  '../../node_modules/@fontsource/noto-sans-sc/files/noto-sans-sc-*-{300,400,500,600}-normal.woff2',
  { eager: true, query: '?url&no-inline', import: 'default' },
);

/**
 * Latin letters, figures and signs inside Chinese, without the marks that Chinese sets full width: middle dot,
 * em dash, curly quotes and the ellipsis come from Noto Sans SC instead.
 */
export const LATIN_IN_CHINESE =
  'U+0000-00B6,U+00B8-00FF,U+0131,U+0152-0153,U+02C6,U+02DA,U+02DC,U+2009,U+2013,U+2190-2193,U+2212,U+2215,U+20AC,U+2122';

interface Face {
  family: string;
  url: string;
  weight: string;
  range: string;
}

function faces(family: string, files: Record<string, string>, ranges: Record<string, string>): Face[] {
  const found: Face[] = [];
  for (const [path, url] of Object.entries(files)) {
    const name = /files\/(?:inter|noto-sans-sc)-(.+)-(\d{3})-normal\.woff2$/.exec(path);
    const [, subset = '', weight = ''] = name ?? [];
    // Chinese subsets are numbered; their files carry the bare number, the table writes [4].
    const range = ranges[subset] ?? ranges[`[${subset}]`];
    if (range && (WEIGHTS as readonly string[]).includes(weight)) found.push({ family, url, weight, range });
  }
  return found;
}

/** Every face that paper may need. */
export function printFaces(): Face[] {
  const inter = faces('Inter', INTER, interRanges);
  const inChinese = inter
    .filter((f) => f.range === interRanges.latin)
    .map((f) => ({ ...f, family: 'Inter Latin', range: LATIN_IN_CHINESE }));
  return [...inter, ...inChinese, ...faces('Noto Sans SC', NOTO, notoRanges)];
}

let added = false;

/** Makes the faces known to the page, once; nothing is fetched before a page holds text in them. */
export function addPrintFonts(): void {
  if (added) return;
  added = true;
  for (const { family, url, weight, range } of printFaces()) {
    document.fonts.add(
      new FontFace(family, `url("${url}") format("woff2")`, {
        weight,
        unicodeRange: range,
        display: 'block',
      }),
    );
  }
}
