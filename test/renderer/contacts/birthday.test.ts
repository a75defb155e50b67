import { parseBirthday } from '@renderer/features/contacts/birthday';
import { contactValues } from '@shared/features/contacts/model';
import { describe, expect, it } from 'vitest';

describe('a birthday as people type it', () => {
  it('is read with and without the year', () => {
    expect(parseBirthday('1974-5-18')).toBe('1974-05-18');
    expect(parseBirthday('1974/05/18')).toBe('1974-05-18');
    expect(parseBirthday('5-18')).toBe('--05-18');
    expect(parseBirthday('--05-18')).toBe('--05-18');
    expect(parseBirthday('1974年5月18日')).toBe('1974-05-18');
    expect(parseBirthday('5月18日')).toBe('--05-18');
  });

  it('is always one that the file takes', () => {
    for (const text of ['1974-5-18', '5-18', '2月29日', '2000-02-29'])
      expect(contactValues.shape.birthday.safeParse(parseBirthday(text)).success).toBe(true);
  });

  it('is refused when there is no such day', () => {
    for (const text of ['', 'May', '13-40', '2-30', '1974-04-31', '2001-02-29', '18.05.1974'])
      expect(parseBirthday(text)).toBeNull();
  });
});
