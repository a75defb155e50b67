import type { AppContract } from '@shared/contract';
import type { z } from 'zod';
import type { Graph } from './office';

/** What the examples speak of: somebody else's records, and those of the person calling. */
export interface Aim {
  readonly hidden: Graph;
  readonly own: Graph;
  /** A word that is in every text of the hidden records. */
  readonly word: string;
  readonly me: string;
  readonly notes: readonly string[];
  /** Another copy of the same file, in which the hidden records were changed. */
  readonly copyPath: string;
  readonly backupPath: string;
  readonly nowhere: string;
}

type InputOf<O> = O extends { readonly input: infer I extends z.ZodType } ? z.input<I> : never;
export type Examples = {
  readonly [F in keyof AppContract]?: {
    readonly [N in keyof AppContract[F]]?: (aim: Aim) => readonly InputOf<AppContract[F][N]>[];
  };
};

/** Saves name no version that is too old, so that nothing but the access can refuse them. */
export const baseVersion = 1_000_000;

/** What somebody may look for who wants to find hidden records. */
export const searches = ({ word }: Aim) => [
  word,
  word.slice(0, 3),
  `${word} person`,
  `${word} plan`,
  'Works',
  '',
];
