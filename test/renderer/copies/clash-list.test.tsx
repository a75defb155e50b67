import { MantineProvider } from '@mantine/core';
import { ClashList } from '@renderer/features/copies/components/ClashList';
import { type Deciding, decide, deciding } from '@renderer/features/copies/decide';
import { setLanguage } from '@renderer/i18n';
import type { Clash } from '@shared/features/copies/model';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createRef } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, describe, expect, it } from 'vitest';

const clash = (over: Partial<Clash>): Clash => ({
  key: 'customers/1/city',
  table: 'customers',
  recordId: '1',
  recordTitle: 'Tarnwick Foods',
  customerName: 'Tarnwick Foods',
  field: 'city',
  original: null,
  here: 'York',
  hereBy: 'Lin Yue',
  hereAt: '2026-11-20T10:00:00.000Z',
  there: 'Hull',
  thereBy: 'Chen Rui',
  thereAt: '2026-11-21T10:00:00.000Z',
  ...over,
});
const city = clash({});
const gone = clash({
  key: 'contacts/2/deletedAt',
  table: 'contacts',
  recordId: '2',
  recordTitle: 'Ines Kovar',
  field: 'deletedAt',
  here: '2026-11-20T10:00:00.000Z',
  there: null,
});

const draw = (state: Deciding, most = 100) =>
  renderToStaticMarkup(
    <QueryClientProvider client={new QueryClient()}>
      <MantineProvider>
        <ClashList
          state={state}
          hereName="Office"
          thereName="Laptop"
          list={createRef()}
          most={most}
          onMore={() => {}}
          onTake={() => {}}
          onTakeAll={() => {}}
        />
      </MantineProvider>
    </QueryClientProvider>,
  );
const words = (html: string) =>
  html
    .replace(/<style.*?<\/style>/gs, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

describe('the list of clashes', () => {
  afterAll(() => setLanguage('en'));

  it('shows the original and both values with who and when, under the customer', () => {
    const text = words(draw(deciding([city])));
    expect(text).toMatch(/Tarnwick Foods 1 .*City .*empty .*York Lin Yue .*Hull Chen Rui/);
    expect(text).toContain('Here Office');
    expect(text).toContain('There Laptop');
  });

  it('says in words that one side deleted what the other edited', async () => {
    const text = words(draw(deciding([gone])));
    expect(text).toContain('Deleted here · edited there');
    expect(text).toContain('Person Ines Kovar');
    expect(text).toMatch(/Deleted Lin Yue .*Kept as edited Chen Rui/);
    await setLanguage('zh-CN');
    expect(words(draw(deciding([gone])))).toContain('本档案已删除 · 另一份有修改');
    await setLanguage('en');
  });

  it('names the part of a set that differs, and several parts each in a line', () => {
    const settings = (data: object) => JSON.stringify({ currency: 'CNY', firmName: 'Tarn', ...data });
    const one = clash({
      key: 'settings/1/data',
      table: 'settings',
      customerName: null,
      recordTitle: null,
      field: 'data',
      original: settings({}),
      here: settings({ currency: 'EUR' }),
      there: settings({ currency: 'GBP' }),
    });
    expect(words(draw(deciding([one])))).toMatch(/The file itself 1 .*Currency .*CNY .*EUR .*GBP/);
    const two = { ...one, there: settings({ currency: 'GBP', firmName: 'Wick' }) };
    expect(words(draw(deciding([two])))).toContain('Currency: GBP Firm name: Wick');
  });

  it('draws the first of very many, whole customers at a time', () => {
    const many = ['A', 'B', 'C'].flatMap((customerName) =>
      [1, 2, 3].map((n) => clash({ key: `customers/${customerName}/${n}`, customerName })),
    );
    const rows = (html: string) => html.match(/data-clash=/g)?.length;
    expect(rows(draw(deciding(many), 4))).toBe(6);
    expect(rows(draw(deciding(many), 9))).toBe(9);
  });

  it('checks what was taken and marks what came up meanwhile', () => {
    const taken = decide(deciding([city]), { kind: 'take', keys: [city.key], side: 'there' });
    const html = draw(decide(taken, { kind: 'refused', clashes: [gone] }));
    expect(html.match(/checked=""/g)).toHaveLength(1);
    expect(html).toMatch(/data-clash="customers\/1\/city" data-taken="there"/);
    expect(words(html)).toContain('edited there new');
  });
});
