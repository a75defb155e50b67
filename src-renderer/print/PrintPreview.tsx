import { useCallback, useEffect, useMemo, useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { ErrorState } from '../components/ErrorState';
import { currentLanguage } from '../i18n';
import type { Paper, PrintDocument, PrintLang } from './model';
import { PrintPages } from './PrintPages';
import { parsePageNumbers } from './page/page-numbers';
import { MARGIN_BOXES_SINCE, type PageTemplates, pageTemplates } from './page/templates';
import { Preview } from './preview/Preview';
import { type DocumentKind, documentKinds, useDocument } from './useDocument';

/**
 * `/print/:kind/:id?lang=&paper=`: the preview. With `bare=1` the pages alone, as the hidden window prints them;
 * `pages` then carries the page numbers found in the pass before.
 */
export default function PrintPreview() {
  const { kind = '', id = '' } = useParams();
  const [query, setQuery] = useSearchParams();
  const lang: PrintLang =
    query.get('lang') === 'zh-CN' ? 'zh-CN' : query.get('lang') === 'en' ? 'en' : currentLanguage();
  const paper: Paper = query.get('paper') === 'letter' ? 'letter' : 'a4';
  const options = query.get('options');
  const known = documentKinds.find((k) => k === kind) ?? 'card';
  const { doc, error } = useDocument(known, id, lang, options);
  const set = useCallback(
    (patch: Record<string, string>) =>
      setQuery((now) => ({ ...Object.fromEntries(now), ...patch }), { replace: true }),
    [setQuery],
  );
  if (error) return <ErrorState error={error} />;
  if (query.get('bare') === '1') return doc && <Bare doc={doc} paper={paper} pages={query.get('pages')} />;
  return (
    <Preview
      kind={known as DocumentKind}
      id={id}
      options={options}
      doc={doc}
      lang={lang}
      paper={paper}
      onChange={set}
    />
  );
}

declare global {
  interface Window {
    /** What the hidden window asks of the bare page, see src-main/app/print.ts. */
    keyfolioPrint?: {
      /** Fills in page numbers and settles when the pages are laid out again: the second pass. */
      pages: (numbers: Record<string, number>) => Promise<void>;
      /** Head and foot where this engine draws none by itself. */
      templates: () => PageTemplates | null;
    };
  }
}

const chromium = () => Number(/Chrome\/(\d+)/.exec(navigator.userAgent)?.[1] ?? MARGIN_BOXES_SINCE);

/** The pages and nothing else. */
function Bare({ doc, paper, pages }: { doc: PrintDocument; paper: Paper; pages: string | null }) {
  const given = useMemo(() => parsePageNumbers(pages), [pages]);
  const [later, setLater] = useState<{ pages: Record<string, number>; done: () => void } | null>(null);
  useEffect(() => {
    window.keyfolioPrint = {
      pages: (next) => new Promise((done) => setLater({ pages: next, done })),
      templates: () => pageTemplates(doc, chromium()),
    };
    return () => {
      delete window.keyfolioPrint;
    };
  }, [doc]);
  return <PrintPages doc={doc} paper={paper} pageNumbers={later?.pages ?? given} onReady={later?.done} />;
}
