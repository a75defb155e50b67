import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { forgetLaidOut } from '@main/features/attachments/service';
import { mayOpen, mimeOf, previewOf, safeName } from '@shared/features/attachments/kinds';
import { maxAttachmentBytes } from '@shared/features/attachments/model';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type WholeApp, wholeApp } from '../helpers/whole-app';

let home: string;
let app: WholeApp;
let customerId: string;
const chunk = 768 * 1024;

beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'keyfolio-attach-'));
  app = wholeApp(home);
  await app.files.create(join(home, 'one.keyfolio'), 'none');
  customerId = (await app.api.customers.create({ name: 'Keller Optik' })).id;
});
afterEach(async () => {
  await app.close();
  rmSync(home, { recursive: true, force: true });
});

async function attach(name: string, content: Buffer, to = app, customer = customerId): Promise<string> {
  let uploadId: string | undefined;
  for (let offset = 0; ; ) {
    const data = content.subarray(offset, offset + chunk).toString('base64');
    const part = { customerId: customer, name, size: content.length, offset, data };
    const answer = await to.api.attachments.add(uploadId === undefined ? part : { ...part, uploadId });
    uploadId = answer.uploadId;
    offset = answer.received;
    if (answer.saved) return answer.saved.id;
  }
}

async function read(id: string, from = app): Promise<Buffer> {
  const parts: Buffer[] = [];
  for (let piece: number | null = 0; piece !== null; ) {
    const part: { data: string; next: number | null } = await from.api.attachments.part({ id, piece });
    parts.push(Buffer.from(part.data, 'base64'));
    piece = part.next;
  }
  return Buffer.concat(parts);
}
const pieces = (of = app) =>
  of.file().raw.prepare('SELECT count(*) FROM attachmentPieces').pluck().get() as number;
const kindOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'went through',
    (error: { code: string; details: { kind?: string } }) => error.details.kind ?? error.code,
  );

describe('a file kept with a customer', () => {
  it('comes back as it was, of any size up to the limit', async () => {
    for (const size of [1, 256 * 1024, chunk + 1, 2_500_000]) {
      const content = randomBytes(size);
      const id = await attach(`file ${size}.bin`, content);
      expect((await read(id)).equals(content)).toBe(true);
    }
    const [last] = await app.api.attachments.ofCustomer({ customerId });
    expect(last).toMatchObject({ name: 'file 2500000.bin', size: 2_500_000, by: 'Lin Yue', note: null });
    expect(await app.api.attachments.total({})).toEqual({
      count: 4,
      bytes: 1 + 256 * 1024 + chunk + 1 + 2_500_000,
    });
  });

  it('is kept once, however often it comes', async () => {
    const content = randomBytes(600_000);
    await attach('a.bin', content);
    const before = pieces();
    const second = await attach('b.bin', content);
    expect(pieces()).toBe(before);
    expect((await read(second)).equals(content)).toBe(true);
  });

  it('goes to the bin and comes back; for good only with its customer, and its content with the last that names it', async () => {
    const content = randomBytes(1000);
    const id = await attach('a.bin', content);
    const other = (await app.api.customers.create({ name: 'Other' })).id;
    const kept = await attach('b.bin', content, app, other);
    await app.api.attachments.remove({ ids: [id] });
    expect(await app.api.attachments.ofCustomer({ customerId })).toEqual([]);
    await app.api.history.undo({});
    expect((await read(id)).equals(content)).toBe(true);
    await app.api.customers.remove({ ids: [customerId] });
    await app.api.history.purge({ records: [{ table: 'customers', id: customerId }] });
    expect((await read(kept)).equals(content)).toBe(true);
    await app.api.customers.remove({ ids: [other] });
    await app.api.history.purge({ records: [{ table: 'customers', id: other }] });
    expect(pieces()).toBe(0);
  });

  it('is renamed, with a note, beside what others change in it', async () => {
    const id = await attach('a.txt', Buffer.from('x'));
    await app.api.attachments.save({ id, baseVersion: 1, set: { note: 'Signed' } });
    await app.api.attachments.save({ id, baseVersion: 1, set: { name: '../b.txt' } });
    expect(await app.api.attachments.ofCustomer({ customerId })).toMatchObject([
      { name: 'b.txt', note: 'Signed' },
    ]);
  });

  it('is refused when it is empty, too large, or comes out of order', async () => {
    const part = { customerId, name: 'a', offset: 0, data: 'eA==' };
    expect(await kindOf(app.api.attachments.add({ ...part, size: 0, data: '' }))).toBe('empty');
    expect(await kindOf(app.api.attachments.add({ ...part, size: maxAttachmentBytes + 1 }))).toBe(
      'too_large',
    );
    expect(await kindOf(app.api.attachments.add({ ...part, size: 5, offset: 3 }))).toBe('parts');
    expect(await kindOf(app.api.attachments.add({ ...part, size: 5, customerId: 'nobody' }))).not.toBe(
      'went through',
    );
    expect(await app.api.attachments.ofCustomer({ customerId })).toEqual([]);
  });

  it('says so when its content is not whole, and shows nothing of it', async () => {
    const id = await attach('a.bin', randomBytes(700_000));
    app.file().raw.exec('DELETE FROM attachmentPieces WHERE piece = 1');
    expect(await kindOf(app.api.attachments.part({ id, piece: 0 }))).toBe('attachment');
  });

  it('goes along into a copy of the file and back', async () => {
    const content = randomBytes(300_000);
    const id = await attach('home.bin', content);
    const path = join(home, 'copy.keyfolio');
    await app.api.copies.take({ path });
    const road = wholeApp(join(home, 'road'));
    await road.files.open(path);
    expect((await read(id, road)).equals(content)).toBe(true);
    const added = randomBytes(400_000);
    const there = await attach('road.bin', added, road);
    await road.close();
    await app.api.copies.merge({ path, decisions: [] });
    expect((await read(there)).equals(added)).toBe(true);
  });

  it('is not handed to any program where there is none, nor ever one that could do something', async () => {
    const id = await attach('setup.exe', Buffer.from('MZ'));
    expect(await kindOf(app.api.attachments.open({ id }))).toBe('not_opened');
    expect(existsSync(join(home, 'home', 'opened'))).toBe(false);
  });
});

