import { z } from 'zod';
import { currency, text } from '../../schemas';

/** Kept in the file, the same for everybody who opens it. */
export const fileSettings = z.object({
  firmName: text.default(''),
  currency: currency.default('CNY'),
  abcCutoffA: z.number().min(1).max(99).default(80),
  abcCutoffB: z.number().min(1).max(100).default(95),
  /** Hours to acknowledge and days to solve, by severity 1 (light) to 4 (grave). */
  acknowledgeHours: z.array(z.number().positive().max(1000)).length(4).default([24, 8, 4, 2]),
  solveDays: z.array(z.number().positive().max(1000)).length(4).default([20, 10, 5, 3]),
  /** A claim above this needs an approval; minor units. */
  claimLimit: z.int().min(0).default(500_000),
  subKinds: z.array(text.min(1)).max(100).default([]),
});
export type FileSettings = z.infer<typeof fileSettings>;

/** Kept on this computer. */
export const preferences = z.object({
  language: z.enum(['en', 'zh-CN', 'system']).default('system'),
  theme: z.enum(['light', 'dark', 'system']).default('system'),
  density: z.enum(['comfortable', 'compact']).default('comfortable'),
  paper: z.enum(['a4', 'letter', 'system']).default('system'),
  myName: text.default(''),
  listColumns: z.record(z.string(), z.array(z.string())).default({}),
});
export type Preferences = z.infer<typeof preferences>;
