import { z } from 'zod';
import { id, text } from '../../schemas';
import { customerFilter } from '../customers/contract';
import { filterTree } from '../customers/filter';

/** A column of a saved view, left to right. */
export const viewColumn = z.object({
  id: z.string().max(40),
  /** Pixels; absent is the column's own width. */
  width: z.int().min(40).max(1200).optional(),
});

/** Colours rows by a field's value: the class's own colours, or one of the palette's for each value. */
export const colourRule = z.object({ field: z.string().max(40) });

/** Everything that makes a list look as it does. */
export const viewData = z.object({
  columns: z.array(viewColumn).max(80),
  /** How many columns at the left stay while the rest scrolls. */
  pinned: z.int().min(0).max(6),
  filter: customerFilter,
  where: filterTree.nullable(),
  sort: z.object({ key: z.string().max(40), desc: z.boolean() }),
  group: z.object({ key: z.string().max(40), desc: z.boolean() }).nullable(),
  colour: colourRule.nullable(),
});
export type ViewData = z.infer<typeof viewData>;

export const savedView = z.object({
  id,
  version: z.int(),
  name: text.min(1).max(80),
  /** Seen by the whole team; otherwise only by the one who made it. */
  shared: z.boolean(),
  position: z.number(),
  data: viewData,
});
export type SavedView = z.infer<typeof savedView>;
