/** What other features ask of this one. */
export { gatherMerged } from './gather';
export { isMerged } from './merging';
export { reverseMerge } from './undoing';
