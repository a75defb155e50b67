import type { Paper, PrintDocument } from '@renderer/print/model';
import { PrintPages } from '@renderer/print/PrintPages';
import { createRoot } from 'react-dom/client';

const query = new URLSearchParams(window.location.search);
const documents = import.meta.glob<PrintDocument>('../../../fixtures/print-*.json', {
  eager: true,
  import: 'default',
});
const doc = documents[`../../../fixtures/print-${query.get('doc')}.json`];
const root = document.getElementById('root');
if (doc && root) {
  createRoot(root).render(
    <PrintPages
      doc={doc}
      paper={(query.get('paper') ?? 'a4') as Paper}
      pageNumbers={JSON.parse(query.get('pages') ?? '{}') as Record<string, number>}
    />,
  );
}
