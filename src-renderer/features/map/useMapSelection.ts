import type { NodeSelectionChange } from '@xyflow/react';
import { useState } from 'react';

/** What is chosen on the map: cards, or one line; and whose panel is open. */
export interface MapSelection {
  readonly selected: ReadonlySet<string>;
  readonly line: string | null;
  /** Whose fields stand in the panel. */
  readonly shown: string | null;
  /** True once the panel was asked for by keyboard: the focus goes there. */
  readonly entering: boolean;
  pick(changes: readonly NodeSelectionChange[]): void;
  show(id: string): void;
  open(id: string): void;
  chooseLine(id: string | null): void;
  clear(): void;
}

const nothing: ReadonlySet<string> = new Set();

export function useMapSelection(): MapSelection {
  const [selected, setSelected] = useState(nothing);
  const [line, setLine] = useState<string | null>(null);
  const [shown, setShown] = useState<{ id: string; entering: boolean } | null>(null);
  const show = (id: string, entering: boolean) => {
    setSelected(new Set([id]));
    setLine(null);
    setShown({ id, entering });
  };
  return {
    selected,
    line,
    shown: shown?.id ?? null,
    entering: shown?.entering ?? false,
    pick: (changes) =>
      setSelected((before) => {
        const next = new Set(before);
        for (const change of changes) {
          if (change.selected) next.add(change.id);
          else next.delete(change.id);
        }
        return next;
      }),
    show: (id) => show(id, false),
    open: (id) => show(id, true),
    chooseLine: (id) => {
      setSelected(nothing);
      setShown(null);
      setLine(id);
    },
    clear: () => {
      setSelected(nothing);
      setShown(null);
      setLine(null);
    },
  };
}
