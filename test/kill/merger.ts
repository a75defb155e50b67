import { copiesJob } from '@main/jobs/copies-job';

/** `merger <here> <there>`: merges one file into another, and says when it begins and when it is done. */
const [path = '', other = ''] = process.argv.slice(2);
const job = copiesJob({ cancelled: () => false, progress: () => {}, breathe: async () => {} });
process.stdout.write('ready\n');
job.merge({
  path,
  other,
  access: null,
  at: new Date().toISOString(),
  actor: { name: 'Merger', origin: 'merger' },
  decisions: [],
  rest: 'there',
});
process.stdout.write('done\n');
