import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Preview.module.css';

/** More pages than a look needs; the rest is for a program of its own. */
const mostPages = 50;

/** A PDF drawn page by page; nothing in it runs. */
export function PdfPages({ content }: { content: Blob }) {
  const { t } = useTranslation('attachments');
  const holder = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<'reading' | 'shown' | 'failed'>('reading');
  const [left, setLeft] = useState(0);
  useEffect(() => {
    let gone = false;
    const draw = async () => {
      // Large, and wanted by few visits. The legacy build runs in every Chromium this program meets.
      const [pdf, worker] = await Promise.all([
        import('pdfjs-dist/legacy/build/pdf.mjs'),
        import('pdfjs-dist/legacy/build/pdf.worker.mjs?url'),
      ]);
      pdf.GlobalWorkerOptions.workerSrc = worker.default;
      const loading = pdf.getDocument({ data: await content.arrayBuffer(), isEvalSupported: false });
      const file = await loading.promise;
      const width = (holder.current?.clientWidth ?? 800) - 2;
      for (let number = 1; number <= Math.min(file.numPages, mostPages) && !gone; number += 1) {
        const page = await file.getPage(number);
        const plain = page.getViewport({ scale: 1 });
        const viewport = page.getViewport({ scale: (width / plain.width) * window.devicePixelRatio });
        const canvas = document.createElement('canvas');
        canvas.width = viewport.width;
        canvas.height = viewport.height;
        canvas.setAttribute('role', 'img');
        canvas.setAttribute('aria-label', t('page', { number, total: file.numPages }));
        if (gone) break;
        holder.current?.append(canvas);
        await page.render({ canvas, viewport }).promise;
        if (number === 1) setState('shown');
      }
      setLeft(Math.max(0, file.numPages - mostPages));
      if (gone) await loading.destroy();
    };
    draw().catch(() => !gone && setState('failed'));
    return () => {
      gone = true;
      holder.current?.replaceChildren();
    };
  }, [content, t]);
  return (
    <>
      {state === 'failed' && <p className="t3">{t('unreadable')}</p>}
      <div ref={holder} className={classes.pages} aria-busy={state === 'reading'} />
      {left > 0 && <p className="t3">{t('morePages', { count: left })}</p>}
    </>
  );
}
