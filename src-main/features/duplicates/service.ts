/** What other features ask of this one. */
export { isMerged } from './merging';
export { reverseMerge } from './undoing';