describe('what a file is', () => {
  it('is told by its first bytes, not by what it calls itself', () => {
    expect(mimeOf('photo.txt', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'))).toBe('image/png');
    expect(mimeOf('plan.PDF', Buffer.from('%PDF-1.7'))).toBe('application/pdf');
    expect(mimeOf('page.html', Buffer.from('<script>'))).toBe('application/octet-stream');
    expect(previewOf('application/octet-stream')).toBeNull();
  });

  it.each([
    'run.exe',
    'a.bat',
    'b.js',
    'c.lnk',
    'd.html',
    'e.xlsm',
    'f',
    'g.pdf.scr',
    'h.command',
    'i.desktop',
  ])('%s is never opened by a click', (name) => {
    expect(mayOpen(name)).toBe(false);
  });

  it('has a name that stays within a folder, with its ending', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 300, unit: 'grapheme' }),
        fc.constantFrom('', '.pdf', '.tar.gz'),
        (start, end) => {
          const name = safeName(start + end);
          expect(name).not.toMatch(/[\\/<>:"|?*]/);
          expect(name).not.toMatch(/^\.|\.$|^\s|\s$/);
          expect(name.length).toBeGreaterThan(0);
          expect(name.length).toBeLessThanOrEqual(121);
          expect(safeName(name)).toBe(name);
        },
      ),
    );
    expect(safeName('C:\\Users\\me\\合同 2026.pdf')).toBe('合同 2026.pdf');
    expect(safeName('../../etc/passwd')).toBe('passwd');
    expect(safeName(`${'很'.repeat(200)}.docx`)).toMatch(/很\.docx$/);
  });
});

describe('copies laid out for other programs', () => {
  it('are gone after a later start, and those of today are left', async () => {
    const made = (name: string, hoursAgo: number) => {
      const folder = join(home, 'opened', name);
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, 'contract.pdf'), 'x');
      const at = new Date(Date.now() - hoursAgo * 3_600_000);
      utimesSync(folder, at, at);
    };
    made('old', 24);
    made('now', 1);
    await forgetLaidOut(home);
    expect(readdirSync(join(home, 'opened'))).toEqual(['now']);
    await forgetLaidOut(join(home, 'never used'));
  });

  it('and a deleted file stands in the bin, with its customer', async () => {
    const id = await attach('contract.txt', Buffer.from('Two years.'));
    await app.api.attachments.remove({ ids: [id] });
    const [row] = await app.api.history.bin({});
    expect(row).toMatchObject({ table: 'attachments', title: 'contract.txt', customerName: 'Keller Optik' });
    await app.api.history.restore({ records: [{ table: 'attachments', id }] });
    expect((await read(id)).toString()).toBe('Two years.');
    await app.api.attachments.remove({ ids: [id] });
    await app.api.history.purge({ records: [{ table: 'attachments', id }] });
    expect(pieces()).toBe(0);
  });
});
