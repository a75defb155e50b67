import { useEffect, useRef, useState } from 'react';
import { ViewSearch } from '../../../components/ViewSearch';

interface ListSearchProps {
  readonly value: string;
  /** Asks for what a text finds; done when the answer is there, or has failed. */
  onAhead(text: string): Promise<void>;
  onSearch(text: string): void;
}

/** The search field of the list. Every letter is asked for at once, and the page is drawn once, with the answer. */
export function ListSearch({ value, onAhead, onSearch }: ListSearchProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const latest = useRef(value);
  const own = useRef(value);
  useEffect(() => {
    // What was typed here comes back when more may have been typed already; only another text takes the field over.
    if (value === own.current) return;
    own.current = value;
    latest.current = value;
    setTyped(null);
  }, [value]);
  const type = async (text: string) => {
    latest.current = text;
    setTyped(text);
    await onAhead(text);
    if (latest.current !== text) return;
    own.current = text;
    setTyped(null);
    onSearch(text);
  };
  return <ViewSearch value={typed ?? value} onChange={(text) => void type(text)} />;
}
