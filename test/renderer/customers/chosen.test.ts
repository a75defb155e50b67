import { toggled, withRange } from '@renderer/components/table/selection';
import { AllBut, afterSelect, choiceOf, sized } from '@renderer/features/customers/chosen';
import { firstState, whichOf } from '@renderer/features/customers/list-state';
import { describe, expect, it } from 'vitest';

const question = whichOf(firstState);
const all = new AllBut(new Set(), 214);

describe('everything that matches, selected', () => {
  it('holds rows that were never loaded', () => {
    expect(all.has('anybody')).toBe(true);
    expect(all.size).toBe(214);
    expect(choiceOf(all, question)).toEqual({ question, except: [] });
  });

  it('lets go of one row and takes it back, as the table toggles it', () => {
    const less = afterSelect(all, toggled(all, 'a'), 214);
    expect(less.has('a')).toBe(false);
    expect(less.size).toBe(213);
    expect(choiceOf(less, question)).toEqual({ question, except: ['a'] });
    const again = afterSelect(less, toggled(less, 'a'), 214);
    expect(again.has('a')).toBe(true);
    expect(again.size).toBe(214);
  });

  it('takes a range back in, and is cleared as a whole', () => {
    const less = new AllBut(new Set(['a', 'b', 'c']), 214);
    expect(choiceOf(afterSelect(less, withRange(less, ['a', 'b']), 214), question)).toEqual({
      question,
      except: ['c'],
    });
    expect(afterSelect(all, new Set(), 214).size).toBe(0);
  });

  it('counts with the matches', () => {
    expect(sized(all, 200).size).toBe(200);
    const some = new Set(['a']);
    expect(sized(some, 200)).toBe(some);
  });
});
