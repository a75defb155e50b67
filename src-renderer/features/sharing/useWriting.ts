import { useContext, useEffect, useRef } from 'react';
import { EditedContext } from '../../components/edited';

/** Says that a field is being written while it has the focus, for editors that are always open. */
export function useWriting(field: string): { begin(): void; end(): void } {
  const place = useContext(EditedContext);
  const over = useRef<(() => void) | null>(null);
  const end = () => {
    over.current?.();
    over.current = null;
  };
  useEffect(
    () => () => {
      over.current?.();
      over.current = null;
    },
    [],
  );
  return {
    begin: () => {
      end();
      over.current = place?.begin(field) ?? null;
    },
    end,
  };
}
