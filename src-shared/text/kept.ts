/** Makes each thing once a key: Intl takes a hundred times as long to build a format as to use it, and a list has hundreds of cells. */
export function kept<T>(make: (key: string) => T): (key: string) => T {
  const made = new Map<string, T>();
  return (key) => {
    const known = made.get(key) ?? make(key);
    made.set(key, known);
    return known;
  };
}
