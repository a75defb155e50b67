import { rapportFrom } from '@renderer/print/adapt/rapport';
import { RapportPage } from '@renderer/print/sheets/RapportPage';
import { contactFieldKeys } from '@shared/features/contacts/fields';
import type { Contact } from '@shared/features/contacts/model';
import type { Courtesy } from '@shared/features/courtesies/model';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { context } from './records';

const nothing = Object.fromEntries(contactFieldKeys.map((key) => [key, null]));
const person = (more: Partial<Contact>) =>
  ({ ...nothing, id: 'p', customerId: 'c', photo: null, leftOn: null, ...more }) as Contact;
const file = (more: Partial<Contact>) => ({
  person: person({ name: 'Qiu Minzhi', ...more }),
  customer: { name: 'Qingyao Pumps', currency: 'CNY' },
  reportsTo: 'Shen Weihang',
  dates: [
    {
      id: 'd',
      version: 1,
      contactId: 'p',
      customerId: 'c',
      label: 'Wedding day',
      day: '--05-18',
      remindDays: 7,
    },
  ],
  movedTo: null,
});
const courtesy = (more: Partial<Courtesy>): Courtesy => ({
  id: 'g',
  version: 1,
  contactId: 'p',
  customerId: 'c',
  contactName: 'Qiu Minzhi',
  customerName: 'Qingyao Pumps',
  givenOn: `${context.today.slice(0, 4)}-02-03`,
  direction: 'given',
  what: 'Moon cakes',
  value: 16_800,
  currency: 'CNY',
  occasion: null,
  note: null,
  ...more,
});
const draw = (...[lang, ...rest]: Parameters<typeof rapport>) =>
  renderToStaticMarkup(<RapportPage sheet={rapport(lang, ...rest)} />)
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
const rapport = (lang: 'en' | 'zh-CN', more: Partial<Contact>, courtesies: Courtesy[] = []) =>
  rapportFrom({ ...context, lang }, file(more), courtesies, [], undefined);

describe('the rapport sheet on paper', () => {
  it('says who they are, with the age, the roles, the stage and the next of their days', () => {
    const text = draw('en', {
      position: 'VP operations',
      birthday: '1974-01-02',
      buyingRole: 'influencer',
      otherRoles: 'coach, user',
      influence: 4,
      attitude: -1,
      stage: 'known',
      emotion: 'Trusts Ma Ruoxi',
    });
    expect(text).toMatch(/1974-01-02, aged \d\d/);
    for (const word of ['VP operations', 'Influencer', 'Coach, User', '4 of 5', '−1', 'Trusts Ma Ruoxi'])
      expect(text).toContain(word);
    expect(text).toContain('Wedding day, next');
    expect(text).toContain('Confidential');
  });

  it('lists courtesies with their value and what the year comes to', () => {
    const text = draw('en', {}, [courtesy({}), courtesy({ id: 'h', direction: 'received', value: 5_050 })]);
    expect(text).toContain('CNY 168');
    expect(text).toContain('given CNY 168, received CNY 50.50');
  });

  it('is whole in Chinese too', () => {
    const text = draw('zh-CN', { buyingRole: 'coach', leftOn: '2026-05-01' }, [courtesy({})]);
    for (const word of ['客情资料表', '内线/支持者', '陌生', '礼尚往来', '送出', '保密'])
      expect(text).toContain(word);
    expect(text).not.toMatch(/undefined|NaN|Rapport|rapport\./);
  });
});
