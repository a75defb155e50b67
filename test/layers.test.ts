import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesUnder, type Import, importsOf, root } from './helpers/imports';

const code = ['.ts', '.tsx'];
const importsUnder = (folder: string) => filesUnder(folder, code).flatMap(importsOf);
const shown = (imports: readonly Import[]) => imports.map((one) => `${one.file} -> ${one.target}`);
const under = (path: string, ...folders: string[]) => folders.some((folder) => path.startsWith(folder));

/** Libraries that compute and touch nothing: no file, no clock, no window. */
const pure = [
  'zod',
  'pinyin-pro',
  'fastest-levenshtein',
  'libphonenumber-js',
  'papaparse',
  'dayjs',
  'ical.js',
];

describe('layers', () => {
  it('src-shared is pure: itself, zod and libraries that only compute', () => {
    const wrong = importsUnder('src-shared').filter((one) =>
      one.module === null ? !under(one.target, 'src-shared/') : !pure.includes(one.module),
    );
    expect(shown(wrong)).toEqual([]);
  });

  it('src-main never reaches into the renderer', () => {
    const wrong = importsUnder('src-main').filter((one) => under(one.target, 'src-renderer/', 'test/'));
    expect(shown(wrong)).toEqual([]);
  });

  it('only src-main/app and the preload know Electron', () => {
    const wrong = [
      ...importsUnder('src-main'),
      ...importsUnder('src-renderer'),
      ...importsUnder('src-shared'),
    ]
      .filter((one) => one.module === 'electron')
      .filter((one) => !under(one.file, 'src-main/app/', 'src-main/preload/'));
    expect(shown(wrong)).toEqual([]);
  });

  it('features know nothing of the windows around them', () => {
    const wrong = [...importsUnder('src-main/features'), ...importsUnder('src-main/db')].filter((one) =>
      under(one.target, 'src-main/app/', 'src-main/preload/', 'src-main/serve'),
    );
    expect(shown(wrong)).toEqual([]);
  });

  it('the preload imports Electron and shared types, nothing else', () => {
    const wrong = importsUnder('src-main/preload').filter(
      (one) => one.module !== 'electron' && !under(one.target, 'src-shared/', 'src-main/preload/'),
    );
    expect(shown(wrong)).toEqual([]);
  });

  it('only queries and the database folder import Kysely', () => {
    const wrong = [
      ...importsUnder('src-main'),
      ...importsUnder('src-renderer'),
      ...importsUnder('src-shared'),
    ]
      .filter((one) => one.module === 'kysely')
      .filter((one) => !under(one.file, 'src-main/db/') && !/\/([a-z-]+-)?queries\.ts$/.test(one.file));
    expect(shown(wrong)).toEqual([]);
  });

  it('connections are opened by the database folder and by jobs only', () => {
    const wrong = [...importsUnder('src-main'), ...importsUnder('src-renderer')]
      .filter((one) => one.module === 'better-sqlite3' && !one.typeOnly)
      .filter((one) => !under(one.file, 'src-main/db/', 'src-main/jobs/'));
    expect(shown(wrong)).toEqual([]);
  });

  it("a feature reaches another's data through its service, never its queries", () => {
    const feature = (path: string) => /^src-main\/features\/([^/]+)\//.exec(path)?.[1];
    const wrong = importsUnder('src-main/features').filter(
      (one) =>
        /\/([a-z-]+-)?queries(\.ts)?$/.test(one.target) &&
        feature(one.target) !== undefined &&
        feature(one.target) !== feature(one.file),
    );
    expect(shown(wrong)).toEqual([]);
  });

  it('the renderer sees the contract only: no main process, no Node, no SQL', () => {
    const wrong = importsUnder('src-renderer').filter(
      (one) =>
        under(one.target, 'src-main/', 'test/') ||
        one.target.startsWith('node:') ||
        ['kysely', 'better-sqlite3'].includes(one.module ?? ''),
    );
    expect(shown(wrong)).toEqual([]);
  });

  it("a renderer feature does not import another one's pages", () => {
    const feature = (path: string) => /^src-renderer\/features\/([^/]+)\//.exec(path)?.[1];
    const wrong = importsUnder('src-renderer/features').filter((one) => {
      const other = feature(one.target);
      return other !== undefined && other !== feature(one.file) && /Page(\.tsx)?$/.test(one.target);
    });
    expect(shown(wrong)).toEqual([]);
  });
});

describe('files', () => {
  const all = ['src-shared', 'src-main', 'src-renderer', 'scripts', 'test'].flatMap((folder) =>
    filesUnder(folder, ['.ts', '.tsx', '.css', '.mjs', '.cjs']),
  );

  it('are at most 400 lines long', () => {
    const long = all.flatMap((file) => {
      const lines = readFileSync(join(root, file), 'utf8').split('\n').length - 1;
      return lines > 400 ? [`${file}: ${lines}`] : [];
    });
    expect(long).toEqual([]);
  });

  it('name no skipped or only-run test', () => {
    const marks = all
      .filter((file) => /\.(test|spec)\.tsx?$/.test(file) && file !== 'test/layers.test.ts')
      .filter((file) =>
        /\b(it|test|describe)\.(only|skip|todo)\(/.test(readFileSync(join(root, file), 'utf8')),
      );
    expect(marks).toEqual([]);
  });
});
