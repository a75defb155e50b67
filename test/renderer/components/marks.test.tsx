import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import '@renderer/i18n';
import { partsOf, wordMarks } from '@renderer/app/shell/marked';
import { ClassBadge } from '@renderer/components/ClassBadge';
import { initials } from '@renderer/components/initials';
import { Pips } from '@renderer/components/Pips';

describe('initials', () => {
  it('are the first letters of first and last name, or the Chinese surname', () => {
    expect(initials('Lin Yue')).toBe('LY');
    expect(initials('Rab van der Tennick')).toBe('RT');
    expect(initials('沈砚秋')).toBe('沈');
    expect(initials('élodie')).toBe('É');
    expect(initials('  ')).toBe('?');
  });
});

describe('the class badge', () => {
  it('shows the letter and says the class, and a dash when there is none', () => {
    expect(renderToStaticMarkup(<ClassBadge value="A" />)).toMatch(/aria-label="Class A".*>A</);
    expect(renderToStaticMarkup(<ClassBadge value={null} />)).toMatch(/aria-label="No class".*>–</);
  });
});

describe('pips', () => {
  it('fill as many bars as the value and are hidden from screen readers', () => {
    const markup = renderToStaticMarkup(<Pips value={3} />);
    expect(markup.match(/data-on/g)).toHaveLength(3);
    expect(markup).toContain('aria-hidden="true"');
  });
});

describe('marking what was searched for', () => {
  it('marks every word wherever it stands', () => {
    const title = 'Lanyan Foods 澜砚食品';
    const parts = partsOf(title, wordMarks(title, 'food 澜砚'));
    expect(parts.filter((part) => part.hit).map((part) => part.text)).toEqual(['Food', '澜砚']);
    expect(parts.map((part) => part.text).join('')).toBe('Lanyan Foods 澜砚食品');
  });

  it('marks nothing when the text was found another way', () => {
    expect(partsOf('华为', wordMarks('华为', 'hw'))).toEqual([{ text: '华为', hit: false, at: 0 }]);
  });
});
