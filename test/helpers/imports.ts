import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, posix, relative, resolve, sep } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');

/** Files of a folder of the project with these endings, as paths from the root with forward slashes. */
export function filesUnder(folder: string, endings: readonly string[]): string[] {
  const found: string[] = [];
  const walk = (path: string) => {
    for (const name of readdirSync(path)) {
      const full = join(path, name);
      if (statSync(full).isDirectory()) {
        if (name !== 'node_modules' && name !== 'fixtures') walk(full);
      } else if (endings.some((ending) => name.endsWith(ending))) {
        found.push(relative(root, full).split(sep).join('/'));
      }
    }
  };
  walk(join(root, folder));
  return found.sort();
}

export interface Import {
  readonly file: string;
  /** Path from the root for the project's own files, the bare name for packages. */
  readonly target: string;
  /** A package's name without the path inside it, or null for own files. */
  readonly module: string | null;
  readonly typeOnly: boolean;
}

const aliases: Readonly<Record<string, string>> = {
  '@shared/': 'src-shared/',
  '@main/': 'src-main/',
  '@renderer/': 'src-renderer/',
  '@test/': 'test/',
};

const statement =
  /(?:^|\n)\s*(import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

/** What a file imports, relative paths and aliases made into paths from the root. */
export function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(statement)].map((match) => {
    const specifier = match[3] ?? match[4] ?? '';
    const typeOnly = match[2] !== undefined;
    const alias = Object.keys(aliases).find((start) => specifier.startsWith(start));
    if (alias) {
      return { file, target: `${aliases[alias]}${specifier.slice(alias.length)}`, module: null, typeOnly };
    }
    if (specifier.startsWith('.')) {
      return { file, target: posix.normalize(posix.join(dirname(file), specifier)), module: null, typeOnly };
    }
    const parts = specifier.split('/');
    const module = specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? specifier);
    return { file, target: specifier, module, typeOnly };
  });
}
