import type { KeyboardEvent, ReactNode } from 'react';
import classes from './Tabs.module.css';

interface TabItem<V extends string> {
  readonly value: V;
  readonly label: string;
  readonly count?: number | null;
}

interface TabsProps<V extends string> {
  /** Names the group for screen readers, and links tabs with their panel. */
  readonly label: string;
  readonly id: string;
  readonly items: readonly TabItem<V>[];
  readonly value: V;
  onChange(value: V): void;
}

/** Tabs underlined in ink. Arrow keys move, Home and End jump; only the chosen one is in the tab order. */
export function Tabs<V extends string>({ label, id, items, value, onChange }: TabsProps<V>) {
  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    const index = items.findIndex((item) => item.value === value);
    const target = { ArrowRight: index + 1, ArrowLeft: index - 1, Home: 0, End: items.length - 1 }[event.key];
    if (target === undefined) return;
    event.preventDefault();
    const next = items[(target + items.length) % items.length];
    if (!next) return;
    onChange(next.value);
    document.getElementById(`${id}-tab-${next.value}`)?.focus();
  };
  return (
    <div className={classes.tabs} role="tablist" aria-label={label} onKeyDown={move}>
      {items.map((item) => (
        <button
          key={item.value}
          type="button"
          role="tab"
          id={`${id}-tab-${item.value}`}
          aria-selected={item.value === value}
          tabIndex={item.value === value ? 0 : -1}
          className={classes.tab}
          onClick={() => onChange(item.value)}
        >
          {item.label}
          {item.count !== undefined && item.count !== null && (
            <span className={classes.count}>{item.count}</span>
          )}
        </button>
      ))}
    </div>
  );
}

interface TabPanelProps {
  /** The `id` of the tabs and the value of the chosen one. */
  readonly id: string;
  readonly value: string;
  readonly children: ReactNode;
  readonly className?: string | undefined;
}

/** What the chosen tab shows. */
export function TabPanel({ id, value, children, className }: TabPanelProps) {
  return (
    <div id={`${id}-panel`} role="tabpanel" aria-labelledby={`${id}-tab-${value}`} className={className}>
      {children}
    </div>
  );
}
