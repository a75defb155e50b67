import { chunkBytes, type ImportProgress } from '@shared/features/import/contract';
import {
  type ImportPlan,
  type Inspection,
  importPlan,
  type LoadOptions,
} from '@shared/features/import/model';
import { keyFor } from '@shared/features/import/plan';
import type { TestApp } from './file';

/** Imports files into an open one as the import page does: upload, inspect, check, run, wait. */
export class Importer {
  constructor(private readonly app: TestApp) {}

  async upload(name: string, bytes: Buffer): Promise<string> {
    // At least two parts, so that putting them together is always tried.
    const step = Math.min(chunkBytes, Math.ceil(bytes.length / 2) || 1);
    let uploadId: string | undefined;
    for (let offset = 0; ; offset += step) {
      const data = bytes.subarray(offset, offset + step).toString('base64');
      const part = { name, size: bytes.length, offset, data, ...(uploadId && { uploadId }) };
      const answer = await this.app.api.import.upload(part);
      uploadId = answer.uploadId;
      if (answer.complete) return uploadId;
    }
  }

  async inspect(name: string, content: Buffer | string, load: LoadOptions = {}): Promise<Inspection> {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    return this.app.api.import.inspect({ uploadId: await this.upload(name, bytes), load });
  }

  /** The plan that the page would start with, changed by `part`; for other rows than were found, the columns are matched anew. */
  async plan(found: Inspection, part: Partial<ImportPlan> = {}): Promise<ImportPlan> {
    const record = part.record ?? found.record;
    const { uploadId } = found;
    const mapping =
      record === found.record
        ? found.mapping
        : (await this.app.api.import.match({ uploadId, record })).mapping;
    const plan = { load: {}, record, mapping, key: keyFor(part.mapping ?? mapping, record), ...part };
    return importPlan.parse(plan);
  }

  async run(found: Inspection, part: Partial<ImportPlan> = {}) {
    const { uploadId } = found;
    const plan = await this.plan(found, part);
    const check = await this.app.api.import.check({ uploadId, plan });
    await this.app.api.import.run({ uploadId, plan });
    return { uploadId, found, check, progress: await this.finished(uploadId) };
  }

  async file(name: string, content: Buffer | string, part: Partial<ImportPlan> = {}) {
    return this.run(await this.inspect(name, content, part.load), part);
  }

  async finished(uploadId: string): Promise<ImportProgress> {
    for (;;) {
      const progress = await this.app.api.import.progress({ uploadId });
      if (progress.state !== 'running') return progress;
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  /** A customer found by its name, with its people. */
  async one(search: string) {
    const { rows } = await this.app.api.customers.list({ search, limit: 10 });
    const [row] = rows;
    if (!row) throw new Error(`nobody called ${search}`);
    const customer = await this.app.api.customers.get({ id: row.id });
    return { ...customer, people: await this.app.api.contacts.ofCustomer({ customerId: row.id }) };
  }
}
