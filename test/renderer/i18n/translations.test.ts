import { resources } from '@renderer/i18n/resources';
import { describe, expect, it } from 'vitest';

type Tree = { readonly [key: string]: string | Tree };

function leaves(tree: Tree, path = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    const at = path === '' ? key : `${path}.${key}`;
    if (typeof value === 'string') found.set(at, value);
    else for (const [inner, text] of leaves(value, at)) found.set(inner, text);
  }
  return found;
}

const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort();
const en = leaves(resources.en);
const zh = leaves(resources['zh-CN']);
/** Chinese has one plural form. */
const expected = [...en.keys()].filter((key) => !key.endsWith('_one'));

describe('translations', () => {
  it('have the same keys in both languages', () => {
    expect([...zh.keys()].filter((key) => !key.endsWith('_one')).sort()).toEqual(expected.sort());
  });

  it('name the same values in both languages', () => {
    const different = expected.filter(
      (key) => placeholders(en.get(key) ?? '').join() !== placeholders(zh.get(key) ?? '').join(),
    );
    expect(different).toEqual([]);
  });

  it('are nowhere empty', () => {
    const empty = [...en, ...zh].filter(([, text]) => text.trim() === '').map(([key]) => key);
    expect(empty).toEqual([]);
  });

  it('give English plurals in pairs', () => {
    const alone = [...en.keys()].filter(
      (key) =>
        (key.endsWith('_one') && !en.has(key.replace(/_one$/, '_other'))) ||
        (key.endsWith('_other') && !en.has(key.replace(/_other$/, '_one'))),
    );
    expect(alone).toEqual([]);
  });

  it('use full-width punctuation after Chinese characters', () => {
    const halfWidth = [...zh]
      .filter(([, text]) => /\p{Script=Han}[,;:!?](?!\/)/u.test(text))
      .map(([key]) => key);
    expect(halfWidth).toEqual([]);
  });
});
