import type { PlanText, PlanTextKey } from '@shared/features/plans/model';
import type { Block, Rich, RichNode, SwotItem } from '../model';
import { isBlank, plainText } from '../rich/RichText';
import type { PrintKey } from '../text';
import type { Adapter } from './context';

export type Texts = ReadonlyMap<PlanTextKey, Rich>;

const isNode = (value: unknown): value is RichNode =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';

/** The written texts by key; what is blank counts as not written. */
export function textsOf(texts: readonly Pick<PlanText, 'key' | 'body'>[]): Texts {
  const found = new Map<PlanTextKey, Rich>();
  for (const { key, body } of texts) {
    if (isNode(body) && !isBlank(body)) found.set(key, body);
  }
  return found;
}

/** The finding of a section as one sentence. */
export function finding(texts: Texts, key: PlanTextKey): { title?: string } {
  const title = plainText(texts.get(key)).replace(/\s*\n\s*/g, ' ');
  return title ? { title } : {};
}

/** Blocks for those of the texts that are written, each under its heading. */
export function blocks(
  a: Adapter,
  texts: Texts,
  ...wanted: (readonly [key: PlanTextKey, heading: PrintKey, lead?: 'lead'])[]
): Block[] {
  return wanted.flatMap(([key, heading, lead]) => {
    const body = texts.get(key);
    return body ? [{ heading: a.t(heading), body, ...(lead && { lead: true }) }] : [];
  });
}

/** Every list item and every paragraph outside a list, as plain lines. */
export function lines(rich: Rich | undefined): string[] {
  if (!rich) return [];
  if (typeof rich === 'string')
    return rich
      .split('\n')
      .map((l) => l.trim())
      .filter(Boolean);
  const nodes = rich.type === 'doc' ? (rich.content ?? []) : [rich];
  return nodes.flatMap((node) => {
    if (node.type === 'bulletList' || node.type === 'orderedList')
      return (node.content ?? []).map(plainText).filter(Boolean);
    const text = plainText(node);
    return text ? [text] : [];
  });
}

/** Lines of a SWOT field; what follows the first colon is the evidence, set below in grey. */
export function swotItems(rich: Rich | undefined): SwotItem[] {
  return lines(rich).map((line) => {
    const at = line.search(/：|: /);
    if (at < 0) return { text: line };
    return { text: line.slice(0, at).trim(), note: line.slice(at + 1).trim() };
  });
}

/**
 * A text whose paragraphs open with bold words becomes blocks with those words as headings; anything else is one
 * block under `heading`.
 */
export function headedBlocks(a: Adapter, rich: Rich | undefined, heading: PrintKey): Block[] {
  if (!rich) return [];
  const whole = [{ heading: a.t(heading), body: rich }];
  if (typeof rich === 'string' || rich.type !== 'doc') return whole;
  const parts = (rich.content ?? []).map((node) => {
    const [first, ...rest] = node.type === 'paragraph' ? (node.content ?? []) : [];
    if (!first?.text || !first.marks?.some((m) => m.type === 'bold') || rest.length === 0) return null;
    const [next, ...others] = rest;
    const content = next ? [{ ...next, text: next.text?.replace(/^\s+/, '') }, ...others] : [];
    return {
      heading: first.text.trim().replace(/[.。:：]$/, ''),
      body: { type: 'doc', content: [{ type: 'paragraph', content }] } as RichNode,
    };
  });
  return parts.every((p) => p !== null) ? parts : whole;
}
