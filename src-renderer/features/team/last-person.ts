const storageKey = 'keyfolio.lastPerson';

/** Who signed in on this computer last, so that they need only type the password. */
export const lastPerson = (): string | null => localStorage.getItem(storageKey);

/** Remembers who signed in on this computer. */
export const rememberPerson = (memberId: string): void => localStorage.setItem(storageKey, memberId);
