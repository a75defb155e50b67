import type { Paper, PrintDocument } from '@renderer/print/model';
import { PrintPages } from '@renderer/print/PrintPages';
import { Sheets } from '@renderer/print/preview/Sheets';
import { useCallback, useState } from 'react';
import { createRoot } from 'react-dom/client';

const query = new URLSearchParams(window.location.search);
const documents = import.meta.glob<PrintDocument>('../../../fixtures/print-*.json', {
  eager: true,
  import: 'default',
});
const doc = documents[`../../../fixtures/print-${query.get('doc')}.json`];
const paper = (query.get('paper') ?? 'a4') as Paper;

/** The preview's desk without its toolbar, `?desk=1`. */
function Desk({ doc }: { doc: PrintDocument }) {
  const [ready, setReady] = useState(0);
  const [pages, setPages] = useState<Record<string, number>>({});
  const onReady = useCallback(() => setReady((n) => n + 1), []);
  const onCount = useCallback(
    (_: number, found: Record<string, number>) =>
      setPages((now) => (JSON.stringify(now) === JSON.stringify(found) ? now : found)),
    [],
  );
  return (
    <Sheets doc={doc} paper={paper} ready={ready} onCount={onCount}>
      <PrintPages doc={doc} paper={paper} pageNumbers={pages} onReady={onReady} />
    </Sheets>
  );
}

const root = document.getElementById('root');
if (doc && root) {
  const pages = JSON.parse(query.get('pages') ?? '{}') as Record<string, number>;
  createRoot(root).render(
    query.has('desk') ? <Desk doc={doc} /> : <PrintPages doc={doc} paper={paper} pageNumbers={pages} />,
  );
}
