import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** Whether this machine can look into PDFs (poppler-utils). */
export const canRead = spawnSync('pdftoppm', ['-v']).status === 0;

/** Pages so small that a glyph's edge does not matter and a moved line does. */
const dotsPerInch = 40;
/** Share of pixels that may differ: another Chromium hints and kerns a little otherwise. */
const tolerance = 0.02;

/** The text of a PDF page by page, in reading order. */
export function textOf(pdf: Buffer): string[] {
  const text = execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' });
  return text.split('\f').slice(0, -1);
}

/** Names of the fonts in a PDF and whether each is embedded. */
export function fontsOf(pdf: Buffer): { name: string; kind: string; embedded: boolean }[] {
  const folder = mkdtempSync(join(tmpdir(), 'keyfolio-pdf-'));
  try {
    const path = join(folder, 'document.pdf');
    writeFileSync(path, pdf);
    const lines = execFileSync('pdffonts', [path], { encoding: 'utf8' }).trim().split('\n').slice(2);
    return lines.map((line) => ({
      name: line.slice(0, 36).trim(),
      kind: line.slice(37, 54).trim(),
      embedded: line.slice(71, 75).trim() === 'yes',
    }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Every page as a small picture. */
export function picturesOf(pdf: Buffer): PNG[] {
  const folder = mkdtempSync(join(tmpdir(), 'keyfolio-pdf-'));
  try {
    const path = join(folder, 'document.pdf');
    writeFileSync(path, pdf);
    execFileSync('pdftoppm', ['-r', String(dotsPerInch), '-png', path, join(folder, 'page')]);
    const names = readdirSync(folder).filter((name) => name.endsWith('.png'));
    return names.sort().map((name) => PNG.sync.read(readFileSync(join(folder, name))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const approvedFolder = resolve(import.meta.dirname, '../approved');

/**
 * Compares the pages of a document with the approved ones; `APPROVE=1` approves what is there now.
 * @returns what differs, one line a page
 */
export function compareWithApproved(name: string, pdf: Buffer): string[] {
  const pictures = picturesOf(pdf);
  const pathOf = (page: number) => join(approvedFolder, `${name}-${String(page).padStart(2, '0')}.png`);
  if (process.env.APPROVE) {
    pictures.forEach((picture, index) => {
      mkdirSync(dirname(pathOf(index + 1)), { recursive: true });
      writeFileSync(pathOf(index + 1), PNG.sync.write(picture, { colorType: 0 }));
    });
  }
  const wrong: string[] = [];
  if (existsSync(pathOf(pictures.length + 1)))
    wrong.push(`${name}: a page is missing after ${pictures.length}`);
  pictures.forEach((picture, index) => {
    const path = pathOf(index + 1);
    if (!existsSync(path)) {
      wrong.push(`${path} was never approved`);
      return;
    }
    const approved = PNG.sync.read(readFileSync(path));
    const { width, height } = approved;
    if (picture.width !== width || picture.height !== height) {
      wrong.push(`${path}: ${picture.width}x${picture.height}, approved ${width}x${height}`);
      return;
    }
    const grey = PNG.sync.read(PNG.sync.write(picture, { colorType: 0 }));
    const differing = pixelmatch(grey.data, approved.data, undefined, width, height, { threshold: 0.2 });
    const share = differing / (width * height);
    if (share > tolerance) wrong.push(`${path}: ${(share * 100).toFixed(1)} % differ`);
  });
  return wrong;
}
