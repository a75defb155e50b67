import { type ComponentType, Fragment, useMemo } from 'react';
import { pageContext, planAmounts } from '../context';
import { type PlanDocument, SECTION_ORDER, type SectionKey } from '../model';
import { Actions } from './Actions';
import { Competitors } from './Competitors';
import { Contents } from './Contents';
import { Cover } from './Cover';
import { isEmptySection } from './empty';
import { Forecasts } from './Forecasts';
import { Overview } from './Overview';
import { Partnership } from './Partnership';
import { Research } from './Research';
import { Resources } from './Resources';
import { Strategy } from './Strategy';
import { Summary } from './Summary';
import type { SectionPageProps } from './types';
import { Value } from './Value';

interface Props {
  doc: PlanDocument;
  /** Page of each section's id, read from the PDF of the pass before. */
  pageNumbers?: Record<string, number>;
}

const PAGES: Record<SectionKey, ComponentType<SectionPageProps>> = {
  summary: Summary,
  overview: Overview,
  research: Research,
  competitors: Competitors,
  value: Value,
  strategy: Strategy,
  actions: Actions,
  forecasts: Forecasts,
  resources: Resources,
  partnership: Partnership,
};

/** Sections in print order; those that follow one another without anything in them share a page. */
export function runs(doc: PlanDocument): { keys: SectionKey[]; empty: boolean }[] {
  const found: { keys: SectionKey[]; empty: boolean }[] = [];
  for (const key of SECTION_ORDER) {
    const empty = isEmptySection(doc.sections[key]);
    const last = found.at(-1);
    if (empty && last?.empty) last.keys.push(key);
    else found.push({ keys: [key], empty });
  }
  return found;
}

/** The account plan as it flows over the pages: cover, contents, ten sections. */
export function PlanPages({ doc, pageNumbers = {} }: Props) {
  const c = useMemo(() => pageContext(doc, planAmounts(doc)), [doc]);
  return (
    <>
      <Cover doc={doc} c={c} />
      <Contents doc={doc} c={c} pageNumbers={pageNumbers} />
      {runs(doc).map(({ keys, empty }) => {
        const pages = keys.map((key) => {
          const Page = PAGES[key];
          return <Page key={key} doc={doc} c={c} />;
        });
        return empty ? (
          <div className="sec" key={keys[0]}>
            {pages}
          </div>
        ) : (
          <Fragment key={keys[0]}>{pages}</Fragment>
        );
      })}
    </>
  );
}
