import { mkdir, readdir, readFile, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** What a running program says of itself beside a shared file. */
const presenceCard = z.object({
  session: z.string().max(100),
  name: z.string().max(200),
  computer: z.string().max(200),
  /** One more at every beat: that it moves is the sign of life, not when. */
  counter: z.int(),
  editing: z
    .array(z.object({ recordId: z.string().max(100), field: z.string().max(100).nullable() }))
    .max(200),
  /** Asks the others to close the file. */
  wants: z.literal('close').nullable(),
});
export type PresenceCard = z.infer<typeof presenceCard>;

const cardName = /^([0-9a-f-]{36})\.json$/;

/** The folder beside a shared file where everybody who has it open keeps a card. */
export const presenceFolder = (path: string): string => `${path}.here`;

const codeOf = (error: unknown): unknown => (error as { code?: unknown } | null)?.code;

/**
 * Writes one's own card. The folder is made only beside a file that is there: where a share is gone, its empty place on this
 * computer's own disk must stay empty.
 */
export async function writeCard(path: string, card: PresenceCard): Promise<void> {
  const folder = presenceFolder(path);
  const target = join(folder, `${card.session}.json`);
  const text = JSON.stringify(card);
  try {
    await writeFile(target, text);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
    await stat(path);
    await mkdir(folder).catch((refused: unknown) => {
      if (codeOf(refused) !== 'EEXIST') throw refused;
    });
    await writeFile(target, text);
  }
}

/**
 * Everybody's cards by session; null for one that is just being written or cannot be read.
 * @throws what the system says when the folder cannot be read, though not when there is none
 */
export async function readCards(path: string): Promise<Map<string, PresenceCard | null>> {
  const folder = presenceFolder(path);
  const cards = new Map<string, PresenceCard | null>();
  let names: string[];
  try {
    names = await readdir(folder);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return cards;
    throw error;
  }
  const sessions = names.flatMap((name) => cardName.exec(name)?.[1] ?? []);
  await Promise.all(
    sessions.map(async (session) => {
      try {
        const card = presenceCard.parse(JSON.parse(await readFile(join(folder, `${session}.json`), 'utf8')));
        cards.set(session, card.session === session ? card : null);
      } catch (error) {
        if (codeOf(error) !== 'ENOENT') cards.set(session, null);
      }
    }),
  );
  return cards;
}

/** Takes a card away; the folder goes with the last one. Failing does no harm: a card that stands still counts for nothing. */
export async function removeCard(path: string, session: string): Promise<void> {
  const folder = presenceFolder(path);
  await rm(join(folder, `${session}.json`), { force: true }).catch(() => undefined);
  await rmdir(folder).catch(() => undefined);
}
