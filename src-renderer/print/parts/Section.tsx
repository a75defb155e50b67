import { Fragment, type ReactNode } from 'react';
import type { PageContext } from '../context';
import { sectionNumber } from '../format';
import type { Block, SectionBase, SectionKey } from '../model';
import { isEmptySection } from '../plan/empty';
import { RichText } from '../rich/RichText';

/** Destination of a section: the contents link to it and the PDF names it. */
export function sectionId(index: number): string {
  return `s${index}`;
}

/** Long Chinese names may break between their words and nowhere else. */
function inWords(name: string): string[] {
  return name.split(/(?<=^客户目标|^合作伙伴)/);
}

interface SectionProps {
  c: PageContext;
  index: number;
  name: SectionKey;
  section: SectionBase;
  owner: string;
  children: ReactNode;
}

/** A section begins a page: its number and name, the finding, then the matter or what is missing. */
export function Section({ c, index, name, section, owner, children }: SectionProps) {
  const number = sectionNumber(index, c.lang);
  const empty = isEmptySection(section);
  const running = `${number}${c.lang === 'zh-CN' ? '' : '  '}${c.t(`section.${name}`)}`;
  return (
    <section className={empty ? 'blank' : `sec ${sectionId(index)}`} data-running={running}>
      <header className="open">
        <h1 id={sectionId(index)}>
          {c.lang === 'zh-CN' ? number : <span className="sn">{number}&nbsp;</span>}
          {inWords(c.t(`section.${name}`)).map((word, n) => (
            <Fragment key={word}>
              {n > 0 && <wbr />}
              {word}
            </Fragment>
          ))}
        </h1>
        {section.title ? (
          <p className="title">{section.title}</p>
        ) : (
          empty && <Missing c={c} section={section} owner={owner} />
        )}
      </header>
      {empty && section.title && <Missing c={c} section={section} owner={owner} />}
      {!empty && children}
    </section>
  );
}

/** One grey line: what is missing and who owns it. */
export function Missing({ c, section, owner }: { c: PageContext; section: SectionBase; owner: string }) {
  const who = section.missing?.owner ?? owner;
  const what = section.missing?.what;
  const text = what
    ? c.t('emptyWhat', { what, owner: who })
    : who
      ? c.t('emptyOwner', { owner: who })
      : c.t('emptyPlain');
  return <p className="missing">{text}</p>;
}

/** A label in the margin (three columns) and the matter (nine). */
export function Row({
  heading,
  note,
  keep,
  top,
  first,
  children,
}: {
  heading?: string;
  note?: string;
  keep?: boolean;
  top?: boolean;
  first?: boolean;
  children: ReactNode;
}) {
  return (
    <div className={`row${keep ? ' keep' : ''}${top ? ' top' : ''}${first ? ' first' : ''}`}>
      <div className="side">
        {heading && <h2>{heading}</h2>}
        {note && <p className="note">{note}</p>}
      </div>
      <div className="main">{children}</div>
    </div>
  );
}

export function Blocks({ blocks }: { blocks: Block[] }) {
  return blocks.map((block) => (
    <Row key={block.heading} heading={block.heading} note={block.note}>
      <div className={block.lead ? 'lead' : undefined}>
        <RichText value={block.body} />
      </div>
    </Row>
  ));
}

interface ExhibitProps {
  c: PageContext;
  title: string;
  unit?: string;
  source?: string;
  children: ReactNode;
}

/** A numbered exhibit: the sentence it proves, the unit, the drawing, the source. Numbers count themselves (CSS). */
export function Exhibit({ c, title, unit, source, children }: ExhibitProps) {
  return (
    <figure className="ex">
      <figcaption>
        <span className="x" />
        {title}
        {unit && <span className="u">{c.t('unitJoin', { unit })}</span>}
      </figcaption>
      {children}
      {source && <p className="src">{c.t('source', { text: source })}</p>}
    </figure>
  );
}

/** A heading over a table, with the unit beside it. */
export function Head({
  text,
  unit,
  c,
  first,
}: {
  text: string;
  unit?: string;
  c: PageContext;
  first?: boolean;
}) {
  return (
    <h2 className={`h${first ? ' first' : ''}`}>
      {text}
      {unit && <span className="u">{c.t('unitJoin', { unit })}</span>}
    </h2>
  );
}
