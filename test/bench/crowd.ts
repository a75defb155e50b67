import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { crowd } from '../hammer/crowd.ts';
import { bundle } from '../helpers/bundle.ts';

const programs = 8;
const milliseconds = 10_000;

/** Eight programs writing to one shared file at full speed, ours and then bare better-sqlite3 with the same settings. */
export async function crowdOfWriters(folder: string, wanted: (name: string) => boolean): Promise<void> {
  const name = 'eight programs saving to one shared file';
  if (!wanted(name)) return;
  const writer = await bundle('test/hammer/writer.ts', 'hammer-writer');
  const make = await bundle('test/hammer/make.ts', 'hammer-make');
  const saves: number[] = [];
  for (const way of ['ours', 'raw'] as const) {
    const file = join(folder, `crowd-${way}.keyfolio`);
    rmSync(file, { force: true });
    await once(spawn(process.execPath, [make, file], { stdio: 'inherit' }), 'exit');
    const { told } = await crowd({ writer, file, count: programs, milliseconds, way });
    rmSync(file, { force: true });
    const sum = told.reduce((all, one) => all + one.saves, 0);
    const worst = Math.max(...told.map((one) => one.p99));
    const errors = told.reduce((all, one) => all + one.errors, 0);
    saves.push(sum);
    console.log(
      `${`${name}, ${way}`.padEnd(52)} ${(sum / (milliseconds / 1000)).toFixed(0)}/s, p99 of the slowest ${worst.toFixed(0)} ms, ${errors} errors`,
    );
  }
  const [ours = 0, raw = 1] = saves;
  console.log(`${`${name}, share of bare throughput`.padEnd(52)} ${(ours / raw).toFixed(2)}   aim 0.8`);
}
