import { wordDiff } from './diff';

/** A text with what it lost and gained against another. */
export function Marked({ before, after }: { before: string; after: string }) {
  const parts = wordDiff(before, after).map((part, index) => ({ ...part, key: `${index}${part.kind}` }));
  return parts.map((part) =>
    part.kind === 'same' ? (
      <span key={part.key}>{part.text}</span>
    ) : part.kind === 'removed' ? (
      <del key={part.key}>{part.text}</del>
    ) : (
      <ins key={part.key}>{part.text}</ins>
    ),
  );
}
