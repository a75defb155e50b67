import classes from '../Import.module.css';

interface SegmentsProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly items: readonly { value: T; label: string; count?: string }[];
  onChange(value: T): void;
}

/** A few views of one thing, one of them shown. */
export function Segments<T extends string>({ label, value, items, onChange }: SegmentsProps<T>) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring its own frame and legend.
    <div role="group" aria-label={label} className={classes.seg}>
      {items.map((item) => (
        <button
          key={item.value}
          type="button"
          aria-pressed={item.value === value}
          onClick={() => onChange(item.value)}
        >
          {item.label}
          {item.count !== undefined && <span className="t3 n">{item.count}</span>}
        </button>
      ))}
    </div>
  );
}
