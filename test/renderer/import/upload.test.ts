import { uploadFile } from '@renderer/features/import/upload';
import { columnLetter } from '@renderer/features/import/useWords';
import { chunkBytes, maxFileBytes } from '@shared/features/import/contract';
import { keyFor } from '@shared/features/import/plan';
import { beforeEach, describe, expect, it, vi } from 'vitest';

interface Part {
  readonly uploadId?: string;
  readonly size: number;
  readonly offset: number;
  readonly data: string;
}
const sent: Part[] = [];
vi.mock('@renderer/rpc/api', () => ({
  api: {
    import: {
      upload: async (part: Part) => {
        sent.push(part);
        const received = part.offset + Buffer.from(part.data, 'base64').length;
        return { uploadId: 'u1', received, complete: received === part.size };
      },
    },
  },
}));
beforeEach(() => {
  sent.length = 0;
});

describe('sending a file', () => {
  it('cuts it into parts that put together are the file', async () => {
    const bytes = Uint8Array.from({ length: chunkBytes * 2 + 17 }, (_, index) => (index * 31) % 256);
    const shares: number[] = [];
    expect(await uploadFile(new File([bytes], 'a.csv'), (share) => shares.push(share))).toBe('u1');
    expect(sent.map(({ uploadId, offset }) => [uploadId, offset])).toEqual([
      [undefined, 0],
      ['u1', chunkBytes],
      ['u1', chunkBytes * 2],
    ]);
    expect(
      Buffer.concat(sent.map(({ data }) => Buffer.from(data, 'base64'))).equals(Buffer.from(bytes)),
    ).toBe(true);
    expect(shares.at(-1)).toBe(1);
  });

  it('sends an empty file too, so that the answer says it is empty', async () => {
    await uploadFile(new File([], 'empty.csv'), () => {});
    expect(sent).toMatchObject([{ size: 0, offset: 0, data: '' }]);
  });

  it('refuses a file that is too large before sending anything', async () => {
    const huge = { name: 'huge.csv', size: maxFileBytes + 1 } as File;
    await expect(uploadFile(huge, () => {})).rejects.toMatchObject({
      code: 'validation',
      details: { reason: 'too_large' },
    });
    expect(sent).toEqual([]);
  });
});

describe('the key of an import', () => {
  it('is the customer number where there is one, else the name', () => {
    expect(keyFor(['customer.name', 'customer.code'], 'customers')).toBe('code');
    expect(keyFor(['customer.phone', 'customer.name'], 'customers')).toBe('name');
  });
  it('stays what the person chose as long as its column is there', () => {
    expect(keyFor(['customer.name', 'customer.phone'], 'customers', 'phone')).toBe('phone');
    expect(keyFor(['customer.name'], 'customers', 'phone')).toBe('name');
    expect(keyFor(['customer.name'], 'customers', 'none')).toBe('none');
    expect(keyFor(['customer.name', 'customer.city'], 'customers', 'nameCity')).toBe('nameCity');
    expect(keyFor(['customer.name'], 'customers', 'nameCity')).toBe('name');
  });
  it('binds people and history to somebody', () => {
    expect(keyFor(['customer.name'], 'people', 'none')).toBe('name');
    expect(keyFor(['customer.taxNumber'], 'history')).toBe('taxNumber');
  });
});

it('names columns as spreadsheets do', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
});
