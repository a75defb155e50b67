import type { Call, Change } from '@shared/rpc/client';

declare global {
  interface Window {
    /** Put there by the preload script; absent in a browser. */
    readonly keyfolio?: {
      readonly call: Call;
      onChanged(listener: (change: Change) => void): () => void;
      onMenu(listener: (command: string) => void): () => void;
      offer(commands: readonly string[]): void;
    };
  }
}
