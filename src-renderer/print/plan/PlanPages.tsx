import { useMemo } from 'react';
import { pageContext, planAmounts } from '../context';
import type { PlanDocument } from '../model';
import { Actions } from './Actions';
import { Competitors } from './Competitors';
import { Contents } from './Contents';
import { Cover } from './Cover';
import { Forecasts } from './Forecasts';
import { Overview } from './Overview';
import { Partnership } from './Partnership';
import { Research } from './Research';
import { Resources } from './Resources';
import { Strategy } from './Strategy';
import { Summary } from './Summary';
import { Value } from './Value';

interface Props {
  doc: PlanDocument;
  /** Page of each section's id, read from the PDF of the pass before. */
  pageNumbers?: Record<string, number>;
}

/** The account plan as it flows over the pages: cover, contents, ten sections. */
export function PlanPages({ doc, pageNumbers = {} }: Props) {
  const c = useMemo(() => pageContext(doc, planAmounts(doc)), [doc]);
  return (
    <>
      <Cover doc={doc} c={c} />
      <Contents doc={doc} c={c} pageNumbers={pageNumbers} />
      <Summary doc={doc} c={c} />
      <Overview doc={doc} c={c} />
      <Research doc={doc} c={c} />
      <Competitors doc={doc} c={c} />
      <Value doc={doc} c={c} />
      <Strategy doc={doc} c={c} />
      <Actions doc={doc} c={c} />
      <Forecasts doc={doc} c={c} />
      <Resources doc={doc} c={c} />
      <Partnership doc={doc} c={c} />
    </>
  );
}
