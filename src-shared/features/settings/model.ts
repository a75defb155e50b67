import { z } from 'zod';
import { currency, text } from '../../schemas';

/** Kept in the file, the same for everybody who opens it. */
export const fileSettings = z.object({
  firmName: text,
  currency,
  abcCutoffA: z.number().min(1).max(99),
  abcCutoffB: z.number().min(1).max(100),
  /** Hours to acknowledge and days to solve, by severity 1 (light) to 4 (grave). */
  acknowledgeHours: z.array(z.number().positive().max(1000)).length(4),
  solveDays: z.array(z.number().positive().max(1000)).length(4),
  /** A claim above this needs an approval; minor units. */
  claimLimit: z.int().min(0),
  /** Courtesies of a year with one person above this are pointed out; minor units, 0 is no limit. */
  courtesyLimit: z.int().min(0),
  /** The team's own sub-kinds of complaints. */
  subKinds: z.array(text.min(1)).max(100),
});
export type FileSettings = z.infer<typeof fileSettings>;
export const defaultFileSettings: FileSettings = {
  firmName: '',
  currency: 'CNY',
  abcCutoffA: 80,
  abcCutoffB: 95,
  acknowledgeHours: [24, 8, 4, 2],
  solveDays: [20, 10, 5, 3],
  claimLimit: 500_000,
  courtesyLimit: 0,
  subKinds: [],
};

/** Kept on this computer. */
export const preferences = z.object({
  language: z.enum(['en', 'zh-CN', 'system']),
  theme: z.enum(['light', 'dark', 'system']),
  density: z.enum(['comfortable', 'compact']),
  paper: z.enum(['a4', 'letter', 'system']),
  /** `auto` follows the language. */
  dateFormat: z.enum(['auto', 'dmy', 'mdy', 'iso']),
  myName: text,
  /** Columns of a list from left to right, by the list's name. */
  listColumns: z.record(z.string(), z.array(z.string())),
  /** Widths that columns were given, in pixels. */
  listWidths: z.record(z.string(), z.record(z.string(), z.int())),
  /** How many columns at the left stay. */
  listPinned: z.record(z.string(), z.int()),
  /** Lists whose row of totals was put away. */
  listTotalsHidden: z.array(z.string()),
});
export type Preferences = z.infer<typeof preferences>;
export const defaultPreferences: Preferences = {
  language: 'system',
  theme: 'system',
  density: 'comfortable',
  paper: 'system',
  dateFormat: 'auto',
  myName: '',
  listColumns: {},
  listWidths: {},
  listPinned: {},
  listTotalsHidden: [],
};
