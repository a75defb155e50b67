import type { PageContext } from '../context';
import { sectionNumber, shortDate } from '../format';
import { type PlanDocument, SECTION_ORDER } from '../model';
import { Row, sectionId } from '../parts/Section';
import { Nb, Table } from '../parts/Table';

interface Props {
  doc: PlanDocument;
  c: PageContext;
  /** Page of each section's id, from the pass before; without it the numbers are left out. */
  pageNumbers: Record<string, number>;
}

export function Contents({ doc, c, pageNumbers }: Props) {
  const { t, lang } = c;
  return (
    <section className="sec toc-page" data-running={t('plan.contents')}>
      <header className="open">
        <h1 id="toc">{t('plan.contents')}</h1>
        <p className="title">{doc.contentsTitle ?? t('plan.contentsTitle')}</p>
      </header>
      <Row first>
        <ol className="toc">
          {SECTION_ORDER.map((key, place) => {
            const id = sectionId(place + 1);
            return (
              <li key={key}>
                <span className="i">{sectionNumber(place + 1, lang)}</span>
                <a href={`#${id}`}>
                  <p className="h">{t(`section.${key}`)}</p>
                  <p className="d">{doc.hints?.[key] ?? t(`hint.${key}`)}</p>
                </a>
                <span className="p">{pageNumbers[id] ?? ''}</span>
              </li>
            );
          })}
        </ol>
      </Row>
      {doc.versions.length > 0 && (
        <Row heading={t('plan.versions')}>
          <Table
            columns={[
              { key: 'v', head: t('plan.version'), mm: 12 },
              { key: 'd', head: t('plan.date'), mm: 22 },
              { key: 'b', head: t('plan.by'), mm: 24 },
              { key: 'w', head: t('plan.changed') },
            ]}
            rows={doc.versions.map((v) => ({
              key: String(v.version),
              cells: [v.version, <Nb key="d">{shortDate(v.date, lang)}</Nb>, v.by, v.what],
            }))}
          />
        </Row>
      )}
      {doc.readers && (
        <Row heading={t('plan.readers')}>
          <p>{doc.readers}</p>
        </Row>
      )}
    </section>
  );
}
