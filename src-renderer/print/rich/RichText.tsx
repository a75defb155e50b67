import { Fragment, type ReactNode } from 'react';
import type { Rich, RichNode } from '../model';

/** The plain words of formatted text. */
export function plainText(rich: Rich | undefined): string {
  if (!rich) return '';
  if (typeof rich === 'string') return rich.trim();
  if (rich.text) return rich.text;
  if (rich.type === 'hardBreak') return '\n';
  const between =
    rich.type === 'doc' || rich.type === 'bulletList' || rich.type === 'orderedList' ? '\n' : '';
  return (rich.content ?? []).map(plainText).join(between).trim();
}

/** True where nothing would be printed: no node, no text, an editor's single empty paragraph. */
export function isBlank(rich: Rich | undefined): boolean {
  return plainText(rich) === '';
}

function marked(node: RichNode): ReactNode {
  let out: ReactNode = node.text;
  for (const { type } of node.marks ?? []) {
    if (type === 'bold') out = <b>{out}</b>;
    // Paper has no italics, see print.css: the mark stays for readers of the tagged PDF.
    else if (type === 'italic') out = <em>{out}</em>;
    else if (type === 'underline') out = <u>{out}</u>;
    else if (type === 'strike') out = <s>{out}</s>;
  }
  return out;
}

/** Editors keep no ids for nodes and the list never changes, so the place is the key. */
function children(nodes: RichNode[] | undefined): ReactNode[] {
  return (nodes ?? []).map((node, place) => <Fragment key={String(place)}>{draw(node)}</Fragment>);
}

function draw(node: RichNode): ReactNode {
  const inner = () => children(node.content);
  switch (node.type) {
    case 'text':
      return marked(node);
    case 'hardBreak':
      return <br />;
    case 'paragraph':
      // An editor's empty paragraph is spacing; paper has its own.
      return isBlank(node) ? null : <p>{inner()}</p>;
    case 'heading':
      // Headings in a text rank below the section's own h1 and the margin's h2.
      return node.attrs?.level === 1 || node.attrs?.level === 2 ? (
        <h3 className="big">{inner()}</h3>
      ) : (
        <h3>{inner()}</h3>
      );
    case 'bulletList':
      return <ul className="dash">{inner()}</ul>;
    case 'orderedList':
      return (
        <ol className="count" start={typeof node.attrs?.start === 'number' ? node.attrs.start : 1}>
          {inner()}
        </ol>
      );
    case 'listItem':
      return <li>{inner()}</li>;
    case 'blockquote':
      return <blockquote>{inner()}</blockquote>;
    case 'horizontalRule':
      return <hr />;
    default:
      return inner();
  }
}

function paragraphs(text: string): ReactNode[] {
  return text
    .trim()
    .split(/\n\s*\n/)
    .filter((p) => p.trim() !== '')
    .map((p, place) => (
      <p key={String(place)}>
        {p.split('\n').map((line, n) => (
          <Fragment key={String(n)}>
            {n > 0 && <br />}
            {line}
          </Fragment>
        ))}
      </p>
    ));
}

/** Formatted text on paper: headings, paragraphs, lists, bold. Unknown nodes print their contents. */
export function RichText({ value }: { value: Rich | undefined }) {
  if (!value || isBlank(value)) return null;
  return <div className="rich">{typeof value === 'string' ? paragraphs(value) : draw(value)}</div>;
}
