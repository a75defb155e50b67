import './index.css';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Paper, PrintDocument } from './model';
import { pageStyle } from './page/page-style';
import { preparePages } from './page/ready';
import { PlanPages } from './plan/PlanPages';
import { CardSheet } from './sheets/CardSheet';
import { ComplaintSheet } from './sheets/ComplaintSheet';
import { fitSheets } from './sheets/fit-sheets';
import { HandoverPage } from './sheets/HandoverPage';
import { measureRoster } from './sheets/measure-roster';
import { RapportPage } from './sheets/RapportPage';
import { ResearchPage } from './sheets/ResearchPage';
import { RosterSheets } from './sheets/RosterSheets';
import type { RosterHeights } from './sheets/roster-pages';
import { documentTitle } from './title';

interface Props {
  doc: PrintDocument;
  paper: Paper;
  pageNumbers?: Record<string, number>;
  /** False while the numbers are still being found, so that nobody prints yet. */
  final?: boolean;
  onReady?: () => void;
}

interface PagesProps extends Pick<Props, 'doc' | 'pageNumbers'> {
  heights: RosterHeights | null;
}

function Pages({ doc, heights, pageNumbers }: PagesProps) {
  if (doc.kind === 'plan') return <PlanPages doc={doc} pageNumbers={pageNumbers} />;
  if (doc.kind === 'rapport') return <RapportPage sheet={doc} />;
  if (doc.kind === 'roster') return <RosterSheets roster={doc} heights={heights} />;
  if (doc.kind === 'handover') return <HandoverPage sheet={doc} />;
  if (doc.kind === 'research') return <ResearchPage sheet={doc} />;
  return doc.kind === 'card' ? <CardSheet card={doc} /> : <ComplaintSheet record={doc} />;
}

/**
 * A document as paper, and nothing else: what the printer and `printToPDF` see. Sets the language and the title
 * of the page, which become those of the PDF, and its page boxes.
 */
export function PrintPages({ doc, paper, pageNumbers, final = true, onReady }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [measured, setMeasured] = useState<{
    doc: PrintDocument;
    paper: Paper;
    heights: RosterHeights;
  } | null>(null);
  const heights = measured?.doc === doc && measured.paper === paper ? measured.heights : null;
  useLayoutEffect(() => {
    const root = document.documentElement;
    const before = { lang: root.lang, title: document.title };
    root.lang = doc.lang;
    document.title = documentTitle(doc);
    const style = document.createElement('style');
    style.textContent = pageStyle(doc, paper);
    document.head.append(style);
    return () => {
      root.lang = before.lang;
      document.title = before.title;
      style.remove();
    };
  }, [doc, paper]);
  // The paper changes how much fits on a sheet, the numbers how long a line of the contents is.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    let gone = false;
    const { dataset } = document.documentElement;
    delete dataset.printReady;
    const ready = preparePages(doc, () => {
      if (gone || !box.current) return;
      const found = measureRoster(box.current);
      // The sheets must stand before they are fitted and counted.
      if (found) flushSync(() => setMeasured({ doc, paper, heights: found }));
      fitSheets(box.current);
    }).then(() => {
      if (gone) return;
      if (final) dataset.printReady = 'true';
      onReady?.();
    });
    window.keyfolioPrintReady = ready;
    return () => {
      gone = true;
      delete dataset.printReady;
    };
  }, [doc, paper, pageNumbers, final, onReady]);
  return (
    <div className={`paper ${paper}`} lang={doc.lang} ref={box}>
      <Pages doc={doc} heights={heights} pageNumbers={pageNumbers} />
    </div>
  );
}
