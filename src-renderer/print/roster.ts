import { z } from 'zod';

/** More rows than this are for a spreadsheet, not for paper. */
export const mostRows = 2000;

const key = z.string().max(40);

/** What a roster prints: a list's question, its columns and how it lies. Travels in the address of the preview. */
export const rosterOptions = z.object({
  title: z.string().max(200),
  columns: z.array(key).min(1).max(20),
  landscape: z.boolean(),
  list: z.object({
    search: z.string().optional(),
    filter: z.record(z.string(), z.unknown()).optional(),
    where: z.unknown().optional(),
    sort: z.object({ key, desc: z.boolean() }).optional(),
    groupBy: z.object({ key, desc: z.boolean() }).nullable().optional(),
  }),
  /** Only these of the list. */
  ids: z.array(z.string()).max(mostRows).optional(),
});
export type RosterOptions = z.infer<typeof rosterOptions>;

/** Reads the options from an address; null where they are none. */
export function parseRoster(text: string | null): RosterOptions | null {
  try {
    const parsed = rosterOptions.safeParse(JSON.parse(text ?? ''));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** The address of the preview. */
export const rosterAddress = (options: RosterOptions): string =>
  `/print/roster/list?options=${encodeURIComponent(JSON.stringify(options))}`;
