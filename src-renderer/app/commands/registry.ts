import type { Icon } from '@tabler/icons-react';
import { useEffect, useRef, useSyncExternalStore } from 'react';

/** Where a command stands in the palette and on the help sheet. */
export type CommandGroup = 'do' | 'goTo' | 'everywhere';

/** Something a person can do from the keyboard, the palette or the native menu. */
export interface Command {
  /** Stable: `customer.new`, `go.plans`, `edit.undo`. The native menu sends it. */
  readonly id: string;
  readonly label: string;
  readonly group: CommandGroup;
  /** `mod+K`, `N`, `?`, or two keys one after the other: `G C`. */
  readonly keys?: string;
  readonly icon?: Icon;
  /** Not offered in the palette, e.g. because it opens it. */
  readonly quiet?: boolean;
  /** Works also while something is being typed; only for keys with mod. */
  readonly whileTyping?: boolean;
  run(): void;
}

/** Whose commands they are; a page's win over those of the frame around it. */
export type CommandLevel = 'frame' | 'page';

interface Layer {
  readonly commands: readonly Command[];
  readonly level: CommandLevel;
}

const layers = new Set<Layer>();
const listeners = new Set<() => void>();
let snapshot: readonly Command[] = [];

/**
 * A page's command wins over the frame's of the same id, so that it can give `record.new` its own sense; among equals
 * the later one. The order of registration alone would not do: a page's effects run before those of its frame.
 */
function rebuild(): void {
  const byId = new Map<string, Command>();
  const ordered = [...layers].sort((a, b) => Number(a.level === 'page') - Number(b.level === 'page'));
  for (const { commands } of ordered) {
    for (const command of commands) {
      byId.delete(command.id);
      byId.set(command.id, command);
    }
  }
  snapshot = [...byId.values()];
  for (const listener of listeners) listener();
}

/**
 * Makes commands known to the palette, the shortcuts, the help sheet and the native menu.
 * @returns the way to take them back
 */
export function registerCommands(commands: readonly Command[], level: CommandLevel = 'page'): () => void {
  const layer = { commands, level };
  layers.add(layer);
  rebuild();
  return () => {
    layers.delete(layer);
    rebuild();
  };
}

/** Every command known now. */
export function currentCommands(): readonly Command[] {
  return snapshot;
}

/** Runs a command by id; false when nobody offers it now. */
export function runCommand(id: string): boolean {
  const command = snapshot.find((one) => one.id === id);
  command?.run();
  return command !== undefined;
}

/** The commands as they come and go. */
export function useCommandList(): readonly Command[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    currentCommands,
    currentCommands,
  );
}

/**
 * Registers a page's commands while it is shown. They may close over anything: the latest `run` is the one that runs.
 * A page gives its own sense to `record.new` (N), `complaint.log` (L) and `view.find` (/).
 */
export function useCommands(commands: readonly Command[], level: CommandLevel = 'page'): void {
  const latest = useRef(commands);
  useEffect(() => {
    latest.current = commands;
  });
  const shape = commands
    .map(({ id, label, keys, group }) => [id, label, keys, group].join('\u0000'))
    .join('\u0001');
  // biome-ignore lint/correctness/useExhaustiveDependencies: registered again only when what is shown changes
  useEffect(() => {
    const stable = latest.current.map((command) => ({
      ...command,
      run: () => latest.current.find((one) => one.id === command.id)?.run(),
    }));
    return registerCommands(stable, level);
  }, [shape, level]);
}
