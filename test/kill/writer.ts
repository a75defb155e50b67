import { fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import { openFile } from '@main/db/open';
import { importJob } from '@main/jobs/import-job';
import { importPlan } from '@shared/features/import/model';
import { directClient } from '../helpers/direct';

/**
 * A program that writes until it is killed.
 * `writer <file> <acknowledged>`: creates, changes and deletes customers, and writes a line for each act once it was acknowledged.
 * `writer <file> <acknowledged> <csv>`: imports the CSV once.
 */
const [path = '', acknowledged = '', csv] = process.argv.slice(2);
const log = openSync(acknowledged, 'a');
const acknowledge = (line: string): void => {
  writeSync(log, `${line}\n`);
  fsyncSync(log);
};

async function writeForEver(): Promise<void> {
  const file = openFile(path, { create: true });
  const api = directClient(file);
  for (let round = 0; ; round += 1) {
    const made = await api.customers.create({ name: `Customer ${round}`, city: '0' });
    acknowledge(`create ${made.id}`);
    for (let version = 1; version <= 3; version += 1) {
      await api.customers.save({ id: made.id, baseVersion: version, set: { city: String(version) } });
      acknowledge(`save ${made.id} ${version}`);
    }
    if (round % 5 === 4) {
      await api.customers.remove({ ids: [made.id] });
      acknowledge(`remove ${made.id}`);
    }
  }
}

async function importOnce(name: string): Promise<void> {
  const job = importJob({
    cancelled: () => false,
    progress: ({ phase, done }) => acknowledge(`${phase} ${done}`),
    breathe: async () => {},
  });
  const bytes = readFileSync(name);
  job.open({ bytes: new Uint8Array(bytes).buffer as ArrayBuffer, name: 'customers.csv' });
  const { mapping } = await job.inspect({ path, load: {} });
  const plan = importPlan.parse({ load: {}, mapping, key: 'none' });
  const actor = { name: 'Writer', origin: 'writer' };
  const report = await job.run({ path, plan, actor, at: new Date().toISOString() });
  acknowledge(`done ${report.created}`);
}

await (csv === undefined ? writeForEver() : importOnce(csv));
