import { Matrix } from '../charts/Matrix';
import { Blocks, Exhibit, Row, Section } from '../parts/Section';
import type { SectionPageProps } from './types';

export function Summary({ doc, c }: SectionPageProps) {
  const s = doc.sections.summary;
  const matrix = s.matrix.length > 0 && (
    <Exhibit c={c} title={c.t('summary.position')}>
      <Matrix points={s.matrix} t={c.t} />
    </Exhibit>
  );
  const asks = s.asks.length > 0 && (
    <table className="t start">
      <tbody>
        {s.asks.map((ask, n) => (
          <tr key={ask}>
            <td className="k no">{n + 1}</td>
            <td>{ask}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
  return (
    <Section c={c} index={1} name="summary" section={s} owner={doc.owner.name}>
      {s.figures.length > 0 && (
        <div className="figs">
          {s.figures.slice(0, 4).map((figure) => (
            <div key={figure.label}>
              <p className="v">
                {figure.value}
                {figure.unit && <small>{figure.unit}</small>}
              </p>
              <p className="k">{figure.label}</p>
              {figure.note && <p className="c">{figure.note}</p>}
            </div>
          ))}
        </div>
      )}
      <Blocks blocks={s.blocks} />
      {(asks || matrix) && (
        <Row heading={asks ? c.t('summary.asks') : undefined} note={asks ? s.asksNote : undefined} keep top>
          {asks && matrix ? (
            <div className="asks">
              {asks}
              {matrix}
            </div>
          ) : (
            asks || matrix
          )}
        </Row>
      )}
    </Section>
  );
}
