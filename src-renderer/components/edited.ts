import { createContext } from 'react';

/** The record whose fields are edited here, seen by those who edit it elsewhere. */
export interface EditedPlace {
  /** Names of the others who are editing this field now. */
  editors(field: string): readonly string[];
  /** Says that this field is being edited here; returns the way to say that it no longer is. */
  begin(field: string): () => void;
  /** Who changed this field last, and when; null when the history does not tell. */
  lastChange(field: string): Promise<{ readonly by: string; readonly at: string } | null>;
}

/** Fields outside of a record are nobody else's business: there is no place around them. */
export const EditedContext = createContext<EditedPlace | null>(null);
