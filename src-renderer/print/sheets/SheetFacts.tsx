import type { Fact } from '../model';

interface SheetFactsProps {
  readonly title: string;
  readonly facts: readonly Fact[];
  /** In two columns beside each other. */
  readonly columns?: boolean;
}

/** Labelled lines under a rule; what is not known is a dash. */
export function SheetFacts({ title, facts, columns = false }: SheetFactsProps) {
  const half = columns ? Math.ceil(facts.length / 2) : facts.length;
  const parts = [facts.slice(0, half), facts.slice(half)].filter((part) => part.length > 0);
  return (
    <section className="mt3">
      <h2 className="hr">{title}</h2>
      <div className={columns ? 'card top' : undefined}>
        {parts.map((part) => (
          <dl className="f two" key={part[0]?.label}>
            {part.map((fact) => (
              <div key={fact.label}>
                <dt>{fact.label}</dt>
                <dd className="pre">{fact.value || <span className="empty">–</span>}</dd>
              </div>
            ))}
          </dl>
        ))}
      </div>
    </section>
  );
}
