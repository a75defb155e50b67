import { type CSSProperties, type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import type { Paper, PrintDocument } from '../model';
import { runningHeads } from '../page/page-style';
import { firstPages, GAP, PAGE, pagesOf } from './paginate';
import { deskZoom } from './zoom';
import './sheets.css';

interface Props {
  doc: PrintDocument;
  paper: Paper;
  /** Raised each time the pages have been laid out. */
  ready: number;
  onCount: (total: number, pageNumbers: Record<string, number>) => void;
  children: ReactNode;
}

/** The page's box, turned where the document lies across. One object for each, as effects depend on it. */
const turned = {
  a4: { ...PAGE.a4, width: PAGE.a4.height, height: PAGE.a4.width },
  letter: { ...PAGE.letter, width: PAGE.letter.height, height: PAGE.letter.width },
};
const boxOf = (doc: PrintDocument, paper: Paper) =>
  (doc.kind === 'roster' && doc.landscape ? turned : PAGE)[paper];

interface Leaf {
  key: string;
  x: number;
  y: number;
  page: number;
  head: string;
  plain: boolean;
}

const MM = 96 / 25.4;

/**
 * Lays the flowing pages out as sheets. Each part becomes a row of columns of one page's height (the engine
 * breaks columns by the same rules as pages), and a sheet is drawn behind every column. On paper all of this is
 * absent: sheets.css speaks to the screen only.
 */
export function Sheets({ doc, paper, ready, onCount, children }: Props) {
  const desk = useRef<HTMLDivElement>(null);
  const [leaves, setLeaves] = useState<Leaf[]>([]);
  const [zoom, setZoom] = useState(1);
  const [widest, setWidest] = useState(1);
  const box = boxOf(doc, paper);
  useLayoutEffect(() => {
    const root = desk.current;
    if (!root || ready === 0) return;
    const parts = [...root.querySelectorAll<HTMLElement>('.paper > .cover, .paper > .sec, .paper > .sheet')];
    for (const part of parts) part.style.removeProperty('--pages');
    const counts = parts.map((part) => {
      const n = doc.kind === 'plan' ? pagesOf(part.scrollWidth / MM, box) : 1;
      part.style.setProperty('--pages', String(n));
      return n;
    });
    setWidest(Math.max(1, ...counts));
    const firsts = firstPages(counts);
    const heads = doc.kind === 'plan' ? runningHeads(doc) : null;
    const found: Record<string, number> = {};
    const next: Leaf[] = [];
    parts.forEach((part, place) => {
      const first = firsts[place] ?? 1;
      for (const target of part.querySelectorAll<HTMLElement>('h1[id]')) {
        const column = Math.floor((target.offsetLeft - part.offsetLeft + 1) / ((box.width + GAP) * MM));
        found[target.id] = first + Math.max(0, column);
      }
      const head = part.dataset.running ?? '';
      for (let n = 0; n < (counts[place] ?? 1); n += 1) {
        next.push({
          key: `${place}-${n}`,
          x: part.offsetLeft + n * (box.width + GAP) * MM - (heads ? box.left * MM : 0),
          y: part.offsetTop - (heads ? box.top * MM : 0),
          page: first + n,
          head,
          plain: !heads || place === 0,
        });
      }
    });
    setLeaves(next);
    onCount(next.length, found);
  }, [doc, box, ready, onCount]);
  useLayoutEffect(() => {
    const root = desk.current?.parentElement;
    if (!root) return;
    const fit = () => setZoom(deskZoom(root.clientWidth, box.width * MM, GAP * MM, widest));
    fit();
    const watch = new ResizeObserver(fit);
    watch.observe(root);
    return () => watch.disconnect();
  }, [box, widest]);
  const heads = doc.kind === 'plan' ? runningHeads(doc) : null;
  return (
    <div className={`kf-desk ${paper} ${doc.kind}`} ref={desk} style={{ '--zoom': zoom } as CSSProperties}>
      <div className="kf-leaves" aria-hidden="true" lang={doc.lang}>
        {leaves.map((leaf) => (
          <div
            key={leaf.key}
            className="kf-leaf"
            style={{ left: leaf.x, top: leaf.y, width: `${box.width}mm`, height: `${box.height}mm` }}
          >
            {!leaf.plain && heads && (
              <>
                <span className="tl">{heads.left}</span>
                <span className="tr">{leaf.head}</span>
                <span className="bl">{heads.foot}</span>
                <span className="br">{leaf.page}</span>
              </>
            )}
          </div>
        ))}
      </div>
      {children}
    </div>
  );
}
